import type { DomainErrorKind } from "@ouhe/vocabulary";

/** Why a file is not read at all. `name` is the file's name as the user knows it. */
declare module "@ouhe/vocabulary" {
  interface DomainErrors {
    "file/empty": { name: string };
    "file/too-large": { name: string; limitBytes: number };
    "file/too-many-rows": { name: string; limitRows: number };
    "file/too-many-columns": { name: string; columns: number; limitColumns: number };
    /** `suspected` names the likely encoding ("big5", "utf-16", "binary"), when there is one. */
    "file/encoding-unknown": { name: string; suspected: string | null };
    /** `found` says what the file seems to be: "pdf", "image", "html", "zip", "word", "text". */
    "file/not-a-table": { name: string; found: string };
    "file/zip-bomb": { name: string; reason: "entries" | "bytes" | "ratio"; limit: number };
    "file/encrypted": { name: string };
    "file/legacy-xls": { name: string };
    /** No sheet, or no heading, of the expected shape; `missing` lists the field ids not found. */
    "file/sheet-unrecognised": {
      name: string;
      sheets: readonly string[];
      headings: readonly string[];
      missing: readonly string[];
    };
    "file/sheet-unknown": { name: string; sheet: string; sheets: readonly string[] };
    /** `part` names what could not be read: "zip", "xl/workbook.xml", … */
    "file/damaged": { name: string; part: string };
    /** The file is gone or may not be read; `reason` is the system's code, "ENOENT". */
    "file/unreadable": { name: string; reason: string };
  }
}

/** Every refusal of a whole file. */
export type FileRefusalKind = Extract<DomainErrorKind, `file/${string}`>;

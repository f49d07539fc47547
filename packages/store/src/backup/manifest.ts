import { StoreError } from "../store-error.ts";

/** First file of a backup: what it is and which schema its rows have. */
export type BackupHead = {
  format: 1;
  madeAt: string;
  /** Engine it was made from; of no consequence for restoring. */
  kind: "postgresql" | "embedded";
  /** The migrations of its schema, in order. */
  migrations: { name: string; checksum: string }[];
};

/** One table in a backup. */
export type BackedUpTable = {
  name: string;
  columns: string[];
  rows: number;
  /** SHA-256 in hex over all its parts. */
  sha256: string;
};

/** Last file of a backup: its presence says that the backup is whole. */
export type BackupManifest = BackupHead & {
  tables: BackedUpTable[];
  /** Where each sequence stands. */
  sequences: { name: string; value: number; isCalled: boolean }[];
};

/** Names of the files inside. A table's rows are `data/<table>/<part>.copy`, in PostgreSQL's COPY text format. */
export const headFile = "backup.json";
export const manifestFile = "manifest.json";

/** Name of one part of a table. */
export function partFile(table: string, part: number): string {
  return `data/${table}/${String(part).padStart(6, "0")}.copy`;
}

/** Reads the head of a backup. @throws StoreError store/backup-foreign if it is not a backup of ours */
export function parseHead(text: string): BackupHead {
  const head = parse(text) as Partial<BackupHead> | undefined;
  if (head?.format === 1 && Array.isArray(head.migrations)) return head as BackupHead;
  throw new StoreError(
    "store/backup-foreign",
    "This file is not a backup that this version of Ouhe can read.",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

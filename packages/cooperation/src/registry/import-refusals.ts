declare module "@ouhe/vocabulary" {
  /** What an import refuses as a whole; what is wrong with single rows are faults, which are data. */
  interface DomainErrors {
    /** `action` is what was asked: mapping, check, commit, cancel, resume, undo. */
    "import/not-in-state": { state: string; action: string };
    /** Columns nobody has decided about. */
    "import/unmapped-columns": { columns: readonly string[] };
    "import/field-twice": { field: string; columns: readonly string[] };
    /** Neither the import nor a column says whose the rows are. */
    "import/park-missing": Record<string, never>;
    /** The uploaded file was deleted some time after the import ended. */
    "import/file-gone": Record<string, never>;
    /** An upload without a file part. */
    "import/no-file": Record<string, never>;
    /** An upload whose form cannot be read to its end. */
    "import/form-broken": Record<string, never>;
    /** A measure that needs hundreds of regions was asked of fewer. */
    "reference/too-few-regions": { regions: number; needed: number };
    /** More regions, or more cells of regions by codes, than a comparison can hold. */
    "reference/too-large": { limitRegions: number; limitCells: number };
    /** Where the table stops making sense; row and column are null when it has no codes at all. */
    "reference/unreadable": { row: number | null; column: string | null; value: string | null };
  }
}

export {};

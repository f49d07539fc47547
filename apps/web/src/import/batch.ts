/** Where a batch stands. */
export const batchStates = [
  "uploaded",
  "checking",
  "checked",
  "committing",
  "committed",
  "undoing",
  "undone",
  "cancelled",
  "failed",
] as const;
export type BatchState = (typeof batchStates)[number];

export type ImportMode = "create" | "update" | "both";

/** What one column of the file becomes: a field, "extra" (kept as it is), "ignore", or null: not asked yet. */
export interface MappingEntry {
  column: number;
  heading: string;
  field: string | null;
  /** Of the guess, in [0, 1]. */
  confidence: number;
  why: "heading" | "synonym" | "content" | "own" | "remembered" | "person" | null;
}

/** One file on its way into the register. */
export interface Batch {
  id: string;
  version: number;
  fileName: string;
  fileBytes: number;
  /** Null: the file has a park column. */
  ownerPark: string | null;
  source: string;
  asOf: string | null;
  calibre: string;
  state: BatchState;
  mode: ImportMode;
  /** Of the running step, in [0, 1]. */
  progress: number | null;
  checkedRows: number;
  totalRows: number | null;
  table: {
    format: string;
    encoding: string | null;
    delimiter: string | null;
    sheet: string | null;
    headingRow: number;
    headings: string[];
    sample: string[][];
  };
  mapping: MappingEntry[];
  counts: {
    good: number;
    refused: number;
    warnings: number;
    create: number;
    update: number;
    unchanged: number;
    byFault: Record<string, number>;
  } | null;
  failure: { kind: string; data?: Record<string, unknown>; detail?: string } | null;
  createdAt: string;
  updatedAt: string;
}

/** States in which the node is at work and the page asks again each second. */
export const isRunning = (state: BatchState) =>
  state === "checking" || state === "committing" || state === "undoing";

/** Where a batch stands; in the three that end in -ing the node is at work. */
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

/** What a commit may do to the register. */
export const importModes = ["both", "create", "update"] as const;
export type ImportMode = (typeof importModes)[number];

/** Why a column has its field. */
export type MappingReason = "heading" | "synonym" | "content" | "own" | "remembered" | "chosen";

/** What one column of the file becomes: a field, "extra" (kept as it is), "ignore", or null: not decided yet. */
export interface MappingEntry {
  column: number;
  heading: string;
  field: string | null;
  /** Of the guess, in [0, 1]. */
  confidence: number;
  why: MappingReason | null;
}

/** What a check, a commit and an undo counted, in rows of the file and in firms. */
export interface BatchCounts {
  good: number;
  refused: number;
  /** Good rows with a warning. */
  warnings: number;
  create: number;
  update: number;
  unchanged: number;
  /** Good rows that the mode leaves out. */
  skipped: number;
  byFault: Record<string, number>;
  undone: number;
  /** Firms changed since the commit, which an undo leaves alone. */
  notUndone: number;
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
  /** The step that was cancelled or failed, which resuming goes on with. */
  interrupted: "checking" | "committing" | "undoing" | null;
  mode: ImportMode;
  /** Of the running step, in [0, 1]. */
  progress: number;
  checkedRows: number;
  totalRows: number | null;
  table: {
    format: "csv" | "xlsx";
    encoding: string | null;
    sheet: string | null;
    headingRow: number;
    headings: string[];
    sample: string[][];
    /** Unit told above the heading, for columns that name none. */
    moneyUnit: string | null;
  };
  mapping: MappingEntry[];
  counts: BatchCounts;
  failure: { kind: string; data: Record<string, unknown> } | null;
  createdAt: string;
  updatedAt: string;
}

/** A field that a column can be mapped to. */
export interface ImportField {
  id: string;
  labels: { "zh-Hans": string; "zh-Hant": string; en: string };
  required: boolean;
}

/** One thing wrong with one cell or row; its sentence is made from code and data. */
export interface RowFault {
  row: number;
  /** Heading; null when the row as a whole is meant. */
  column: string | null;
  code: string;
  severity: "error" | "warning";
  value: string;
  data: Record<string, string | number>;
}

/** One of the first rows as it would stand in the register. */
export interface PreviewRow {
  row: number;
  action: "create" | "update" | "unchanged" | "skip";
  record: Record<string, unknown>;
}

/** Whether the node is at work and the page asks again each second. */
export const isRunning = (state: BatchState): boolean =>
  state === "checking" || state === "committing" || state === "undoing";

/** Steps of a batch, as a person goes through them. */
export const steps = ["map", "check", "review", "commit", "result"] as const;
export type Step = (typeof steps)[number];

const stepByState: Record<BatchState, Step> = {
  uploaded: "map",
  checking: "check",
  checked: "review",
  committing: "commit",
  committed: "result",
  undoing: "result",
  undone: "result",
  cancelled: "map",
  failed: "map",
};

const stepByInterrupted = { checking: "check", committing: "commit", undoing: "result" } as const;

/** The step a batch stands at, so that a reload lands where one was. */
export function stepOf({ state, interrupted }: Pick<Batch, "state" | "interrupted">): Step {
  return interrupted ? stepByInterrupted[interrupted] : stepByState[state];
}

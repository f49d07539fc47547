/** What the node says of an import, as far as the command reads it. */
export interface ImportRecord {
  id: string;
  version: number;
  fileName: string;
  ownerPark: string | null;
  state: string;
  progress: number;
  checkedRows: number;
  totalRows: number | null;
  mapping: readonly { column: number; heading: string; field: string | null }[];
  counts: {
    good: number;
    refused: number;
    warnings: number;
    create: number;
    update: number;
    unchanged: number;
    skipped: number;
    byFault: Record<string, number>;
    undone: number;
    notUndone: number;
  };
  failure: { kind: string; data: Record<string, unknown> } | null;
}

/** Where nothing more happens by itself. */
export const isSettled = ({ state }: ImportRecord): boolean => !state.endsWith("ing");

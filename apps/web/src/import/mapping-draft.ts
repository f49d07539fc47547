import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Batch, ImportMode, MappingEntry } from "./batch.ts";
import { type MappingGaps, mappingGaps } from "./mapping.ts";
import { batchKey, useMappingChange } from "./questions.ts";

/** What a person decides before the rows are checked. */
export interface MappingDraft {
  mapping: MappingEntry[];
  mode: ImportMode;
  park: string | null;
  asOf: string | null;
}

const draftOf = ({ mapping, mode, ownerPark, asOf }: Batch): MappingDraft => ({
  mapping,
  mode,
  park: ownerPark,
  asOf,
});

const bodyOf = (draft: MappingDraft) => ({
  ...draft,
  mapping: draft.mapping.map(({ column, field }) => ({ column, field })),
});

/**
 * The decisions as they are made. Each one is saved at once, so that a reload loses none; only while two
 * columns want the same field saving waits, because the node would refuse.
 */
export function useMappingDraft(batch: Batch) {
  const [draft, setDraft] = useState(() => draftOf(batch));
  const change = useMappingChange(batch.id);
  const client = useQueryClient();
  const gaps: MappingGaps = mappingGaps(draft.mapping, draft.park);
  const decide = (next: MappingDraft) => {
    setDraft(next);
    if (mappingGaps(next.mapping, next.park).doubled.size > 0) return;
    const takeNewest = () => {
      const newest = client.getQueryData<Batch>(batchKey(batch.id));
      if (newest) setDraft(draftOf(newest));
    };
    change.mutate(bodyOf(next), { onError: takeNewest });
  };
  return { draft, gaps, decide, saving: change.isPending, error: change.error };
}

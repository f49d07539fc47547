import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, queryOf } from "../api.ts";
import type { Page } from "../enterprises/enterprise.ts";
import { registerChanged } from "../enterprises/questions.ts";
import {
  type Batch,
  type ImportField,
  type ImportMode,
  isRunning,
  type PreviewRow,
  type RowFault,
} from "./batch.ts";

const batchesKey = ["imports"];
export const batchKey = (id: string) => ["imports", id];

const cursors = {
  initialPageParam: "",
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
};

/** All batches, newest first. */
export const useBatches = () =>
  useInfiniteQuery({
    queryKey: batchesKey,
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Batch>>(`/imports${queryOf({ cursor: pageParam, limit: 20 })}`, { signal }),
    ...cursors,
  });

/** One batch; asked again each second while the node works on it, and then what it may have changed is too. */
export function useBatch(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: batchKey(id),
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Batch>(batchKey(id));
      const batch = await ask<Batch>(`/imports/${id}`, { signal });
      if (before && isRunning(before.state) && !isRunning(batch.state)) registerChanged(client);
      return batch;
    },
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? 1000 : false),
  });
}

/** The faults of a batch, of one code or of all. */
export const useFaults = (id: string, code: string) =>
  useInfiniteQuery({
    queryKey: ["import-faults", id, code],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<RowFault>>(`/imports/${id}/faults${queryOf({ cursor: pageParam, code, limit: 50 })}`, {
        signal,
      }),
    ...cursors,
  });

export const usePreview = (id: string, version: number) =>
  useQuery({
    queryKey: ["import-preview", id, version],
    queryFn: ({ signal }) => ask<{ items: PreviewRow[] }>(`/imports/${id}/preview`, { signal }),
  });

export const useImportFields = () =>
  useQuery({
    queryKey: ["import-fields"],
    queryFn: ({ signal }) => ask<{ items: ImportField[] }>("/import-fields", { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Sends a file and what is known of it. */
export function useUpload(onDone: (batch: Batch) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: FormData) =>
      ask<Batch>("/imports", { method: "POST", body: form, key: crypto.randomUUID() }),
    onSuccess: (batch) => {
      client.setQueryData(batchKey(batch.id), batch);
      client.invalidateQueries({ queryKey: batchesKey, exact: true });
      onDone(batch);
    },
  });
}

export type BatchStep = "check" | "commit" | "cancel" | "resume" | "undo";

/** Takes the next step; a batch that has moved on meanwhile is shown as it now is. */
export function useStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: BatchStep) => ask<Batch>(`/imports/${id}/${step}`, { method: "POST" }),
    onSuccess: (batch) => {
      client.setQueryData(batchKey(id), batch);
      client.removeQueries({ queryKey: ["import-faults", id] });
    },
    onError: () => client.invalidateQueries({ queryKey: batchKey(id) }),
  });
}

export interface MappingChange {
  mapping: { column: number; field: string | null }[];
  mode: ImportMode;
  park: string | null;
  asOf: string | null;
}

/** Saves what the columns mean, one save after the other, each based on the version the last one made. */
export function useMappingChange(id: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `mapping-${id}` },
    mutationFn: (body: MappingChange) => {
      const version = client.getQueryData<Batch>(batchKey(id))?.version;
      return ask<Batch>(`/imports/${id}/mapping`, { method: "PUT", body, version });
    },
    onSuccess: (batch) => client.setQueryData(batchKey(id), batch),
    onError: () => client.invalidateQueries({ queryKey: batchKey(id) }),
  });
}

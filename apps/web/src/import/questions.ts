import { useQuery } from "@tanstack/react-query";
import { ask } from "../api.ts";
import { type Batch, isRunning } from "./batch.ts";

export const batchesKey = ["imports"];
export const batchKey = (id: string) => ["imports", id];

export const useBatches = () =>
  useQuery({
    queryKey: batchesKey,
    queryFn: ({ signal }) => ask<{ items: Batch[] }>("/imports", { signal }),
  });

/** One batch; asked again each second while the node works on it. */
export const useBatch = (id: string) =>
  useQuery({
    queryKey: batchKey(id),
    queryFn: ({ signal }) => ask<Batch>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? 1000 : false),
  });

import type { ChainCoverage } from "@ouhe/coupling";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../api.ts";
import type { Chain, ChainCoverageAnswer, NewChain } from "./chain.ts";

/** A chain to begin with. */
export type ChainTemplate = NewChain & { id: string };

/** A chain and how it lies over the parks; both of the same version. */
export interface ChainOverParks {
  chain: Chain;
  coverage: ChainCoverageAnswer;
}

/** The coverage as it was measured, with closers by link. */
export const measuredOf = ({ links, steps, closers }: ChainCoverageAnswer): ChainCoverage => ({
  links,
  steps,
  closers: new Map(closers.map((it) => [it.link, it.parks])),
});

export const useChains = () =>
  useQuery({
    queryKey: ["chains"],
    queryFn: async ({ signal }) => (await ask<{ items: Chain[] }>("/chains", { signal })).items,
  });

export const useTemplates = () =>
  useQuery({
    queryKey: ["chain-templates"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await ask<{ items: ChainTemplate[] }>("/chain-templates", { signal })).items,
  });

/** Under "coupling", so that it is asked again whenever registers change. */
const overParksKey = (id: string) => ["coupling", "chain", id];

async function loadOverParks(id: string, signal: AbortSignal): Promise<ChainOverParks> {
  const coverage = await ask<ChainCoverageAnswer>(`/chains/${id}/coverage`, { signal });
  const chain = await ask<Chain>(`/chains/${id}`, { signal });
  // Somebody may change the chain between the two answers.
  return chain.version === coverage.version ? { chain, coverage } : loadOverParks(id, signal);
}

export const useChainOverParks = (id: string) =>
  useQuery({ queryKey: overParksKey(id), queryFn: ({ signal }) => loadOverParks(id, signal) });

/** Loads the newest version of a chain. */
export const loadChain = (id: string) => ask<Chain>(`/chains/${id}`);

/** Describes a chain, or changes one that is based on the version seen. */
export function useSaveChain(done: (chain: Chain) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ base, body, key }: { base: Chain | null; body: NewChain; key: string }) =>
      base
        ? ask<Chain>(`/chains/${base.id}`, { method: "PATCH", body, version: base.version })
        : ask<Chain>("/chains", { method: "POST", body, key }),
    onSuccess: async (chain) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ["chains"] }),
        client.invalidateQueries({ queryKey: overParksKey(chain.id) }),
      ]);
      done(chain);
    },
  });
}

export function useRemoveChain(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Chain) => ask<void>(`/chains/${id}`, { method: "DELETE", version }),
    onSuccess: (_, { id }) => {
      // Nothing may ask for what is gone while the page changes.
      client.setQueryData<Chain[]>(["chains"], (list) => list?.filter((it) => it.id !== id));
      done();
    },
  });
}

import type { CouplingResult, Level, PairView, ParkView, WeightView } from "@ouhe/coupling";
import type { Opportunity } from "@ouhe/pictures";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, queryOf } from "../api.ts";

/** The state of the measurement and the summary of the last one that succeeded. */
export interface CouplingStatus {
  state: "none" | "queued" | "running" | "ready" | "failed";
  progress: number;
  runId: string | null;
  madeAt: string | null;
  stale: boolean;
  failure: string | null;
  summary: CouplingResult | null;
}

type Weighted<Entry> = { weight: WeightView["weight"] } & Entry;

interface Part<Entry> {
  runId: string;
  /** In the summary's order of weights. */
  views: readonly Weighted<Entry>[];
}

/** A park as its card shows it. */
export interface Park {
  id: string;
  name: { "zh-Hans": string; "zh-Hant": string; en: string };
  example: boolean;
  areaKm2: number | null;
  areaNote: string | null;
  longitude: number | null;
  latitude: number | null;
  facts: readonly { id: string; value: number | string; unit: string; source: string }[];
  firms: number;
  capitalWan: number | null;
  freshness: {
    newestAsOf: string | null;
    oldestAsOf: string | null;
    staleShare: number | null;
    updatedAt: string | null;
  };
}

const isUnderWay = (state: CouplingStatus["state"]) => state === "queued" || state === "running";

/** A measurement begins by itself some seconds after a register has changed. */
const awaits = ({ state, stale }: CouplingStatus) => state === "none" || stale;

/**
 * Milliseconds until the measured coupling is asked for again; false for never. While it is under way an
 * answer without a summary is light and is asked for each second; with one, as while something is due,
 * every three. An unchanged answer costs a 304 alone, and a hidden tab asks nothing.
 */
function nextAsk(status: CouplingStatus | undefined): number | false {
  if (!status) return false;
  if (isUnderWay(status.state)) return status.summary ? 3000 : 1000;
  return awaits(status) ? 3000 : false;
}

/** The measured coupling, kept up to date. */
export const useCoupling = () =>
  useQuery({
    queryKey: ["coupling"],
    queryFn: ({ signal }) => ask<CouplingStatus>("/coupling", { signal }),
    refetchInterval: ({ state: { data } }) => nextAsk(data),
    refetchIntervalInBackground: false,
  });

export const useParks = () =>
  useQuery({
    queryKey: ["parks"],
    queryFn: async ({ signal }) => (await ask<{ items: Park[] }>("/parks", { signal })).items,
  });

/** Everything measured of one park; asked again after every new measurement. */
export const useParkPart = (run: string | null, park: string) =>
  useQuery({
    queryKey: ["coupling", "park", park, run],
    queryFn: ({ signal }) =>
      ask<Part<{ park: ParkView }>>(`/coupling/parks/${encodeURIComponent(park)}`, { signal }),
  });

/** Everything measured of two parks, whichever is named first. */
export const usePairPart = (run: string | null, [first, second]: readonly [string, string]) =>
  useQuery({
    queryKey: ["coupling", "pair", first, second, run],
    queryFn: ({ signal }) =>
      ask<Part<{ pair: PairView }>>(
        `/coupling/pairs/${encodeURIComponent(first)}/${encodeURIComponent(second)}`,
        { signal },
      ),
  });

/** A table of many regions that somebody loaded to compare parks with. */
export interface RegionReference {
  id: string;
  name: string;
  source: string;
  asOf: string | null;
  level: Level;
  regions: number;
}

/** Regions from which on relatedness says something of the industries; the node refuses with fewer. */
export const neededRegions = 200;

/** The newest reference with regions enough for relatedness; null when none is loaded. */
export const useRegionReference = () =>
  useQuery({
    queryKey: ["references"],
    queryFn: ({ signal }) => ask<{ items: RegionReference[] }>("/references", { signal }),
    select: ({ items }) => items.find((it) => it.regions >= neededRegions) ?? null,
  });

/** Where a park could diversify. */
export interface Opportunities {
  items: Opportunity[];
  reference: RegionReference;
  /** Share of the park's firms whose industry is known at the reference's level; null for an empty park. */
  covered: number | null;
}

/** Where a park could diversify, by one reference. */
export const useOpportunities = (park: string, reference: string) =>
  useQuery({
    queryKey: ["opportunities", park, reference],
    queryFn: ({ signal }) =>
      ask<Opportunities>(`/coupling/opportunities/${encodeURIComponent(park)}${queryOf({ reference })}`, {
        signal,
      }),
  });

/** Measures again. */
export function useMeasureAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask("/coupling", { method: "POST", body: {}, key: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["coupling"], exact: true }),
  });
}

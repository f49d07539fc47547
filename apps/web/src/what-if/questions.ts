import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, queryOf } from "../api.ts";
import type { EnterpriseRow, Page } from "../enterprises/enterprise.ts";
import type { MeasurableTable } from "./measuring.ts";
import type { NewScenario, Scenario } from "./scenario.ts";

/** The registers as sums; under "coupling", so that it is asked again whenever registers change. */
export const useAllianceTable = () =>
  useQuery({
    queryKey: ["coupling", "table"],
    queryFn: ({ signal }) => ask<MeasurableTable>("/coupling/table", { signal }),
    refetchOnWindowFocus: false,
  });

const scenariosKey = ["scenarios"];

export const useScenarios = () =>
  useQuery({
    queryKey: scenariosKey,
    queryFn: async ({ signal }) => (await ask<{ items: Scenario[] }>("/scenarios", { signal })).items,
  });

/** One scenario; nothing is asked without an id. */
export const useScenario = (id: string | undefined) =>
  useQuery({
    queryKey: ["scenario", id],
    queryFn: ({ signal }) => ask<Scenario>(`/scenarios/${encodeURIComponent(id!)}`, { signal }),
    enabled: id !== undefined,
    refetchOnWindowFocus: false,
  });

/** Saves a new scenario, or changes one that is based on the version seen. */
export function useSaveScenario(done: (saved: Scenario) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: { body: NewScenario } | { base: Scenario; body: NewScenario }) =>
      "base" in act
        ? ask<Scenario>(`/scenarios/${act.base.id}`, {
            method: "PATCH",
            body: act.body,
            version: act.base.version,
          })
        : ask<Scenario>("/scenarios", { method: "POST", body: act.body, key: crypto.randomUUID() }),
    onSuccess: (saved) => {
      client.setQueryData(["scenario", saved.id], saved);
      done(saved);
      return client.invalidateQueries({ queryKey: scenariosKey });
    },
  });
}

export function useRemoveScenario(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Scenario) => ask<void>(`/scenarios/${id}`, { method: "DELETE" }),
    onSuccess: (_, { id }) => {
      done();
      client.removeQueries({ queryKey: ["scenario", id] });
      return client.invalidateQueries({ queryKey: scenariosKey });
    },
  });
}

/** Firms found at once by a part of their name. */
const firmsFound = 8;

/** Firms by a part of their name; nothing is asked without one. */
export const useFirmsByName = (q: string) =>
  useQuery({
    queryKey: ["enterprises", "what-if", q],
    queryFn: ({ signal }) =>
      ask<Page<EnterpriseRow>>(`/enterprises${queryOf({ q, limit: firmsFound })}`, { signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });

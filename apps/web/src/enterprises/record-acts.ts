import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../api.ts";
import { type Text, useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import type { Enterprise, EnterpriseStatement } from "./enterprise.ts";
import { enterpriseKey, registerChanged } from "./questions.ts";

interface RecordAct<Input> {
  act(input: Input): Promise<Enterprise>;
  /** Said once it has succeeded. */
  done: Text;
  onDone?(): void;
}

/** What a person can do to one firm; each act is based on the version seen and refused (412) when that is stale. */
export function useRecordAct<Input>(it: Pick<Enterprise, "id">, { act, done, onDone }: RecordAct<Input>) {
  const client = useQueryClient();
  const { t } = useSpeech();
  const notice = useNotice();
  return useMutation({
    mutationFn: act,
    onSuccess: (changed) => {
      client.setQueryData(enterpriseKey(it.id), changed);
      registerChanged(client);
      notice(t(done));
      onDone?.();
    },
  });
}

/** Loads the newest version of a firm. */
export function useReload(id: string): () => Promise<Enterprise> {
  const client = useQueryClient();
  return () =>
    client.fetchQuery({
      queryKey: enterpriseKey(id),
      queryFn: () => ask<Enterprise>(`/enterprises/${id}`),
      staleTime: 0,
    });
}

export const changeEnterprise = (it: Enterprise, body: Partial<EnterpriseStatement>) =>
  ask<Enterprise>(`/enterprises/${it.id}`, { method: "PATCH", body, version: it.version });

export const correctIndustry = (it: Enterprise, body: { code: string; reason: string }) =>
  ask<Enterprise>(`/enterprises/${it.id}/industry`, { method: "PUT", body, version: it.version });

export const withdrawCorrection = (it: Enterprise) =>
  ask<Enterprise>(`/enterprises/${it.id}/industry`, { method: "DELETE", version: it.version });

import type { CouplingResult, WeightView } from "@ouhe/coupling";
import { type Words, wordsFor } from "@ouhe/pictures";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { type CouplingStatus, type Park, useCoupling, useParks } from "./coupling.ts";
import { CouplingState, NothingMeasured } from "./coupling-state.tsx";
import { useWeightId } from "./weight.ts";

/** What every page of the analysis reads: the result, the chosen weight's view, parks and words. */
export interface AnalysisData {
  summary: CouplingResult;
  /** Under the weight of the address. */
  view: WeightView;
  /** Place of that weight in the summary and in every part. */
  weightAt: number;
  runId: string | null;
  parks: readonly Park[];
  words: Words;
}

const AnalysisContext = createContext<AnalysisData | null>(null);

/** The analysis the page stands on. */
export function useAnalysis(): AnalysisData {
  const data = useContext(AnalysisContext);
  if (!data) throw new Error("useAnalysis outside Analysis");
  return data;
}

/** Names in the reader's language, as far as they are known yet. */
export function useWords(
  names: CouplingResult["names"] | undefined,
  parks: readonly Park[] | undefined,
): Words {
  const { language } = useSpeech();
  return useMemo(
    () =>
      wordsFor({
        language,
        parks: new Map((parks ?? []).map((it) => [it.id, it.name[language]])),
        names: names ?? {},
      }),
    [language, names, parks],
  );
}

/** Says how the measurement stands; shows its children once there is a result. Without firms there is none to show. */
export function Analysis({ children }: { children: ReactNode }) {
  const coupling = useCoupling();
  const parks = useParks();
  if (parks.data?.every((it) => it.firms === 0)) return <NothingMeasured />;
  return (
    <QueryState query={coupling}>
      {(status) => (
        <>
          <CouplingState status={status} />
          {status.summary && (
            <QueryState query={parks}>
              {(known) => (
                <Provided status={status} summary={status.summary!} parks={known}>
                  {children}
                </Provided>
              )}
            </QueryState>
          )}
        </>
      )}
    </QueryState>
  );
}

interface ProvidedProps {
  status: CouplingStatus;
  summary: CouplingResult;
  parks: readonly Park[];
  children: ReactNode;
}

function Provided({ status, summary, parks, children }: ProvidedProps) {
  const words = useWords(summary.names, parks);
  const chosen = useWeightId();
  const data = useMemo(() => {
    const weightAt = Math.max(
      0,
      summary.views.findIndex((it) => it.weight.id === chosen),
    );
    const view = summary.views[weightAt]!;
    return { summary, view, weightAt, runId: status.runId, parks, words };
  }, [summary, status.runId, parks, words, chosen]);
  return <AnalysisContext value={data}>{children}</AnalysisContext>;
}

import type { CountedBody, CouplingResult, Difference, Site, SiteCriterion } from "@ouhe/coupling";
import { useEffect, useState } from "react";
import { type MeasurableTable, Measuring, Overtaken, type SectorNeed } from "./measuring.ts";
import type { SoundPlan } from "./plan.ts";

/** A thread that knows the alliance as it is. */
export interface Measured {
  measuring: Measuring;
  base: CouplingResult;
}

/** Something asked of the thread: the last answer stays until the next, so that nothing flickers. */
export interface Answer<T> {
  data: T | null;
  error: Error | null;
}

const nothing = { data: null, error: null };

/** Starts a thread for the table and measures the alliance as it is. */
export function useMeasured(table: MeasurableTable): Answer<Measured> {
  const [answer, setAnswer] = useState<Answer<Measured>>(nothing);
  useEffect(() => {
    const measuring = new Measuring();
    let isHere = true;
    measuring.ask({ kind: "table", table }).then(
      ({ result: base }) => isHere && setAnswer({ data: { measuring, base }, error: null }),
      (error: Error) => isHere && setAnswer({ data: null, error }),
    );
    return () => {
      isHere = false;
      measuring.stop();
    };
  }, [table]);
  return answer;
}

/**
 * Asks whenever the question changes.
 *
 * @param ask must be the same function while the question is the same
 * @param waits lets questions of the same moment go first: the thread answers in order, and the change comes first
 */
function useAnswer<T>(ask: () => Promise<T>, { waits = false } = {}): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(nothing);
  useEffect(() => {
    let isHere = true;
    const begin = () =>
      ask().then(
        (data) => isHere && setAnswer({ data, error: null }),
        (error: Error) => isHere && !(error instanceof Overtaken) && setAnswer({ data: null, error }),
      );
    const timer = waits ? setTimeout(begin) : void begin();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [ask, waits]);
  return answer;
}

/** The alliance after a plan. */
export interface After {
  result: CouplingResult;
  /** By view. */
  differences: readonly (readonly Difference[])[];
}

/** Asked by the text of the question: a plan made anew on every drawing is the same plan. */
export function useAfter({ measuring }: Measured, { changes }: Pick<SoundPlan, "changes">): Answer<After> {
  const ask = useSameQuestion(changes, () => measuring.ask({ kind: "changes", changes }), measuring);
  return useAnswer<After>(ask);
}

/** Each park as a site for a project, best first, against the alliance as it is. */
export function useSites(
  { measuring }: Measured,
  body: CountedBody,
  criterion: SiteCriterion,
): Answer<readonly Site[]> {
  const question = { kind: "sites", body, criterion } as const;
  const ask = useSameQuestion(question, async () => (await measuring.ask(question)).sites, measuring);
  return useAnswer(ask, { waits: true });
}

/** What a project would buy. */
export function useNeeds(
  { measuring }: Measured,
  of: { view: number; code: string; output: number },
): Answer<readonly SectorNeed[]> {
  const question = { kind: "needs", ...of } as const;
  const ask = useSameQuestion(question, async () => (await measuring.ask(question)).needs, measuring);
  return useAnswer(ask, { waits: true });
}

/** The same function for as long as question and thread are the same. */
function useSameQuestion<T>(question: unknown, ask: () => T, measuring: Measuring): () => T {
  const text = JSON.stringify(question);
  const [kept, setKept] = useState({ text, measuring, ask });
  if (kept.text === text && kept.measuring === measuring) return kept.ask;
  const next = { text, measuring, ask };
  setKept(next);
  return ask;
}

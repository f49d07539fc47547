import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "./analysis.tsx";
import { CodesNote } from "./codes-note.tsx";
import { messages } from "./messages.ts";
import { WeightSwitch } from "./weight-switch.tsx";

/** What all numbers of a page rest on: the weight, and on paper the time of the measurement. */
export function Basis({ children }: { children?: ReactNode }) {
  const { t, instant } = useSpeech();
  const { summary } = useAnalysis();
  return (
    <div className="row between">
      <WeightSwitch />
      <CodesNote />
      <small className="print-only">
        {t(messages.madeAt)} {instant(summary.made.at)} · {summary.made.by}
      </small>
      {children}
    </div>
  );
}

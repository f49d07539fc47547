import "../styles/analysis.css";
import { useSpeech } from "../language.tsx";
import { Analysis, useAnalysis } from "./analysis.tsx";
import { Caveats, Quadrants, Refusals } from "./catalogue.tsx";
import { Contents } from "./contents.tsx";
import { Formulas } from "./formulas.tsx";
import { messages } from "./messages.ts";
import { Provenance, References } from "./provenance.tsx";

/** How every number is made: formula, convention, source, range, what to mind, and what is refused. */
export function MeasuresPage() {
  const { t } = useSpeech();
  return (
    <>
      <header>
        <h1>{t(messages.title)}</h1>
        <p className="lead muted">{t(messages.lead)}</p>
      </header>
      <Analysis>
        <Measured />
      </Analysis>
    </>
  );
}

function Measured() {
  const { summary } = useAnalysis();
  const formulas = Object.values(summary.formulas);
  return (
    <div className="with-contents">
      <Contents formulas={formulas} />
      <div className="stack">
        <Formulas formulas={formulas} />
        <Quadrants />
        <References />
        <Refusals />
        <Caveats />
        <Provenance />
      </div>
    </div>
  );
}

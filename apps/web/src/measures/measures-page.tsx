import "../styles/analysis.css";
import { formulas as catalogue, type Formula } from "@ouhe/coupling";
import { formulaTexts } from "@ouhe/pictures";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useSpeech } from "../language.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Analysis, useAnalysis } from "./analysis.tsx";
import { Caveats, Quadrants, Refusals } from "./catalogue.tsx";
import { Contents } from "./contents.tsx";
import { useCoupling } from "./coupling.ts";
import { Formulas, UnmeasuredFormulas } from "./formulas.tsx";
import { messages } from "./messages.ts";
import { Provenance, References } from "./provenance.tsx";

/** How every number is made: formula, convention, source, range, what to mind, and what is refused. */
export function MeasuresPage() {
  const { t } = useSpeech();
  return (
    <>
      <header>
        <PageTitle>{t(messages.title)}</PageTitle>
        <h1>{t(messages.title)}</h1>
        <p className="lead muted">{t(messages.lead)}</p>
      </header>
      <Analysis>
        <Measured />
      </Analysis>
      <Unmeasured />
    </>
  );
}

/** Every formula, while there is no result that could cite them. */
function Unmeasured() {
  const { data } = useCoupling();
  if (!data || data.summary) return null;
  return (
    <div className="stack">
      <UnmeasuredFormulas formulas={inTellingOrder(Object.values(catalogue))} />
    </div>
  );
}

/** Formulas in the order they are told in; those nobody told of come last. */
function inTellingOrder(formulas: readonly Formula[]): Formula[] {
  const told = Object.keys(formulaTexts);
  const place = ({ id }: Formula) => (told.includes(id) ? told.indexOf(id) : told.length);
  return formulas.toSorted((a, b) => place(a) - place(b));
}

/** Goes to the part the address names, which stands on the page only once the result has come. */
function useGoToNamedPart() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
}

function Measured() {
  const { summary } = useAnalysis();
  const formulas = inTellingOrder(Object.values(summary.formulas));
  useGoToNamedPart();
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

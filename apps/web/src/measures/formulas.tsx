import type { Formula } from "@ouhe/coupling";
import { caveatSentence, conventionName, formulaTexts, type Words } from "@ouhe/pictures";
import { type ReactNode, useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis, useWords } from "./analysis.tsx";
import { messages } from "./messages.ts";
import { citedBy } from "./used.ts";

/** Each measure on its own card, to which every number's mark leads. */
export function Formulas({ formulas }: { formulas: readonly Formula[] }) {
  const { summary, words } = useAnalysis();
  const cited = useMemo(() => citedBy(summary), [summary]);
  return formulas.map((it) => (
    <FormulaCard key={it.id} formula={it} words={words} cited={cited.get(it.id)} />
  ));
}

/** The same before anything has been measured: what the result would cite is not known yet. */
export function UnmeasuredFormulas({ formulas }: { formulas: readonly Formula[] }) {
  const words = useWords(undefined, undefined);
  return formulas.map((it) => <FormulaCard key={it.id} formula={it} words={words} cited={undefined} />);
}

function FormulaCard({
  formula: { id, expression, range, source, page },
  words,
  cited,
}: {
  formula: Formula;
  words: Words;
  cited: { conventions: string[]; caveats: string[] } | undefined;
}) {
  const { t } = useSpeech();
  const texts = id in formulaTexts ? formulaTexts[id as keyof typeof formulaTexts] : undefined;
  const row = (label: string, value: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <section className="card formula" id={id}>
      <h2>{texts ? t(texts.name) : id}</h2>
      {texts && <p>{t(texts.says)}</p>}
      <code className="expression">{expression}</code>
      <dl className="explained">
        {texts && row(t(messages.reading), t(texts.reading))}
        {row(t(messages.range), range)}
        {row(t(messages.source), source)}
        {cited &&
          row(
            t(messages.conventionsUsed),
            cited.conventions.map((it) => conventionName(it, words)).join("; "),
          )}
        {cited &&
          row(
            t(messages.caveatsUsed),
            cited.caveats.length === 0 ? (
              t(messages.none)
            ) : (
              <ul>
                {cited.caveats.map((it) => (
                  <li key={it}>{caveatSentence(it, words)}</li>
                ))}
              </ul>
            ),
          )}
        {row(t(messages.page), <code>{page}</code>)}
      </dl>
    </section>
  );
}

import type { CouplingResult, Quadrant } from "@ouhe/coupling";
import { caveatTexts, quadrantTexts, refusalSentence } from "@ouhe/pictures";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "./analysis.tsx";
import { messages } from "./messages.ts";
import { refusalExamples } from "./refusal-examples.ts";

const questions: Readonly<Record<string, (typeof messages)[keyof typeof messages]>> = {
  "economic-complexity": messages.complexity,
  "outside-reference": messages.outside,
};

/** What is refused for this result, and every reason a number can be refused for. */
export function Refusals() {
  const { t } = useSpeech();
  const { summary, words } = useAnalysis();
  const line = ({ question, ...refusal }: CouplingResult["refusals"][number]) => {
    const asked = questions[question];
    return t(messages.question, {
      question: asked ? t(asked) : question,
      reason: refusalSentence(refusal, words),
    });
  };
  return (
    <section className="card formula" id="refusals">
      <h2>{t(messages.refusalsTitle)}</h2>
      {summary.refusals.length > 0 && (
        <>
          <p>{t(messages.refusalsNow)}</p>
          <ul>
            {summary.refusals.map((it) => (
              <li key={JSON.stringify(it)}>{line(it)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t(messages.refusalsLead)}</p>
      <ul>
        {refusalExamples.map((it) => (
          <li key={it.kind}>{refusalSentence(it, words)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Every caveat a number can carry. */
export function Caveats() {
  const { t } = useSpeech();
  return (
    <section className="card formula" id="caveats">
      <h2>{t(messages.caveatsTitle)}</h2>
      <ul>
        {Object.entries(caveatTexts).map(([id, it]) => (
          <li key={id}>{t(it)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The four quadrants: what each says and what to do about it. */
export function Quadrants() {
  const { t } = useSpeech();
  return (
    <section className="card formula" id="quadrants">
      <h2>{t(messages.quadrantsTitle)}</h2>
      <dl className="explained">
        {(Object.keys(quadrantTexts) as Quadrant[]).map((it) => (
          <div key={it}>
            <dt>{t(quadrantTexts[it].name)}</dt>
            <dd>
              {t(quadrantTexts[it].says)} {t(quadrantTexts[it].advice)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { Popover } from "@base-ui/react/popover";
import type { Measured } from "@ouhe/coupling";
import {
  caveatSentence,
  conventionName,
  type FormulaTexts,
  formulaTexts,
  referenceName,
  refusalSentence,
} from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { type Speech, useSpeech } from "../language.tsx";
import { useAnalysis } from "./analysis.tsx";
import { ExplanationBrief } from "./explanation-brief.tsx";
import type { Subject } from "./explanation-subject.ts";
import { messages } from "./messages.ts";

/** Firms of one park, all or of one industry. */
export interface Rows {
  park: string;
  industry?: string;
}

const textsOf = (formula: string): FormulaTexts | undefined =>
  formulaTexts[formula as keyof typeof formulaTexts];

/** A formula's name; the id of one from a newer engine. */
export function formulaName(formula: string, t: Speech["t"]): string {
  const texts = textsOf(formula);
  return texts ? t(texts.name) : formula;
}

interface ExplanationProps {
  of: Measured;
  /** Writes a value as the number itself is written. */
  show(value: number): string;
  rows: readonly Rows[];
  /** What the number is of, where it can be opened down to what makes it. */
  subject?: Subject;
  /** Opens all that makes it. */
  showAll(): void;
}

/** What a number says, how it is made, from what, and what to mind; the inside of a popover. */
export function Explanation({ of: it, show, rows, subject, showAll }: ExplanationProps) {
  const { t, number } = useSpeech();
  const { summary, words } = useAnalysis();
  const texts = textsOf(it.formula);
  const reference = it.reference && summary.references[it.reference];
  const facts: [string, string | null][] = [
    [t(messages.interval), it.interval && `${show(it.interval[0])} – ${show(it.interval[1])}`],
    [t(messages.basis), t(messages.nFirms, { n: number(it.n) })],
    [t(messages.convention), conventionName(it.convention, words)],
    [
      t(messages.reference),
      it.reference && referenceName(it.reference, words, reference ? reference.name : undefined),
    ],
  ];
  return (
    <>
      <Popover.Title className="popover-title">{formulaName(it.formula, t)}</Popover.Title>
      {it.refusal && <p className="cinnabar-text">{refusalSentence(it.refusal, words)}</p>}
      {texts && <p>{t(texts.says)}</p>}
      <code className="expression">{summary.formulas[it.formula]?.expression}</code>
      <dl className="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {subject && it.value !== null && <ExplanationBrief subject={subject} show={show} showAll={showAll} />}
      {rows.length > 0 && (
        <p className="row">
          {rows.map(({ park, industry }) => (
            <Link key={`${park} ${industry}`} to="/enterprises" search={{ park, industry }}>
              {t(messages.toRows, { park: words.parkInShort(park), industry: industry ?? "" })}
            </Link>
          ))}
        </p>
      )}
      {it.caveats.length > 0 && (
        <>
          <h3>{t(messages.caveats)}</h3>
          <ul>
            {it.caveats.map((id) => (
              <li key={id}>{caveatSentence(id, words)}</li>
            ))}
          </ul>
        </>
      )}
      <Link to="/measures" hash={it.formula}>
        {t(messages.toMeasures)}
      </Link>
    </>
  );
}

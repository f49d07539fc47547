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
import { messages } from "./messages.ts";

/** How a measured number is written. */
export type Shown = "share" | "index";

const textsOf = (formula: string): FormulaTexts | undefined =>
  formulaTexts[formula as keyof typeof formulaTexts];

/** Small numbers to the thousandth, larger ones as their intervals allow; as many decimals each time, to compare by eye. */
function write(value: number, as: Shown, { fixed, percent }: Speech): string {
  if (as === "share") return percent(value, 1);
  return fixed(value, value < 2 ? 3 : value < 10 ? 2 : 1);
}

/** A measured number with its interval; pressed, it says how it is made. A refused one says why instead. */
export function Measure({ of: it, as, large = false }: { of: Measured; as: Shown; large?: boolean }) {
  const speech = useSpeech();
  const show = (value: number) => write(value, as, speech);
  return (
    <Popover.Root>
      <Popover.Trigger className={large ? "measure large" : "measure"}>
        {it.value === null ? (
          <span className="measure-refused">{speech.t(messages.notGiven)}</span>
        ) : (
          <span className="measure-value">{show(it.value)}</span>
        )}
        {it.value !== null && it.interval && <Interval of={it.interval} show={show} />}
        <span className="visually-hidden">{speech.t(messages.howMade)}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} className="popover-place">
          <Popover.Popup className="popover">
            <Explanation of={it} show={show} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Nothing where both ends read the same. */
function Interval({ of: [low, high], show }: { of: readonly [number, number]; show(value: number): string }) {
  const ends = [show(low), show(high)];
  return ends[0] === ends[1] ? null : <span className="measure-interval">{ends.join("–")}</span>;
}

function Explanation({ of: it, show }: { of: Measured; show(value: number): string }) {
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
      <Popover.Title className="popover-title">{texts ? t(texts.name) : it.formula}</Popover.Title>
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
      {it.caveats.length > 0 && (
        <>
          <h4>{t(messages.caveats)}</h4>
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

/** The mark beside a heading that leads to how a measure is made. */
export function FormulaMark({ formula }: { formula: string }) {
  const { t } = useSpeech();
  const texts = textsOf(formula);
  const label = t(messages.howMadeOf, { name: texts ? t(texts.name) : formula });
  return (
    <Link to="/measures" hash={formula} className="mark" aria-label={label} title={label}>
      i
    </Link>
  );
}

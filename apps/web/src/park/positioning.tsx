import type { Level, ParkView } from "@ouhe/coupling";
import { positioningSentence, refusalSentence, specialisationPicture } from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { LevelSwitch } from "../measures/level-switch.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { unitText } from "../measures/weight.ts";
import { Figure } from "../ui/figure.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { messages } from "./messages.ts";

/** What a park is specialised in, how concentrated and how different it is, at a chosen level. */
export function Positioning({ park }: { park: ParkView }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const [level, setLevel] = useState<Level>("division");
  const picture = useMemo(
    () => specialisationPicture(park.id, park.cells[level], words),
    [park, level, words],
  );
  return (
    <>
      <section className="card headline">
        <header className="row between">
          <h2>{t(messages.positioning)}</h2>
          <LevelSwitch label={t(messages.level)} chosen={level} choose={setLevel} />
        </header>
        <p className="lead">
          <Mixed>{positioningSentence(park, level, words)}</Mixed>
        </p>
        <Headline park={park} level={level} />
      </section>
      <Figure
        title={t(messages.specialisation)}
        picture={picture}
        fileName={`specialisation-${park.id}-${level}`}
        about={<FormulaMark formula="location-quotient" />}
        note={<Refused park={park} level={level} />}
      />
    </>
  );
}

function Headline({ park, level }: { park: ParkView; level: Level }) {
  const { t, number } = useSpeech();
  const { view } = useAnalysis();
  const rows = [{ park: park.id }];
  const isCount = view.weight.id === "firms";
  return (
    <dl className="figures">
      <div>
        <dt>{t(messages.firms)}</dt>
        <dd>
          <Link to="/enterprises" search={{ park: park.id }} className="big">
            {t(messages.nFirms, { n: number(park.firms) })}
          </Link>
          {!isCount && (
            <small>
              {number(park.weight)} {unitText(view.weight, t)}
            </small>
          )}
          {park.unclassified > 0 && (
            <small>{t(messages.unclassified, { n: number(park.unclassified) })}</small>
          )}
        </dd>
      </div>
      <div>
        <dt>
          {t(messages.hhi)} <FormulaMark formula="herfindahl" />
        </dt>
        <dd>
          <Measure of={park.hhi[level]} as="index" rows={rows} large />
        </dd>
      </div>
      <div>
        <dt>
          {t(messages.krugmanLeaveOneOut)} <FormulaMark formula="krugman-leave-one-out" />
        </dt>
        <dd>
          <Measure of={park.krugmanLeaveOneOut[level]} as="index" rows={rows} large />
        </dd>
      </div>
      <div>
        <dt>
          {t(messages.krugmanInclusive)} <FormulaMark formula="krugman-inclusive" />
        </dt>
        <dd>
          <Measure of={park.krugmanInclusive[level]} as="index" rows={rows} large />
        </dd>
      </div>
    </dl>
  );
}

/** Industries without a number are listed with the reason, not left out. */
function Refused({ park, level }: { park: ParkView; level: Level }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const refused = park.cells[level].filter((it) => it.lq.refusal);
  if (refused.length === 0) return null;
  return (
    <details>
      <summary>{t(messages.refused, { n: refused.length })}</summary>
      <ul>
        {refused.map((it) => (
          <li key={it.code}>
            <Link to="/enterprises" search={{ park: park.id, industry: it.code }}>
              {it.code} <Mixed>{words.industry(it.code)}</Mixed>
            </Link>{" "}
            {refusalSentence(it.lq.refusal!, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { Advice } from "@ouhe/coupling";
import { rankingPicture, reasonSentence } from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { Figure } from "../ui/figure.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { messages } from "./messages.ts";
import { ParkChoice } from "./park-choice.tsx";

/** Whom one park should talk to, and why. */
export function Ranking() {
  const { t } = useSpeech();
  const { view, words } = useAnalysis();
  const [park, setPark] = useState(view.parks[0]?.id ?? null);
  const advice = useMemo(() => view.advice.filter((it) => it.park === park), [view, park]);
  const picture = useMemo(() => rankingPicture(advice, words), [advice, words]);
  return (
    <Figure
      title={t(messages.ranking)}
      picture={picture}
      fileName="partners"
      about={<FormulaMark formula="partner-score" />}
      controls={<ParkChoice label={t(messages.from)} chosen={park} choose={setPark} />}
      note={
        <ol className="partners">
          {advice.slice(0, 10).map((it) => (
            <Partner key={it.partner} advice={it} />
          ))}
        </ol>
      }
    />
  );
}

function Partner({ advice }: { advice: Advice }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  return (
    <li>
      <div className="row between">
        <strong>{words.park(advice.partner)}</strong>
        <Measure of={advice.score} as="index" rows={[{ park: advice.park }, { park: advice.partner }]} />
      </div>
      <ul>
        {advice.reasons.map((it) => {
          const sentence = reasonSentence(it, words);
          return (
            <li key={sentence} className={it.kind === "clash" ? "cinnabar-text" : undefined}>
              <Mixed>{sentence}</Mixed>
            </li>
          );
        })}
      </ul>
      <Link to="/pairs/$first/$second" params={{ first: advice.park, second: advice.partner }} search={true}>
        {t(messages.toPair)}
      </Link>
    </li>
  );
}

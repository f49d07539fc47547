import type { WeightView } from "@ouhe/coupling";
import { movementPicture, sankeyPicture } from "@ouhe/pictures";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { FormulaMark } from "../measures/measure.tsx";
import { unitText } from "../measures/weight.ts";
import { Figure } from "../ui/figure.tsx";
import { messages } from "./messages.ts";
import { useWorkshop } from "./workshop-context.ts";

/** The plane after the change, with where each direction stood before. @param of names the scenario, where there are two */
export function MovementFigure({ after, of }: { after: WeightView; of?: string }) {
  const { t } = useSpeech();
  const { before, words } = useWorkshop();
  const picture = useMemo(() => movementPicture(before, after, words), [before, after, words]);
  const title = t(messages.plane);
  return (
    <Figure
      title={of ? `${title} · ${of}` : title}
      picture={picture}
      fileName="what-if-plane"
      about={<FormulaMark formula="couplability" />}
      note={t(messages.noIntervals)}
    />
  );
}

/** What one park could supply to another, before and after. */
export function FlowsFigure({ after }: { after: WeightView }) {
  const { t } = useSpeech();
  const { before, words } = useWorkshop();
  const [direction, setDirection] = useState(0);
  const [shows, setShows] = useState<"flowsBefore" | "flowsAfter">("flowsAfter");
  const view = shows === "flowsAfter" ? after : before;
  const directions = useMemo(() => view.pairs.flatMap((it) => it.directions), [view]);
  const shown = directions[direction];
  const unit = unitText(view.weight, t);
  const picture = useMemo(() => shown && sankeyPicture(shown, unit, words), [shown, unit, words]);
  if (!picture || !shown) return null;
  return (
    <Figure
      title={t(messages.flows)}
      picture={picture}
      fileName={`what-if-flows-${shown.from}-${shown.to}`}
      about={<FormulaMark formula="couplability" />}
      controls={
        <>
          <select
            className="input narrow"
            aria-label={t(messages.flowsPair)}
            value={direction}
            onChange={({ target }) => setDirection(Number(target.value))}
          >
            {directions.map((it, at) => (
              <option key={`${it.from} ${it.to}`} value={at}>
                {words.parkInShort(it.from)} → {words.parkInShort(it.to)}
              </option>
            ))}
          </select>
          <fieldset className="segments" aria-label={t(messages.flowsWhen)}>
            {(["flowsBefore", "flowsAfter"] as const).map((it) => (
              <button key={it} type="button" aria-pressed={it === shows} onClick={() => setShows(it)}>
                {t(messages[it])}
              </button>
            ))}
          </fieldset>
        </>
      }
    />
  );
}

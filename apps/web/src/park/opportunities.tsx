import { opportunitiesPicture } from "@ouhe/pictures";
import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import {
  type Opportunities as Answer,
  neededRegions,
  useOpportunities,
  useRegionReference,
} from "../measures/coupling.ts";
import { sourceWords } from "../sources.ts";
import { Figure } from "../ui/figure.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";

/** Where a park could diversify. The node is asked only once a reference is loaded that can answer. */
export function Opportunities({ park }: { park: string }) {
  const { t } = useSpeech();
  return (
    <QueryState query={useRegionReference()}>
      {(reference) =>
        reference ? (
          <Nearest park={park} reference={reference.id} />
        ) : (
          <section className="card figure">
            <h2>{t(messages.opportunities)}</h2>
            <p className="figure-sentence">{t(messages.opportunitiesNeed, { n: neededRegions })}</p>
          </section>
        )
      }
    </QueryState>
  );
}

function Nearest({ park, reference }: { park: string; reference: string }) {
  return (
    <QueryState query={useOpportunities(park, reference)}>
      {(answer) => <Drawn park={park} answer={answer} />}
    </QueryState>
  );
}

function Drawn({ park, answer }: { park: string; answer: Answer }) {
  const speech = useSpeech();
  const { t, number, percent } = speech;
  const { words } = useAnalysis();
  const picture = useMemo(() => opportunitiesPicture(park, answer.items, words), [park, answer, words]);
  const { reference, covered } = answer;
  const comparedWith = t(messages.comparedWith, {
    name: sourceWords(reference.name, speech),
    n: number(reference.regions),
    share: covered === null ? "–" : percent(covered),
  });
  return (
    <Figure
      title={t(messages.opportunities)}
      picture={picture}
      fileName={`opportunities-${park}`}
      note={comparedWith}
    />
  );
}

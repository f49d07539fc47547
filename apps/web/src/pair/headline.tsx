import type { PairView } from "@ouhe/coupling";
import { headlineLevel, levelTexts, quadrantTexts } from "@ouhe/pictures";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { messages } from "./messages.ts";

const tones = { couple: "jade", rival: "cinnabar", entangled: "amber", apart: "" } as const;

/** The quadrant in words, what to do about it, and the numbers it rests on. */
export function Headline({ pair }: { pair: PairView }) {
  const { t, number, percent } = useSpeech();
  const { view, words } = useAnalysis();
  const texts = pair.quadrant && quadrantTexts[pair.quadrant];
  const rows = pair.parks.map((park) => ({ park }));
  const cuts = { m: percent(view.cuts.couplability), s: number(view.cuts.similarity, 2) };
  return (
    <section className="card headline">
      {texts ? (
        <>
          <p className="lead">
            <span className={`tag ${tones[pair.quadrant!]}`}>{t(texts.name)}</span> {t(texts.says)}{" "}
            <small>{t(messages.cutsNote, cuts)}</small>
          </p>
          <p>
            <strong>{t(messages.todo)}</strong>
            {t(texts.advice)}
          </p>
        </>
      ) : (
        <p className="lead">{t(messages.unplaced)}</p>
      )}
      <dl className="figures">
        {pair.directions.map((it) => (
          <div key={it.from}>
            <dt>
              {t(messages.way, { from: words.parkInShort(it.from), to: words.parkInShort(it.to) })}{" "}
              <FormulaMark formula="couplability" />
            </dt>
            <dd>
              <Measure
                of={it.couplability}
                as="share"
                rows={rows}
                subject={{ measure: "couplability", from: it.from, to: it.to }}
                large
              />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            {t(messages.mutual)} <FormulaMark formula="couplability-mutual" />
          </dt>
          <dd>
            <Measure of={pair.couplability} as="share" rows={rows} large />
          </dd>
        </div>
        <div>
          <dt>
            {t(messages.competition)} ({t(levelTexts[headlineLevel(pair)])}){" "}
            <FormulaMark formula="unido-similarity" />
          </dt>
          <dd>
            <Measure
              of={pair.competition}
              as="index"
              rows={rows}
              subject={{
                measure: "similarity",
                a: pair.parks[0],
                b: pair.parks[1],
                level: headlineLevel(pair),
              }}
              large
            />
          </dd>
        </div>
      </dl>
    </section>
  );
}

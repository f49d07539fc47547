import type { PairView } from "@ouhe/coupling";
import { headlineLevel } from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { LocalMark } from "../measures/local-mark.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { messages } from "./messages.ts";

/** With whom a park competes, most alike first, and in which classes. */
export function ParkClashes({ park }: { park: string }) {
  const { t } = useSpeech();
  const { view } = useAnalysis();
  const pairs = view.pairs
    .filter((it) => it.parks.includes(park))
    .toSorted((a, b) => (b.competition.value ?? -1) - (a.competition.value ?? -1));
  return (
    <section className="card figure">
      <h2>
        {t(messages.clashes)} <FormulaMark formula="unido-similarity" />
      </h2>
      <p className="figure-sentence">{t(messages.clashesLead)}</p>
      <div className="grid-3">
        {pairs.map((it) => (
          <PairClashes key={it.parks.join()} park={park} pair={it} />
        ))}
      </div>
    </section>
  );
}

function PairClashes({ park, pair }: { park: string; pair: PairView }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const partner = pair.parks[0] === park ? pair.parks[1] : pair.parks[0];
  return (
    <section className="clash">
      <h3>{words.park(partner)}</h3>
      <p>
        {t(messages.similar)}{" "}
        <Measure
          of={pair.competition}
          as="index"
          rows={[{ park }, { park: partner }]}
          subject={{ measure: "similarity", a: park, b: partner, level: headlineLevel(pair) }}
        />
      </p>
      {pair.clashes.length === 0 ? (
        <p className="muted">{t(messages.noClash)}</p>
      ) : (
        <ul>
          {pair.clashes.map((it) => (
            <li key={it.code}>
              <Link to="/enterprises" search={{ park, industry: it.code }}>
                {it.code} <Mixed>{words.industry(it.code)}</Mixed>
              </Link>{" "}
              <LocalMark of={it} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/pairs/$first/$second" params={{ first: park, second: partner }} search={true}>
        {t(messages.toPair)}
      </Link>
    </section>
  );
}

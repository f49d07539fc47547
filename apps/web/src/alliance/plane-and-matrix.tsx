import { matrixPicture, planePicture } from "@ouhe/pictures";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { FormulaMark } from "../measures/measure.tsx";
import { Figure } from "../ui/figure.tsx";
import { messages } from "./messages.ts";

/** Every pair on the plane of competition and couplability. */
export function Plane() {
  const { t } = useSpeech();
  const { view, words } = useAnalysis();
  const picture = useMemo(() => planePicture(view, words), [view, words]);
  return (
    <Figure
      title={t(messages.plane)}
      picture={picture}
      fileName="competition-couplability"
      about={<FormulaMark formula="couplability" />}
    />
  );
}

const shown = ["couplability", "similarity"] as const;

/** Park by park: couplability from row to column, or similarity. */
export function Matrix() {
  const { t } = useSpeech();
  const { view, words } = useAnalysis();
  const [shows, setShows] = useState<(typeof shown)[number]>("couplability");
  const picture = useMemo(() => {
    const ids = view.parks.map((it) => it.id);
    return matrixPicture(view.pairs, ids, shows, words);
  }, [view, shows, words]);
  const controls = (
    <fieldset className="segments" aria-label={t(messages.matrixShows)}>
      {shown.map((it) => (
        <button key={it} type="button" aria-pressed={it === shows} onClick={() => setShows(it)}>
          {t(messages[it])}
        </button>
      ))}
    </fieldset>
  );
  return (
    <Figure
      title={t(messages.matrix)}
      picture={picture}
      fileName={`matrix-${shows}`}
      about={<FormulaMark formula={shows === "similarity" ? "unido-similarity" : "couplability"} />}
      controls={controls}
    />
  );
}

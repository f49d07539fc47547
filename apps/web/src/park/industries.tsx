import type { ParkView } from "@ouhe/coupling";
import { opportunitiesPicture, treemapPicture } from "@ouhe/pictures";
import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { useOpportunities } from "../measures/coupling.ts";
import { Figure } from "../ui/figure.tsx";
import { messages } from "./messages.ts";

/** All industries of a park by share. */
export function Industries({ park }: { park: ParkView }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const picture = useMemo(() => treemapPicture(park, words), [park, words]);
  return <Figure title={t(messages.treemap)} picture={picture} fileName={`industries-${park.id}`} />;
}

/** Where a park could diversify, or plainly why that cannot be told. */
export function Opportunities({ park }: { park: string }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const { data } = useOpportunities(park);
  const picture = useMemo(() => data && opportunitiesPicture(park, data.items, words), [park, data, words]);
  if (picture)
    return <Figure title={t(messages.opportunities)} picture={picture} fileName={`opportunities-${park}`} />;
  return (
    <section className="card figure">
      <h2>{t(messages.opportunities)}</h2>
      <p className="figure-sentence">{t(messages.opportunitiesNeed)}</p>
    </section>
  );
}

import { type GeoJson, parksMapPicture } from "@ouhe/pictures";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { FormulaMark } from "../measures/measure.tsx";
import { Figure } from "../ui/figure.tsx";
import { messages } from "./messages.ts";
import { ParkChoice } from "./park-choice.tsx";

/** The base map this node serves; null where it has none, and the parks stand on blank paper. */
const useBaseMap = () =>
  useQuery({
    queryKey: ["base-map"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<GeoJson | null> => {
      const response = await fetch("/map/base.json", { signal });
      return response.headers.get("content-type")?.includes("json") ? await response.json() : null;
    },
  });

/** Bundles of arcs stop being read beyond this many parks, so one is chosen then. */
const allArcsAtMost = 4;

/** Where the parks lie, with arcs as wide as their couplability. */
export function ParksMap() {
  const { t } = useSpeech();
  const { view, parks, words } = useAnalysis();
  const base = useBaseMap();
  const few = view.parks.length <= allArcsAtMost;
  const [chosen, setChosen] = useState(few ? null : (view.parks[0]?.id ?? null));
  const picture = useMemo(
    () => parksMapPicture(view.pairs, parks, { chosen, base: base.data ?? null }, words),
    [view, parks, chosen, base.data, words],
  );
  return (
    <Figure
      title={t(messages.map)}
      picture={picture}
      fileName="parks-map"
      about={<FormulaMark formula="couplability" />}
      controls={<ParkChoice label={t(messages.mapOf)} chosen={chosen} choose={setChosen} all={few} />}
      note={base.data ? t(messages.mapNote) : null}
    />
  );
}

import type { ParkView } from "@ouhe/coupling";
import { treemapPicture } from "@ouhe/pictures";
import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { Figure } from "../ui/figure.tsx";
import { messages } from "./messages.ts";

/** All industries of a park by share. */
export function Industries({ park }: { park: ParkView }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const picture = useMemo(() => treemapPicture(park, words), [park, words]);
  return <Figure title={t(messages.treemap)} picture={picture} fileName={`industries-${park.id}`} />;
}

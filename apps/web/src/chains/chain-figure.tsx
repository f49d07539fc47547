import { chainPicture, chainWidth } from "@ouhe/pictures";
import { type CSSProperties, useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { useWords } from "../measures/analysis.tsx";
import { useParks } from "../measures/coupling.ts";
import { Figure } from "../ui/figure.tsx";
import { chainName } from "./chain-name.ts";
import { messages } from "./messages.ts";
import { type ChainOverParks, measuredOf } from "./questions.ts";

/** The chain drawn over the parks. */
export function ChainFigure({ chain, coverage }: ChainOverParks) {
  const { t, language, percent, number } = useSpeech();
  const { data: parks } = useParks();
  const words = useWords(undefined, parks);
  const { picture, least } = useMemo(() => {
    const drawn = {
      name: chainName(chain.name, language),
      links: chain.links.map((it) => ({ ...it, name: chainName(it.name, language) })),
      coverage: measuredOf(coverage),
      parks: parks?.map((it) => it.id) ?? [],
    };
    return { picture: chainPicture(drawn, words), least: chainWidth(drawn) };
  }, [chain, coverage, language, parks, words]);
  const note = t(messages.note, {
    minimum: coverage.rule.minimumFirms,
    sole: percent(coverage.rule.soleShare),
    unknown: number(coverage.unclassified),
  });
  return (
    <div className="chain-figure" style={{ "--least": `${least}px` } as CSSProperties}>
      <Figure title={t(messages.figure)} picture={picture} fileName="chain" note={note} />
    </div>
  );
}

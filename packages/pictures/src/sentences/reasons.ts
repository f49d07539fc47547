import type { Advice } from "@ouhe/coupling";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { quadrantTexts } from "./quadrants.ts";

const says = {
  supplies: text(
    "对方能补上本园区{sector}需求的 {share}",
    "對方能補上本園區{sector}需求的 {share}",
    "it could cover {share} of this park's need of {sector}",
  ),
  buys: text(
    "本园区能补上对方{sector}需求的 {share}",
    "本園區能補上對方{sector}需求的 {share}",
    "this park could cover {share} of its need of {sector}",
  ),
  standing: text(
    "{quadrant}：双向耦合度 {m} ×（1 − S {s}）= {score}",
    "{quadrant}：雙向耦合度 {m} ×（1 − S {s}）= {score}",
    "{quadrant}: couplability both ways {m} × (1 − S {s}) = {score}",
  ),
  clash: text(
    "都专于{industry}，先谈分工",
    "都專於{industry}，先談分工",
    "both specialise in {industry}: divide it first",
  ),
};

export type Reason = Advice["reasons"][number];

/** One reason for (or, for a clash, a caution about) talking to a partner, seen from the park that asks. */
export function reasonSentence(reason: Reason, words: Words): string {
  switch (reason.kind) {
    case "supplies":
    case "buys":
      return words.t(says[reason.kind], {
        sector: words.sectorInText(reason.sector),
        share: words.percent(reason.share),
      });
    case "standing": {
      const { quadrant, couplability: m, similarity } = reason;
      return words.t(says.standing, {
        quadrant: words.t(quadrantTexts[quadrant].name),
        m: words.number(m, 2),
        s: words.number(similarity, 2),
        score: words.number(m * (1 - similarity), 2),
      });
    }
    case "clash":
      return words.t(says.clash, { industry: words.industryInText(reason.code) });
    default:
      // Of a result that another version of the engine made.
      return (reason as Reason).kind;
  }
}

import type { Level, ParkView } from "@ouhe/coupling";
import { bySpecialisation, surenessOf } from "../charts/specialisation.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { levelTexts } from "./levels.ts";

const says = {
  sure: text(
    "{park}的特色（按{level}，区间整个高于 1）：{list}。",
    "{park}的特色（按{level}，區間整個高於 1）：{list}。",
    "What {park} is specialised in (by {level}, whole interval above 1): {list}.",
  ),
  unsure: text(
    "按{level}看，{park}没有一个行业能确定高于参照；最可能的是{list}。",
    "按{level}看，{park}沒有一個行業能確定高於參照；最可能的是{list}。",
    "By {level}, no industry of {park} is surely above the reference; the likeliest are {list}.",
  ),
  none: text(
    "按{level}看，{park}还说不出特色：有代码的企业太少。",
    "按{level}看，{park}還說不出特色：有代碼的企業太少。",
    "By {level}, {park} has no positioning yet: too few firms have a code.",
  ),
  item: text("{industry}（LQ {lq}）", "{industry}（LQ {lq}）", "{industry} (LQ {lq})"),
};

const named = 3;

/** What a park is specialised in, naming only what its intervals carry, most certain first. */
export function positioningSentence(
  { id, cells }: Pick<ParkView, "id" | "cells">,
  level: Level,
  words: Words,
): string {
  const ranked = bySpecialisation(cells[level]).filter((it) => it.lq.value !== null);
  const sure = ranked.filter((it) => surenessOf(it) === "sure");
  const chosen = (sure.length > 0 ? sure : ranked).slice(0, named);
  const list = chosen
    .map((it) =>
      words.t(says.item, { industry: words.industryInText(it.code), lq: words.number(it.lq.value!, 1) }),
    )
    .join(words.language === "en" ? ", " : "、");
  const which = sure.length > 0 ? says.sure : ranked.length > 0 ? says.unsure : says.none;
  return words.t(which, { park: words.park(id), level: words.t(levelTexts[level]), list });
}

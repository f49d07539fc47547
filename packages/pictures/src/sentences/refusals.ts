import type { Level, Refusal } from "@ouhe/coupling";
import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { levelTexts } from "./levels.ts";
import { referenceName } from "./references.ts";

const sentences: Record<Refusal["kind"], Text> = {
  "cell/too-few-firms": text(
    "不给出：背后只有 {firms} 家企业，少于 {minimum} 家。",
    "不給出：背後只有 {firms} 家企業，少於 {minimum} 家。",
    "Not given: {firms} firms behind it, fewer than {minimum}.",
  ),
  "cell/dominated": text(
    "不给出：一家企业占比超过 {limit}，说不出行业的情况。",
    "不給出：一家企業占比超過 {limit}，說不出行業的情況。",
    "Not given: one firm holds more than {limit}, which says nothing of the industry.",
  ),
  "park/empty": text(
    "不给出：园区没有已知{level}的企业。",
    "不給出：園區沒有已知{level}的企業。",
    "Not given: no firm of the park is known at {level} level.",
  ),
  "sector/absent-from-reference": text(
    "不给出：参照（{reference}）里没有这个行业。",
    "不給出：參照（{reference}）裡沒有這個行業。",
    "Not given: the reference ({reference}) has no such industry.",
  ),
  "reference/too-few-regions": text(
    "不给出：需要至少 {needed} 个地区的参照，现有 {regions} 个。",
    "不給出：需要至少 {needed} 個地區的參照，現有 {regions} 個。",
    "Not given: it needs a reference of at least {needed} regions; there are {regions}.",
  ),
  "reference/level-missing": text(
    "不给出：没有到{level}的外部参照。",
    "不給出：沒有到{level}的外部參照。",
    "Not given: no outside reference reaches {level} level.",
  ),
  "demand/none": text(
    "不给出：需求方没有中间需求。",
    "不給出：需求方沒有中間需求。",
    "Not given: the buyer has no intermediate demand.",
  ),
  "measure/undefined": text(
    "不给出：在这些数据上没有定义。",
    "不給出：在這些資料上沒有定義。",
    "Not given: undefined on these data.",
  ),
};

/** Every kind of refusal, in every language. */
export const refusalTexts: Readonly<Record<Refusal["kind"], Text>> = sentences;

/** Why a number is not given; a kind from a newer engine is shown as it is. */
export function refusalSentence({ kind, data }: Refusal, words: Words): string {
  const sentence = sentences[kind];
  if (!sentence) return kind;
  const values: Record<string, string | number> = { ...data };
  if (typeof data.level === "string") values.level = levelName(data.level, words);
  if (typeof data.limit === "number") values.limit = words.percent(data.limit);
  if (typeof data.reference === "string") values.reference = referenceName(data.reference, words);
  return words.t(sentence, values);
}

const sectorLevel = text("投入产出部门", "投入產出部門", "input–output sector");

function levelName(level: string, words: Words): string {
  return words.t(level in levelTexts ? levelTexts[level as Level] : sectorLevel);
}

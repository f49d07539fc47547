import {
  type Advice,
  type Direction,
  defaultParameters,
  type Gap,
  type PairView,
  type WeightView,
} from "@ouhe/coupling";
import { rankingSentence } from "../charts/ranking.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";

const says = {
  coupling: text(
    "最强的耦合：{from}能满足{to}中间需求的 {m}，{to}能满足{from}的 {back}；最该先谈的是{sector}（{seller}可补{buyer}需求的 {share}）。",
    "最強的耦合：{from}能滿足{to}中間需求的 {m}，{to}能滿足{from}的 {back}；最該先談的是{sector}（{seller}可補{buyer}需求的 {share}）。",
    "The strongest coupling: {from} could meet {m} of {to}'s intermediate demand, and {to} {back} of {from}'s; take up {sector} first ({seller} could cover {share} of {buyer}'s need).",
  ),
  couplingWithoutGap: text(
    "最强的耦合：{from}能满足{to}中间需求的 {m}，{to}能满足{from}的 {back}，但没有一方不足、另一方又明显富余的部门。",
    "最強的耦合：{from}能滿足{to}中間需求的 {m}，{to}能滿足{from}的 {back}，但沒有一方不足、另一方又明顯富餘的部門。",
    "The strongest coupling: {from} could meet {m} of {to}'s intermediate demand, and {to} {back} of {from}'s, yet there is no sector that one lacks and the other has much to spare of.",
  ),
  noCoupling: text(
    "耦合度还给不出来：有行业代码的企业太少。",
    "耦合度還給不出來：有行業代碼的企業太少。",
    "Couplability cannot be given yet: too few firms have an industry code.",
  ),
  clash: text(
    "最强的竞争：{a}与{b}产业结构最相像（S = {s}），都专于{industry}等行业，宜先商定分工。",
    "最強的競爭：{a}與{b}產業結構最相像（S = {s}），都專於{industry}等行業，宜先商定分工。",
    "The strongest clash: {a} and {b} are most alike (S = {s}) and both specialise in {industry}, among others: settle who does what first.",
  ),
  mildClash: text(
    "竞争不强：最相像的{a}与{b}相似系数也只有 {s}，低于 {cut}；但都专于{industry}，仍宜通气。",
    "競爭不強：最相像的{a}與{b}相似係數也只有 {s}，低於 {cut}；但都專於{industry}，仍宜通氣。",
    "Competition is mild: even the most alike, {a} and {b}, reach only S = {s}, below {cut}; both specialise in {industry}, though, so keep each other informed.",
  ),
  noClash: text(
    "竞争不强：最相像的{a}与{b}相似系数为 {s}，除本地服务外没有都专于的行业。",
    "競爭不強：最相像的{a}與{b}相似係數為 {s}，除本地服務外沒有都專於的行業。",
    "Competition is mild: even the most alike, {a} and {b}, reach S = {s}, and local services apart share no industry they both specialise in.",
  ),
  noSimilarity: text(
    "竞争还说不出来：有行业代码的企业太少。",
    "競爭還說不出來：有行業代碼的企業太少。",
    "Competition cannot be told yet: too few firms have an industry code.",
  ),
  caveat: text(
    "说的是能够供给多少，不是实际成交；{weight}只是代替产出。",
    "說的是能夠供給多少，不是實際成交；{weight}只是代替產出。",
    "All this says what could be supplied, not what is traded, with {weight} standing for output.",
  ),
  first: text("最先开谈：", "最先開談：", "First to talk: "),
};

/**
 * What the pictures of an alliance mean, in three sentences: the strongest coupling and its sector, the
 * strongest clash, and who should talk to whom first, with the caveat that belongs to all of it.
 *
 * @param weight what stands for output, in the reader's language
 */
export function allianceSentences(
  view: Pick<WeightView, "pairs" | "advice" | "cuts">,
  weight: string,
  words: Words,
): [coupling: string, clash: string, firstTalk: string] {
  return [
    couplingSentence(view.pairs, words),
    clashSentence(view.pairs, view.cuts.similarity, words),
    firstTalkSentence(view.advice, weight, words),
  ];
}

/** The pair that couples most both ways, as its quadrant counts it; the stronger direction is told first. */
function couplingSentence(pairs: readonly PairView[], words: Words): string {
  const given = pairs.filter((it) => it.couplability.value !== null);
  const top = highest(given, (it: PairView) => it.couplability.value!);
  if (!top) return words.t(says.noCoupling);
  const [out, back] = top.directions;
  const m = (it: Direction) => it.couplability.value ?? 0;
  const [strong, weak] = m(out) >= m(back) ? [out, back] : [back, out];
  const values = {
    from: words.park(strong.from),
    to: words.park(strong.to),
    m: words.percent(m(strong)),
    back: words.percent(m(weak)),
  };
  const first = firstGap([strong, weak]);
  if (!first) return words.t(says.couplingWithoutGap, values);
  return words.t(says.coupling, {
    ...values,
    sector: words.sectorInText(first.gap.sector),
    seller: words.park(first.from),
    buyer: words.park(first.to),
    share: words.percent(first.gap.coveredShare.value!),
  });
}

/** The gap of either direction in which the most could be covered, if it is one to talk about. */
function firstGap(directions: readonly Direction[]): { from: string; to: string; gap: Gap } | undefined {
  const gaps = directions.flatMap(({ from, to, gaps }) =>
    gaps.flatMap((gap) => (isWorthATalk(gap) ? [{ from, to, gap }] : [])),
  );
  return highest(gaps, ({ gap }) => gap.coveredShare.value! * gap.need);
}

/** By the measure of the partners' reasons: no local service, and a share that matters. */
const isWorthATalk = ({ coveredShare, local }: Gap) =>
  !local && coveredShare.value !== null && coveredShare.value >= defaultParameters.leastReasonShare;

function clashSentence(pairs: readonly PairView[], cut: number, words: Words): string {
  const given = pairs.filter((it) => it.competition.value !== null);
  const top = highest(given, (it: PairView) => it.competition.value!);
  if (!top) return words.t(says.noSimilarity);
  const s = top.competition.value!;
  const clash = top.clashes.find((it) => !it.local);
  const values = { a: words.park(top.parks[0]), b: words.park(top.parks[1]), s: words.number(s, 2) };
  if (!clash) return words.t(says.noClash, values);
  const which = s >= cut ? says.clash : says.mildClash;
  return words.t(which, {
    ...values,
    industry: words.industryInText(clash.code),
    cut: words.number(cut, 2),
  });
}

function firstTalkSentence(advice: readonly Advice[], weight: string, words: Words): string {
  const given = advice.filter((it) => it.score.value !== null);
  const top = highest(given, (it: Advice) => it.score.value!);
  const own = advice.filter((it) => it.park === (top ?? advice[0])?.park);
  return `${words.t(says.first)}${rankingSentence(own, words)}${words.language === "en" ? " " : ""}${words.t(says.caveat, { weight })}`;
}

/** The first of the highest; undefined when there is none. */
function highest<T>(items: readonly T[], by: (it: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, it) => (best === undefined || by(it) > by(best) ? it : best),
    undefined,
  );
}

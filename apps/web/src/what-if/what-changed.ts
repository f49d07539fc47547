import type { Difference } from "@ouhe/coupling";
import { quadrantTexts, type Words } from "@ouhe/pictures";
import { messages, changeMessages as says } from "./messages.ts";

/** A sentence about a change; jade is more coupling, cinnabar more clash. */
export interface Told {
  key: string;
  tone: "jade" | "cinnabar" | "plain";
  text: string;
}

type Of<Kind extends Difference["kind"]> = Extract<Difference, { kind: Kind }>;
type Pair = Of<"pair">;

const ofKind = <Kind extends Difference["kind"]>(all: readonly Difference[], kind: Kind) =>
  all.filter((it): it is Of<Kind> => it.kind === kind);

/** Quotients named in sentences; the others are counted. */
const quotientsNamed = 4;

/** What differs, in sentences: the pairs that changed most, quadrants, quotients across 1, first partners. */
export function whatChanged(differences: readonly Difference[], words: Words): Told[] {
  return [
    ...ofKind(differences, "quadrant").map((it) => quadrantTold(it, words)),
    ...ofKind(differences, "partner").map((it) => partnerTold(it, words)),
    ...pairsTold(differences, "couplability", words),
    ...pairsTold(differences, "competition", words),
    ...quotientsTold(differences, words),
  ];
}

const deltaOf = ({ before, after }: Pair) => (before === null || after === null ? 0 : after - before);

/** Of one measure, the pair that rose most and the pair that fell most. */
function pairsTold(differences: readonly Difference[], measure: Pair["measure"], words: Words): Told[] {
  const pairs = ofKind(differences, "pair").filter((it) => it.measure === measure);
  const sorted = pairs.toSorted((a, b) => deltaOf(b) - deltaOf(a));
  const [most, fewest] = [sorted[0], sorted.at(-1)];
  return [
    ...(most && deltaOf(most) > 0 && isSeen(most, words) ? [pairTold(most, words)] : []),
    ...(fewest && deltaOf(fewest) < 0 && isSeen(fewest, words) ? [pairTold(fewest, words)] : []),
  ];
}

const saidOf = ({ measure }: Pair, value: number, words: Words) =>
  measure === "couplability" ? words.percent(value, 2) : words.number(value, 3);

/** Whether the sentence would show two different numbers; smaller changes are left to the table. */
const isSeen = (it: Pair, words: Words) => saidOf(it, it.before!, words) !== saidOf(it, it.after!, words);

function pairTold(it: Pair, words: Words): Told {
  const isUp = deltaOf(it) > 0;
  const isCoupling = it.measure === "couplability";
  const text = isCoupling
    ? isUp
      ? says.couplesMore
      : says.couplesLess
    : isUp
      ? says.clashesMore
      : says.clashesLess;
  const values = {
    ...pairNames(it.parks, words),
    before: saidOf(it, it.before!, words),
    after: saidOf(it, it.after!, words),
  };
  const tone = isCoupling === isUp ? "jade" : "cinnabar";
  return { key: [it.measure, isUp, ...it.parks].join(), tone, text: words.t(text, values) };
}

const pairNames = ([a, b]: readonly [string, string], words: Words) => ({
  a: words.park(a),
  b: words.park(b),
});

function quadrantTold({ parks, before, after }: Of<"quadrant">, words: Words): Told {
  const named = (it: typeof before) => words.t(it === null ? messages.none : quadrantTexts[it].name);
  const values = { ...pairNames(parks, words), before: named(before), after: named(after) };
  const tone = after === "couple" ? "jade" : after === "rival" ? "cinnabar" : "plain";
  return { key: ["quadrant", ...parks].join(), tone, text: words.t(says.quadrant, values) };
}

function partnerTold({ park, before, after }: Of<"partner">, words: Words): Told {
  const named = (it: string | null) => (it === null ? words.t(messages.none) : words.park(it));
  const values = { park: words.park(park), before: named(before), after: named(after) };
  return { key: `partner ${park}`, tone: "plain", text: words.t(says.partner, values) };
}

/** One sentence an industry; a division is silent where one of its classes crossed 1 as well. */
function quotientsTold(differences: readonly Difference[], words: Words): Told[] {
  const isAbove = (it: number | null) => it !== null && it >= 1;
  const crossed = ofKind(differences, "quotient").filter(
    (it) => isAbove(it.before) !== isAbove(it.after) && it.before !== null && it.after !== null,
  );
  const isFinest = (it: Of<"quotient">) =>
    !crossed.some((other) => other !== it && other.park === it.park && other.code.startsWith(it.code));
  const finest = crossed.filter(isFinest);
  const told = finest.slice(0, quotientsNamed).map((it): Told => {
    const isUp = isAbove(it.after);
    const values = {
      park: words.park(it.park),
      industry: words.industryInText(it.code),
      before: words.number(it.before!, 2),
      after: words.number(it.after!, 2),
    };
    const text = words.t(isUp ? says.rises : says.falls, values);
    return { key: `lq ${it.park} ${it.code}`, tone: "plain", text };
  });
  const rest = finest.length - told.length;
  if (rest > 0) told.push({ key: "more", tone: "plain", text: words.t(says.more, { n: rest }) });
  return told;
}

import type { Advice } from "@ouhe/coupling";
import type { CustomSeriesOption } from "echarts";
import type { Picture } from "../picture.ts";
import { reasonSentence } from "../sentences/reasons.ts";
import { refusalSentence } from "../sentences/refusals.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { axis, contained, frame, tip } from "./frame.ts";
import { intervalWords, measuredCells, measuredColumns } from "./measured-cells.ts";

const says = {
  rank: text("名次", "名次", "rank"),
  park: text("园区", "園區", "park"),
  partner: text("合作园区", "合作園區", "partner"),
  score: text("对接优先度", "對接優先度", "partner score"),
  reasons: text("理由", "理由", "reasons"),
  sure: text(
    "{park}首先应与{partner}对接。",
    "{park}首先應與{partner}對接。",
    "{park} should talk to {partner} first.",
  ),
  tied: text(
    "{park}首先应与{partner}对接；与第二位{second}的区间重叠，两家不分先后。",
    "{park}首先應與{partner}對接；與第二位{second}的區間重疊，兩家不分先後。",
    "{park} should talk to {partner} first; its interval overlaps that of {second}, so the two rank alike.",
  ),
  nothing: text("没有可以排序的园区。", "沒有可以排序的園區。", "There is no partner to rank."),
};

/** Whom one park should talk to: partners by score, best at the top, with whiskers and reasons. */
export function rankingPicture(advice: readonly Advice[], words: Words): Picture {
  const scored = advice.filter((it) => it.score.value !== null);
  const shown = scored.slice(0, 12);
  return {
    option: {
      ...frame,
      grid: { left: 8, right: 44, top: 8, bottom: 8, ...contained },
      xAxis: { ...axis, type: "value", min: 0, splitNumber: 4, axisLabel: { show: false } },
      yAxis: {
        type: "category",
        inverse: true,
        data: shown.map((it) => words.parkInShort(it.partner)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: colours.ink },
      },
      series: [
        {
          type: "bar",
          barWidth: 14,
          cursor: "pointer",
          data: shown.map((it) => ({
            value: it.score.value!,
            itemStyle: { color: colours.jade, borderRadius: [0, 3, 3, 0] },
            target: { opens: "pair" as const, parks: [it.park, it.partner] as const },
            tooltip: tip(words.park(it.partner), [
              `${words.t(says.score)} ${words.number(it.score.value!, 2)}`,
              intervalWords(it.score, words, (at) => words.number(at, 2)),
              ...it.reasons.map((reason) => `· ${reasonSentence(reason, words)}`),
            ]),
          })),
        },
        rowWhiskers(shown.map((it) => it.score.interval)),
      ],
    },
    table: {
      columns: [
        { label: words.t(says.rank), kind: "number" },
        { label: words.t(says.park), kind: "text" },
        { label: words.t(says.partner), kind: "text" },
        ...measuredColumns(words.t(says.score), "number", words, 3),
        { label: words.t(says.reasons), kind: "text" },
      ],
      rows: advice.map((it, at) => ({
        cells: [
          it.score.value === null ? null : at + 1,
          words.park(it.park),
          words.park(it.partner),
          ...measuredCells(it.score, words),
          it.reasons
            .map((reason) => reasonSentence(reason, words))
            .join(words.language === "en" ? "; " : "；"),
        ],
        target: { opens: "pair", parks: [it.park, it.partner] },
      })),
    },
    sentence: rankingSentence(advice, words),
    height: 24 + 40 * Math.max(1, shown.length),
  };
}

/** Whom the park should talk to first, honest about a tie. */
export function rankingSentence(advice: readonly Advice[], words: Words): string {
  const [first, second] = advice.filter((it) => it.score.value !== null);
  if (!first)
    return advice[0]?.score.refusal ? refusalSentence(advice[0].score.refusal, words) : words.t(says.nothing);
  const overlaps =
    first.score.interval && second?.score.interval && second.score.interval[1] >= first.score.interval[0];
  return words.t(overlaps ? says.tied : says.sure, {
    park: words.park(first.park),
    partner: words.park(first.partner),
    second: second ? words.park(second.partner) : "",
  });
}

/** Interval whiskers over horizontal bars, one a row; null draws none. */
export function rowWhiskers(
  intervals: readonly (readonly [number, number] | null)[],
  colour: string = colours.ink,
): CustomSeriesOption {
  const data = intervals.flatMap((it, row) => (it ? [[it[0], row, it[1]]] : []));
  return {
    type: "custom",
    silent: true,
    z: 5,
    data,
    encode: { x: [0, 2], y: 1 },
    renderItem: (_params, api) => {
      const row = api.value(1) as number;
      const [left, top] = api.coord([api.value(0), row]) as [number, number];
      const [right] = api.coord([api.value(2), row]) as [number, number];
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: "line" as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke: colour, lineWidth: 1.2 },
      });
      return {
        type: "group",
        children: [
          line(left, top, right, top),
          line(left, top - 4, left, top + 4),
          line(right, top - 4, right, top + 4),
        ],
      };
    },
  };
}

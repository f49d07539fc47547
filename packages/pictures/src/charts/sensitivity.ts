import type { Direction } from "@ouhe/coupling";
import type { LineSeriesOption } from "echarts";
import type { Picture } from "../picture.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { axis, contained, frame, tip } from "./frame.ts";
import { intervalWords, measuredCells, measuredColumns } from "./measured-cells.ts";

const says = {
  x: text("区域化敏感参数 δ", "區域化敏感參數 δ", "sensitivity of regionalisation δ"),
  from: text("供给方", "供給方", "from"),
  to: text("需求方", "需求方", "to"),
  delta: text("参数 δ", "參數 δ", "parameter δ"),
  national: text("全国系数", "全國係數", "national coefficients"),
  m: text("耦合度 m", "耦合度 m", "couplability m"),
  sentence: text(
    "只算按 FLQ 估计会在两园区之内采购的部分时的耦合度，色带是 95% 区间，虚线是直接用全国系数的值。δ 从 {low} 到 {high}，变动最大 {change} 个百分点。",
    "只算按 FLQ 估計會在兩園區之內採購的部分時的耦合度，色帶是 95% 區間，虛線是直接用全國係數的值。δ 從 {low} 到 {high}，變動最大 {change} 個百分點。",
    "Couplability when only what FLQ expects to be bought within the two parks counts; bands are 95 % intervals, dashed lines are national coefficients as they are. From δ = {low} to {high} it moves by at most {change} percentage points.",
  ),
  nothing: text(
    "没有全国参照，无法做区域化。",
    "沒有全國參照，無法做區域化。",
    "There is no national reference to regionalise with.",
  ),
};

const wayColours = [colours.jade, colours.blue] as const;

/** Couplability of both directions against δ, with bands, and what national coefficients give. */
export function sensitivityPicture(directions: readonly Direction[], words: Words): Picture {
  const deltas = directions[0]?.sensitivity.map((it) => it.delta) ?? [];
  const rows = directions.flatMap(({ from, to, sensitivity, couplability }) =>
    [{ delta: null, couplability }, ...sensitivity].map((it) => ({
      cells: [
        words.park(from),
        words.park(to),
        it.delta === null ? words.t(says.national) : words.number(it.delta, 2),
        ...measuredCells(it.couplability, words),
      ],
    })),
  );
  return {
    option: {
      ...frame,
      tooltip: { ...frame.tooltip, trigger: "item" },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 16,
        textStyle: { color: colours.ink2 },
        data: directions.map((it) => nameOf(it, words)),
      },
      grid: { left: 8, right: 20, top: 36, bottom: 10, ...contained },
      xAxis: {
        ...axis,
        type: "category",
        boundaryGap: false,
        data: deltas.map((it) => words.number(it, 2)),
        name: words.t(says.x),
        nameLocation: "middle",
        nameGap: 28,
      },
      yAxis: {
        ...axis,
        type: "value",
        min: 0,
        max: 1,
        axisLabel: { color: colours.ink2, formatter: (it: number) => words.percent(it) },
      },
      series: directions.flatMap((it, at) => wayLines(it, wayColours[at % 2]!, words)),
    },
    table: {
      columns: [
        { label: words.t(says.from), kind: "text" },
        { label: words.t(says.to), kind: "text" },
        { label: words.t(says.delta), kind: "text" },
        ...measuredColumns(words.t(says.m), "share", words),
      ],
      rows,
    },
    sentence: sentenceOf(directions, words),
    height: 300,
  };
}

const nameOf = ({ from, to }: Direction, words: Words) =>
  `${words.parkInShort(from)} → ${words.parkInShort(to)}`;

/** The band as an invisible line with a filled one stacked on it, then the line itself. */
function wayLines(way: Direction, colour: string, words: Words): LineSeriesOption[] {
  const name = nameOf(way, words);
  const ends = way.sensitivity.map(({ couplability: { interval } }) => interval);
  const band = {
    type: "line",
    stack: `band-${name}`,
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
  } as const;
  const { value: national } = way.couplability;
  return [
    { ...band, data: ends.map((it) => it?.[0] ?? "-") },
    {
      ...band,
      data: ends.map((it) => (it ? it[1] - it[0] : "-")),
      areaStyle: { color: colour, opacity: 0.12 },
    },
    {
      type: "line",
      name,
      symbol: "circle",
      symbolSize: 7,
      itemStyle: { color: colour },
      lineStyle: { color: colour, width: 2 },
      data: way.sensitivity.map(({ delta, couplability: m }) => ({
        value: m.value ?? "-",
        tooltip: tip(`${name}, δ = ${words.number(delta, 2)}`, [
          m.value === null ? null : words.percent(m.value, 1),
          intervalWords(m, words, (it) => words.percent(it, 1)),
        ]),
      })),
      ...(national === null
        ? {}
        : {
            markLine: {
              silent: true,
              symbol: "none",
              label: { show: false },
              lineStyle: { color: colour, type: "dashed", width: 1 },
              data: [{ yAxis: national }],
            },
          }),
    },
  ];
}

function sentenceOf(directions: readonly Direction[], words: Words): string {
  const spans = directions.flatMap(({ sensitivity }) => {
    const values = sensitivity.flatMap((it) => it.couplability.value ?? []);
    return values.length > 0 ? [Math.max(...values) - Math.min(...values)] : [];
  });
  const deltas = directions.flatMap((it) => it.sensitivity.map((at) => at.delta));
  if (spans.length === 0) return words.t(says.nothing);
  return words.t(says.sentence, {
    low: words.number(Math.min(...deltas), 2),
    high: words.number(Math.max(...deltas), 2),
    change: words.number(Math.max(...spans) * 100, 1),
  });
}

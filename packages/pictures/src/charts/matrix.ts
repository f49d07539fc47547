import type { Measured, PairView } from "@ouhe/coupling";
import { likenessOrder } from "../ordering.ts";
import type { Picture, TableRow } from "../picture.ts";
import { refusalSentence } from "../sentences/refusals.ts";
import { colours, scales } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { contained, frame, tip } from "./frame.ts";
import { intervalWords, measuredCells, measuredColumns } from "./measured-cells.ts";

const says = {
  supply: text("供给方", "供給方", "from"),
  demand: text("需求方", "需求方", "to"),
  park: text("园区", "園區", "park"),
  m: text("耦合度 m", "耦合度 m", "couplability m"),
  s: text("相似系数 S", "相似係數 S", "similarity S"),
  couplability: text(
    "从行到列：行所在园区能够供给列所在园区中间需求的多少；结构相像的园区排在一起。最高是{from}→{to}，{value}。",
    "從行到列：行所在園區能夠供給列所在園區中間需求的多少；結構相像的園區排在一起。最高是{from}→{to}，{value}。",
    "From row to column: how much of the column park's intermediate demand the row park could supply; parks alike in structure stand together. Highest: {from} → {to}, {value}.",
  ),
  similarity: text(
    "颜色越深，两园区产业结构越相像，越可能争抢同类项目。最相像的是{from}与{to}，{value}。",
    "顏色越深，兩園區產業結構越相像，越可能爭搶同類項目。最相像的是{from}與{to}，{value}。",
    "The darker, the more alike two parks are, and the likelier they court the same projects. Most alike: {from} and {to}, {value}.",
  ),
  nothing: text("没有可以给出的数字。", "沒有可以給出的數字。", "There is no number to give."),
};

interface MatrixCell {
  row: string;
  column: string;
  measured: Measured;
  pair: PairView;
}

/** Park × park: couplability from row to column, or similarity, which is the same both ways. */
export function matrixPicture(
  pairs: readonly PairView[],
  parks: readonly string[],
  shows: "couplability" | "similarity",
  words: Words,
): Picture {
  const order = likenessOrder(parks, likenessOf(pairs));
  const cells = pairs.flatMap((it) => cellsOf(it, shows));
  const show = (it: number) => (shows === "couplability" ? words.percent(it) : words.number(it, 2));
  const labels = order.map(words.parkInShort);
  const highest = Math.max(0.1, ...cells.map((it) => it.measured.value ?? 0));
  return {
    option: {
      ...frame,
      grid: { left: 8, right: 12, top: 8, bottom: 8, ...contained },
      xAxis: { ...band(labels), position: "top" },
      yAxis: { ...band(labels), inverse: true },
      visualMap: {
        show: false,
        min: 0,
        max: highest,
        dimension: 2,
        inRange: { color: [...scales[shows === "couplability" ? "jade" : "cinnabar"]] },
        outOfRange: { color: colours.paper },
      },
      series: [
        {
          type: "heatmap",
          cursor: "pointer",
          itemStyle: { borderColor: colours.card, borderWidth: 2, borderRadius: 3 },
          emphasis: { itemStyle: { borderColor: colours.blue } },
          data: cells.map((it) => {
            const { value } = it.measured;
            return {
              value: [order.indexOf(it.column), order.indexOf(it.row), value ?? -1],
              label: {
                show: true,
                fontSize: parks.length <= 8 ? 12 : 10,
                formatter: value === null ? "–" : show(value),
                color: value !== null && value > highest * 0.65 ? colours.card : colours.ink,
              },
              target: { opens: "pair" as const, parks: it.pair.parks },
              tooltip: cellTip(it, shows, words, show),
            };
          }),
        },
      ],
    },
    table: tableOf(cells, shows, words),
    sentence: sentenceOf(cells, shows, words, show),
    height: 60 + parks.length * rowHeight(parks.length),
  };
}

/** Pixels of a row: a few parks get large cells, many get cells that still hold their number. */
const rowHeight = (parks: number) => (parks <= 4 ? 84 : parks <= 8 ? 60 : 38);

const band = (labels: string[]) => ({
  type: "category" as const,
  data: labels,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: colours.ink, interval: 0, hideOverlap: false },
  splitArea: { show: false },
});

function cellsOf(pair: PairView, shows: "couplability" | "similarity"): MatrixCell[] {
  return pair.directions.map(({ from, to, couplability }) => ({
    row: from,
    column: to,
    measured: shows === "couplability" ? couplability : pair.competition,
    pair,
  }));
}

function likenessOf(pairs: readonly PairView[]): (a: string, b: string) => number | null {
  const key = (a: string, b: string) => [a, b].sort().join("\n");
  const values = new Map(pairs.map((it) => [key(...it.parks), it.competition.value]));
  return (a, b) => values.get(key(a, b)) ?? null;
}

function cellTip(
  { row, column, measured }: MatrixCell,
  shows: string,
  words: Words,
  show: (it: number) => string,
) {
  const joint = shows === "couplability" ? " → " : " – ";
  const value = measured.value === null ? null : show(measured.value);
  return tip(words.park(row) + joint + words.park(column), [
    measured.refusal ? refusalSentence(measured.refusal, words) : value,
    intervalWords(measured, words, show),
  ]);
}

function tableOf(cells: readonly MatrixCell[], shows: string, words: Words): Picture["table"] {
  const directed = shows === "couplability";
  const rows = directed ? cells : cells.filter((_, at) => at % 2 === 0);
  return {
    columns: [
      { label: words.t(directed ? says.supply : says.park), kind: "text" },
      { label: words.t(directed ? says.demand : says.park), kind: "text" },
      ...(directed
        ? measuredColumns(words.t(says.m), "share", words)
        : measuredColumns(words.t(says.s), "number", words, 3)),
    ],
    rows: rows.map(
      (it): TableRow => ({
        cells: [words.park(it.row), words.park(it.column), ...measuredCells(it.measured, words)],
        target: { opens: "pair", parks: it.pair.parks },
      }),
    ),
  };
}

function sentenceOf(
  cells: readonly MatrixCell[],
  shows: "couplability" | "similarity",
  words: Words,
  show: (it: number) => string,
): string {
  const given = cells.filter((it) => it.measured.value !== null);
  const [first, ...rest] = given;
  if (!first) return words.t(says.nothing);
  const top = rest.reduce((best, it) => (it.measured.value! > best.measured.value! ? it : best), first);
  return words.t(says[shows], {
    from: words.parkInShort(top.row),
    to: words.parkInShort(top.column),
    value: show(top.measured.value!),
  });
}

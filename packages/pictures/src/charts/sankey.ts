import type { Direction } from "@ouhe/coupling";
import type { EChartsOption } from "echarts";
import { joinBands, restBand } from "../bands.ts";
import type { Picture } from "../picture.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { frame, tip, withNarrow } from "./frame.ts";

const says = {
  rest: text("其他", "其他", "Other"),
  fromSector: text("{park}的供给部门", "{park}的供給部門", "supplying sector of {park}"),
  toSector: text("{park}的需求部门", "{park}的需求部門", "buying sector of {park}"),
  amount: text("可供给量（{unit}）", "可供給量（{unit}）", "could supply ({unit})"),
  share: text("占比", "占比", "share"),
  sentence: text(
    "左边是{from}的供给部门，右边是{to}的需求部门，带越宽，能供给的越多。最大的一条：{seller} → {buyer}，占图中 {share}。",
    "左邊是{from}的供給部門，右邊是{to}的需求部門，帶越寬，能供給的越多。最大的一條：{seller} → {buyer}，占圖中 {share}。",
    "Left: supplying sectors of {from}; right: buying sectors of {to}; the wider the band, the more could be supplied. Widest: {seller} → {buyer}, {share} of what is drawn.",
  ),
  nothing: text(
    "{from}没有能供给{to}的部门。",
    "{from}沒有能供給{to}的部門。",
    "{from} has nothing it could supply to {to}.",
  ),
};

const bandLimit = 15;

/**
 * What one park could supply to another, from its sectors to the other's.
 *
 * @param unit of the view's weight, in the reader's language
 */
export function sankeyPicture(
  { from, to, flows }: Pick<Direction, "from" | "to" | "flows">,
  unit: string,
  words: Words,
): Picture {
  const bands = joinBands(flows, bandLimit);
  const total = bands.reduce((sum, it) => sum + it.amount, 0);
  const sector = (code: string) => (code === restBand ? words.t(says.rest) : words.sectorInShort(code));
  const side = (which: "from" | "to") => [...new Set(bands.map((it) => it[which]))];
  const node = (which: "from" | "to", park: string) => (code: string) => ({
    name: `${which}:${code}`,
    depth: which === "from" ? 0 : 1,
    itemStyle: { color: which === "from" ? colours.jade : colours.blue },
    label: { position: which === "from" ? ("right" as const) : ("left" as const), formatter: sector(code) },
    tooltip: tip(sector(code), [words.park(park)]),
  });
  return {
    option: withNarrow(
      {
        ...frame,
        series: [
          {
            type: "sankey",
            left: 4,
            right: 4,
            top: 10,
            bottom: 10,
            nodeWidth: 10,
            nodeGap: 14,
            draggable: false,
            emphasis: { focus: "adjacency" },
            lineStyle: { color: "source", opacity: 0.22, curveness: 0.5 },
            label: { color: colours.ink, fontSize: 12, overflow: "truncate" },
            labelLayout: { hideOverlap: true },
            data: [...side("from").map(node("from", from)), ...side("to").map(node("to", to))],
            links: bands.map((it) => ({
              source: `from:${it.from}`,
              target: `to:${it.to}`,
              value: it.amount,
              tooltip: tip(`${sector(it.from)} → ${sector(it.to)}`, [
                `${words.number(it.amount, 1)} ${unit}`,
                words.percent(it.amount / total, 1),
              ]),
            })),
          },
        ],
      },
      labels(112),
      labels(260),
    ),
    table: {
      columns: [
        { label: words.t(says.fromSector, { park: words.parkInShort(from) }), kind: "text" },
        { label: words.t(says.toSector, { park: words.parkInShort(to) }), kind: "text" },
        { label: words.t(says.amount, { unit }), kind: "number", digits: 1 },
        { label: words.t(says.share), kind: "share", digits: 1 },
      ],
      rows: flows.map((it) => ({
        cells: [words.sector(it.from), words.sector(it.to), it.amount, total === 0 ? 0 : it.amount / total],
      })),
    },
    sentence: sentenceOf({ from, to, flows }, total, words),
    height: 60 + 34 * Math.max(4, Math.min(bandLimit, Math.max(side("from").length, side("to").length))),
  };
}

/** Pixels that a label may take beside its band. */
const labels = (width: number): EChartsOption => ({ series: [{ type: "sankey", label: { width } }] });

function sentenceOf(
  { from, to, flows }: Pick<Direction, "from" | "to" | "flows">,
  total: number,
  words: Words,
): string {
  const names = { from: words.park(from), to: words.park(to) };
  const [first] = flows;
  if (!first || total === 0) return words.t(says.nothing, names);
  const widest = flows.reduce((best, it) => (it.amount > best.amount ? it : best), first);
  return words.t(says.sentence, {
    ...names,
    seller: words.sectorInText(widest.from),
    buyer: words.sectorInText(widest.to),
    share: words.percent(widest.amount / total, 1),
  });
}

import type { Cell } from "@ouhe/coupling";
import type { CustomSeriesOption, EChartsOption } from "echarts";
import type { Picture } from "../picture.ts";
import { refusalSentence } from "../sentences/refusals.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { axis, contained, frame, tip, withNarrow } from "./frame.ts";
import { intervalWords, measuredCells, measuredColumns } from "./measured-cells.ts";
import { rowWhiskers } from "./ranking.ts";

const says = {
  lq: text("区位商 LQ", "區位商 LQ", "location quotient LQ"),
  code: text("代码", "代碼", "code"),
  industry: text("行业", "行業", "industry"),
  share: text("份额", "份額", "share"),
  sureness: text("判断", "判斷", "reading"),
  sure: text("确实专业化", "確實專業化", "surely specialised"),
  maybe: text("可能专业化", "可能專業化", "perhaps specialised"),
  not: text("未专业化", "未專業化", "not specialised"),
  refused: text("不给出", "不給出", "not given"),
  sentence: text(
    "竖线 LQ = 1 右边是高于参照的行业，横须是 95% 区间。{sure} 个行业的区间整个在 1 以上，首先是{first}；另有 {refused} 个行业因企业太少等原因不给出。",
    "豎線 LQ = 1 右邊是高於參照的行業，橫鬚是 95% 區間。{sure} 個行業的區間整個在 1 以上，首先是{first}；另有 {refused} 個行業因企業太少等原因不給出。",
    "Right of the line LQ = 1 stands what exceeds the reference; whiskers are 95 % intervals. {sure} industries lie above 1 with their whole interval, first {first}; {refused} more are not given, mostly for too few firms.",
  ),
  unsure: text(
    "竖线 LQ = 1 右边是高于参照的行业，横须是 95% 区间。没有一个行业的区间整个在 1 以上；{refused} 个行业因企业太少等原因不给出。",
    "豎線 LQ = 1 右邊是高於參照的行業，橫鬚是 95% 區間。沒有一個行業的區間整個在 1 以上；{refused} 個行業因企業太少等原因不給出。",
    "Right of the line LQ = 1 stands what exceeds the reference; whiskers are 95 % intervals. No industry lies above 1 with its whole interval; {refused} are not given, mostly for too few firms.",
  ),
};

/** How sure a specialisation is: the whole interval above 1, the value alone, neither, or no number. */
export type Sureness = "sure" | "maybe" | "not" | "refused";

export function surenessOf({ lq }: Cell): Sureness {
  if (lq.value === null) return "refused";
  if (lq.value < 1) return "not";
  return lq.interval && lq.interval[0] > 1 ? "sure" : "maybe";
}

/** Industries by the lower end of their interval, highest first; those without a number last, by share. */
export function bySpecialisation(cells: readonly Cell[]): Cell[] {
  const low = ({ lq }: Cell) => lq.interval?.[0] ?? lq.value ?? -1;
  return cells.toSorted((a, b) => low(b) - low(a) || b.share - a.share);
}

/** Ends of the drawn scale; what lies beyond is drawn at the end, the table has all. */
const ends = { least: 1 / 8, most: 64 } as const;
const shownBars = 20;
const clamp = (it: number) => Math.min(ends.most, Math.max(ends.least, it));

/** Location quotients of one level on a scale of doublings around LQ = 1. */
export function specialisationPicture(park: string, cells: readonly Cell[], words: Words): Picture {
  const ranked = bySpecialisation(cells);
  const shown = ranked.filter((it) => it.lq.value !== null).slice(0, shownBars);
  const reach = shown.flatMap(({ lq }) => [lq.value!, ...(lq.interval ?? [])]).map(clamp);
  return {
    option: withNarrow(
      {
        ...frame,
        grid: { left: 8, right: 20, top: 8, bottom: 8, ...contained },
        xAxis: {
          ...axis,
          type: "log",
          logBase: 2,
          min: 2 ** Math.floor(Math.log2(Math.min(0.5, ...reach))),
          max: 2 ** Math.ceil(Math.log2(Math.max(2, ...reach))),
          axisLabel: {
            color: colours.ink2,
            hideOverlap: true,
            formatter: (it: number) => words.number(it, 3),
          },
        },
        yAxis: {
          type: "category",
          inverse: true,
          data: shown.map((it) => words.industryInShort(it.code)),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { color: colours.ink, overflow: "truncate" },
        },
        series: [
          bars(park, shown, words),
          rowWhiskers(shown.map(({ lq }) => lq.interval && [clamp(lq.interval[0]), clamp(lq.interval[1])])),
        ],
      },
      labels(104),
      labels(230),
    ),
    table: {
      columns: [
        { label: words.t(says.code), kind: "text" },
        { label: words.t(says.industry), kind: "text" },
        { label: words.t(says.share), kind: "share", digits: 1 },
        { label: words.t(says.sureness), kind: "text" },
        ...measuredColumns(words.t(says.lq), "number", words),
      ],
      rows: ranked.map((it) => ({
        cells: [
          it.code,
          words.industry(it.code),
          it.share,
          words.t(says[surenessOf(it)]),
          ...measuredCells(it.lq, words),
        ],
        target: { opens: "firms", park, industry: it.code },
      })),
    },
    sentence: sentenceOf(ranked, words),
    height: 48 + 26 * Math.max(2, shown.length),
  };
}

/** Pixels that the names of industries may take. */
const labels = (width: number): EChartsOption => ({ yAxis: { type: "category", axisLabel: { width } } });

/** Bars from LQ = 1 to the value, which a bar series on a scale of doublings cannot draw. */
function bars(park: string, cells: readonly Cell[], words: Words): CustomSeriesOption {
  return {
    type: "custom",
    cursor: "pointer",
    encode: { x: 0, y: 1 },
    data: cells.map((it, row) => ({
      value: [clamp(it.lq.value!), row],
      itemStyle: { color: barColour(surenessOf(it)) },
      target: { opens: "firms" as const, park, industry: it.code },
      tooltip: tip(`${it.code} ${words.industry(it.code)}`, [
        `LQ ${words.number(it.lq.value!, 2)}`,
        intervalWords(it.lq, words, (at) => words.number(at, 2)),
        `${words.t(says.share)} ${words.percent(it.share, 1)}`,
        it.lq.refusal ? refusalSentence(it.lq.refusal, words) : null,
      ]),
    })) as CustomSeriesOption["data"],
    markLine: {
      silent: true,
      symbol: "none",
      animation: false,
      label: { show: false },
      lineStyle: { color: colours.ink2, type: "solid", width: 1 },
      data: [{ xAxis: 1 }],
    },
    renderItem: (_params, api) => {
      const row = api.value(1) as number;
      const [one, top] = api.coord([1, row]) as [number, number];
      const [end] = api.coord([api.value(0), row]) as [number, number];
      const shape = {
        x: Math.min(one, end),
        y: top - 7,
        width: Math.max(1, Math.abs(end - one)),
        height: 14,
      };
      return { type: "rect", shape, style: { fill: api.visual("color") } };
    },
  };
}

const barColour = (it: Sureness) =>
  ({ sure: colours.jade, maybe: "#9cc7bc", not: colours.line2, refused: colours.line })[it];

function sentenceOf(ranked: readonly Cell[], words: Words): string {
  const sure = ranked.filter((it) => surenessOf(it) === "sure");
  const refused = ranked.filter((it) => it.lq.value === null).length;
  const [first] = sure;
  if (!first) return words.t(says.unsure, { refused });
  return words.t(says.sentence, { sure: sure.length, first: words.industryInText(first.code), refused });
}

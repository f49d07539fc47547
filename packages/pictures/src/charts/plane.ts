import type { Level, Measured, PairView, Quadrant, WeightView } from "@ouhe/coupling";
import type { ScatterSeriesOption } from "echarts";
import type { Picture, TableRow } from "../picture.ts";
import { levels, levelTexts } from "../sentences/levels.ts";
import { quadrantTexts } from "../sentences/quadrants.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { axis, contained, frame, tenths } from "./frame.ts";
import { measuredCells, measuredColumns } from "./measured-cells.ts";
import { names, points, quadrantColours, quadrantFontSize, quadrantOrder, whiskers } from "./plane-points.ts";

const says = {
  x: text("竞争：产业相似系数 S →", "競爭：產業相似係數 S →", "Competition: similarity S →"),
  y: text("耦合度 m（供→需）", "耦合度 m（供→需）", "Couplability m (from → to)"),
  from: text("供给方", "供給方", "from"),
  to: text("需求方", "需求方", "to"),
  s: text("相似系数 S", "相似係數 S", "similarity S"),
  m: text("耦合度 m", "耦合度 m", "couplability m"),
  level: text("层级", "層級", "level"),
  quadrant: text("象限", "象限", "quadrant"),
  sentence: text(
    "每个点是一个供给方向：越高，供给方越能满足需求方的中间需求；越靠右，两园区结构越相像。细线连着同一对园区的两个方向，须线是 95% 区间。{counts}",
    "每個點是一個供給方向：越高，供給方越能滿足需求方的中間需求；越靠右，兩園區結構越相像。細線連著同一對園區的兩個方向，鬚線是 95% 區間。{counts}",
    "Each point is one direction of supply: the higher, the more of the buyer's intermediate demand the supplier could meet; the further right, the more alike the two. A thin line joins the two directions of a pair; whiskers are 95 % intervals. {counts}",
  ),
  count: text("{name} {n} 对", "{name} {n} 對", "{name}: {n}"),
  pairs: text("{list}。", "{list}。", "Pairs — {list}."),
  none: text("没有一对园区能够定位。", "沒有一對園區能夠定位。", "No pair can be placed."),
};

/** The level that the headline competition of a pair was read at. */
export function headlineLevel({ competition, similarity }: PairView): Level {
  const same = (it: Measured) => it.value === competition.value && it.n === competition.n;
  return [...levels].reverse().find((level) => same(similarity[level])) ?? "class";
}

/**
 * The plane of competition (x) and couplability (y): two points a pair, one for each direction. A direction
 * without both numbers is in the table alone.
 */
export function planePicture(view: Pick<WeightView, "pairs" | "cuts">, words: Words): Picture {
  const { pairs, cuts } = view;
  const placed = pairs.filter((it) => it.competition.value !== null);
  const x = { ...tenths([0, cuts.similarity + 0.07, ...placed.flatMap((it) => reach(it.competition))]) };
  const y = tenths([
    cuts.couplability - 0.2,
    cuts.couplability + 0.2,
    ...placed.flatMap((it) => it.directions.flatMap((way) => reach(way.couplability))),
  ]);
  const plane = { x, y, cuts };
  return {
    option: {
      ...frame,
      grid: { left: 12, right: 18, top: 34, bottom: 12, ...contained },
      xAxis: {
        ...axis,
        type: "value",
        ...x,
        name: words.t(says.x),
        nameLocation: "middle",
        nameGap: 28,
        splitLine: { show: false },
      },
      yAxis: {
        ...axis,
        type: "value",
        ...y,
        name: words.t(says.y),
        nameTextStyle: { ...axis.nameTextStyle, align: "left" },
        axisLabel: { color: colours.ink2, formatter: (it: number) => words.percent(it) },
      },
      series: [bands(plane, words), whiskers(placed), points(placed, words), names(placed, words)],
    },
    table: {
      columns: [
        { label: words.t(says.from), kind: "text" },
        { label: words.t(says.to), kind: "text" },
        { label: words.t(says.quadrant), kind: "text" },
        ...measuredColumns(words.t(says.m), "share", words),
        ...measuredColumns(words.t(says.s), "number", words, 3),
        { label: words.t(says.level), kind: "text" },
      ],
      rows: pairs.flatMap((it) => rowsOf(it, words)),
    },
    sentence: words.t(says.sentence, { counts: countsOf(pairs, words) }),
    height: 400,
  };
}

const reach = ({ value, interval }: Measured): number[] =>
  value === null ? [] : [value, ...(interval ?? [])];

function countsOf(pairs: readonly PairView[], words: Words): string {
  const list = quadrantOrder.flatMap((quadrant) => {
    const n = pairs.filter((it) => it.quadrant === quadrant).length;
    return n === 0 ? [] : [words.t(says.count, { name: words.t(quadrantTexts[quadrant].name), n })];
  });
  if (list.length === 0) return words.t(says.none);
  return words.t(says.pairs, { list: list.join(words.language === "en" ? ", " : "，") });
}

interface Plane {
  x: { min: number; max: number };
  y: { min: number; max: number };
  cuts: WeightView["cuts"];
}

/** The four quadrants as tinted areas, each with its name in its outer corner. */
function bands({ x, y, cuts }: Plane, words: Words): ScatterSeriesOption {
  const area = (quadrant: Quadrant, [x0, x1]: number[], [y0, y1]: number[], position: string) => {
    const { full, soft } = quadrantColours[quadrant];
    const label = { position, color: full, fontWeight: 600, fontSize: quadrantFontSize, distance: 8 };
    const style = { name: words.t(quadrantTexts[quadrant].name), itemStyle: { color: soft, opacity: 0.6 } };
    return [
      { ...style, label, xAxis: x0, yAxis: y0 },
      { xAxis: x1, yAxis: y1 },
    ];
  };
  const [left, right] = [
    [x.min, cuts.similarity],
    [cuts.similarity, x.max],
  ];
  const [low, high] = [
    [y.min, cuts.couplability],
    [cuts.couplability, y.max],
  ];
  const data = [
    area("couple", left!, high!, "insideTopLeft"),
    area("entangled", right!, high!, "insideTopRight"),
    area("apart", left!, low!, "insideBottomLeft"),
    area("rival", right!, low!, "insideBottomRight"),
  ];
  return {
    type: "scatter",
    data: [],
    silent: true,
    markArea: { silent: true, data } as ScatterSeriesOption["markArea"],
  };
}

function rowsOf(pair: PairView, words: Words): TableRow[] {
  return pair.directions.map(({ from, to, couplability }) => ({
    cells: [
      words.park(from),
      words.park(to),
      pair.quadrant && words.t(quadrantTexts[pair.quadrant].name),
      ...measuredCells(couplability, words),
      ...measuredCells(pair.competition, words),
      words.t(levelTexts[headlineLevel(pair)]),
    ],
    target: { opens: "pair", parks: pair.parks },
  }));
}

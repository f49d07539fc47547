import type { Picture, TableRow } from "../picture.ts";
import { colours } from "../tokens.ts";
import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { frame, tip } from "./frame.ts";
import { type Point, radialLayout } from "./product-space-layout.ts";

/** Industries of a reference, how near they are to one another, and one park's place among them. */
export interface DrawnSpace {
  nodes: readonly { code: string; ubiquity: number; pci: number | null }[];
  /** Nearest first; those of the spanning forest and some more. */
  edges: readonly { from: number; to: number; proximity: number }[];
  park: string;
  /** By place in the nodes. */
  lq: readonly (number | null)[];
  density: readonly (number | null)[];
}

/** has: specialised. frontier: not yet, and nearest to what it has. absent: all others. */
export type Standing = "has" | "frontier" | "absent";

export const standingTexts: Record<Standing, Text> = {
  has: text("已有特色", "已有特色", "specialised"),
  frontier: text("前沿", "前沿", "frontier"),
  absent: text("未有", "未有", "not specialised"),
};

const says = {
  code: text("代码", "代碼", "code"),
  industry: text("行业", "行業", "industry"),
  standing: text("园区", "園區", "park"),
  ubiquity: text("具备的地区数", "具備的地區數", "regions specialised"),
  pci: text("产品复杂度", "產品複雜度", "product complexity"),
  lq: text("区位商", "區位商", "location quotient"),
  density: text("关联密度", "關聯密度", "relatedness density"),
  sentence: text(
    "{park}在 {n} 个行业中有 {has} 个区位商不低于 1；尚无特色的行业中，离它最近的是{first}（关联密度 {density}）。",
    "{park}在 {n} 個行業中有 {has} 個區位商不低於 1；尚無特色的行業中，離它最近的是{first}（關聯密度 {density}）。",
    "{park} is specialised in {has} of {n} industries; of the others, {first} lies nearest (density {density}).",
  ),
  nothing: text(
    "{park}在 {n} 个行业中都没有达到区位商 1，没有前沿可言。",
    "{park}在 {n} 個行業中都沒有達到區位商 1，沒有前沿可言。",
    "{park} is specialised in none of {n} industries, so it has no frontier.",
  ),
};

/** Absent industries of the highest density that count as the frontier. */
const frontierSize = 10;
const specialisedFrom = 1 - 1e-12;

/** How a park stands to every node; of equal densities the first node comes first. */
export function standingsOf({ lq, density }: Pick<DrawnSpace, "lq" | "density">): Standing[] {
  const has = lq.map((it) => it !== null && it >= specialisedFrom);
  const near = density
    .map((value, at) => ({ value: value ?? 0, at }))
    .filter(({ value, at }) => !has[at] && value > 0)
    .sort((a, b) => b.value - a.value || a.at - b.at)
    .slice(0, frontierSize);
  const frontier = new Set(near.map((it) => it.at));
  return has.map((it, at) => (it ? "has" : frontier.has(at) ? "frontier" : "absent"));
}

const marks: Record<Standing, { symbol: string; colour: string; size: number; z: number }> = {
  absent: { symbol: "circle", colour: "#c3bdb1", size: 4, z: 2 },
  has: { symbol: "circle", colour: colours.jade, size: 9, z: 3 },
  frontier: { symbol: "diamond", colour: colours.amber, size: 13, z: 4 },
};

/** The product space of a reference with what a park has, and what lies next to it. */
export function productSpacePicture(space: DrawnSpace, words: Words): Picture {
  const { nodes, edges } = space;
  const standing = standingsOf(space);
  const places = radialLayout({ nodes: nodes.length, edges: forestOf(nodes.length, edges) });
  const most = Math.max(1, ...nodes.map((it) => it.ubiquity));
  const axis = { type: "value", min: -1.02, max: 1.02, show: false } as const;
  return {
    option: {
      ...frame,
      legend: {
        bottom: 0,
        left: 0,
        itemGap: 18,
        itemWidth: 13,
        itemHeight: 12,
        textStyle: { color: colours.ink2 },
        data: (["has", "frontier", "absent"] as const).map((it) => words.t(standingTexts[it])),
      },
      grid: { left: 4, right: 4, top: 4, bottom: 34 },
      xAxis: axis,
      yAxis: axis,
      series: [
        linesOf(edges, places),
        ...(["absent", "has", "frontier"] as const).map((kind) => ({
          type: "scatter" as const,
          name: words.t(standingTexts[kind]),
          symbol: marks[kind].symbol,
          z: marks[kind].z,
          cursor: "pointer",
          itemStyle: { color: marks[kind].colour, borderColor: colours.card, borderWidth: 0.5 },
          data: nodes.flatMap((_, at) =>
            standing[at] === kind ? [dot(space, at, { place: places[at]!, most, kind }, words)] : [],
          ),
        })),
      ],
    },
    table: tableOf(space, standing, words),
    sentence: sentenceOf(space, standing, words),
    height: 640,
  };
}

/** The first edges, nearest first, that close no circle: a maximum spanning forest of all that is given. */
function forestOf(nodes: number, edges: DrawnSpace["edges"]): DrawnSpace["edges"] {
  const root = Array.from({ length: nodes }, (_, at) => at);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  return edges.filter(({ from, to }) => {
    const [a, b] = [find(from), find(to)];
    root[a] = b;
    return a !== b;
  });
}

const linesOf = (edges: DrawnSpace["edges"], places: readonly Point[]) => ({
  type: "lines" as const,
  coordinateSystem: "cartesian2d" as const,
  silent: true,
  z: 1,
  lineStyle: { color: colours.line2, width: 0.7, opacity: 0.6, curveness: 0 },
  data: edges.map(({ from, to }) => ({
    coords: [from, to].map((it) => [places[it]!.x, places[it]!.y]),
  })),
});

function dot(
  { nodes, lq, density, park }: DrawnSpace,
  at: number,
  { place, most, kind }: { place: Point; most: number; kind: Standing },
  words: Words,
) {
  const { code, ubiquity, pci } = nodes[at]!;
  const told = (label: Text, value: number | null, digits: number) =>
    value === null ? null : `${words.t(label)} ${words.number(value, digits)}`;
  return {
    value: [place.x, place.y],
    symbolSize: marks[kind].size + 5 * Math.sqrt(ubiquity / most),
    ...(kind === "has" ? { target: { opens: "firms" as const, park, industry: code } } : {}),
    tooltip: tip(`${code} ${words.industry(code)}`, [
      words.t(standingTexts[kind]),
      told(says.lq, lq[at] ?? null, 2),
      density[at] == null ? null : `${words.t(says.density)} ${words.percent(density[at], 1)}`,
      told(says.ubiquity, ubiquity, 0),
      told(says.pci, pci, 2),
    ]),
  };
}

function tableOf(
  { nodes, lq, density, park }: DrawnSpace,
  standing: readonly Standing[],
  words: Words,
): Picture["table"] {
  return {
    columns: [
      { label: words.t(says.code), kind: "text" },
      { label: words.t(says.industry), kind: "text" },
      { label: words.t(says.standing), kind: "text" },
      { label: words.t(says.density), kind: "share", digits: 1 },
      { label: words.t(says.lq), kind: "number", digits: 2 },
      { label: words.t(says.ubiquity), kind: "number" },
      { label: words.t(says.pci), kind: "number", digits: 2 },
    ],
    rows: byDensity(density).map((at): TableRow => {
      const { code, ubiquity, pci } = nodes[at]!;
      return {
        cells: [
          code,
          words.industry(code),
          words.t(standingTexts[standing[at]!]),
          density[at] ?? null,
          lq[at] ?? null,
          ubiquity,
          pci,
        ],
        ...((lq[at] ?? 0) > 0 ? { target: { opens: "firms", park, industry: code } } : {}),
      };
    }),
  };
}

/** Places by density, the highest first. */
const byDensity = (density: DrawnSpace["density"]): number[] =>
  density.map((_, at) => at).sort((a, b) => (density[b] ?? -1) - (density[a] ?? -1) || a - b);

function sentenceOf(
  { nodes, density, park }: DrawnSpace,
  standing: readonly Standing[],
  words: Words,
): string {
  const n = words.number(nodes.length);
  const first = byDensity(density).find((at) => standing[at] === "frontier");
  if (first === undefined) return words.t(says.nothing, { park: words.park(park), n });
  return words.t(says.sentence, {
    park: words.park(park),
    n,
    has: words.number(standing.filter((it) => it === "has").length),
    first: words.industryInText(nodes[first]!.code),
    density: words.percent(density[first]!, 1),
  });
}

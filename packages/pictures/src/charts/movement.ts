import type { PairView, WeightView } from "@ouhe/coupling";
import type { CustomSeriesOption, EChartsOption } from "echarts";
import type { Picture, TableRow } from "../picture.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { planePicture } from "./plane.ts";
import { shiftOf } from "./plane-points.ts";

const says = {
  from: text("供给方", "供給方", "from"),
  to: text("需求方", "需求方", "to"),
  mBefore: text("耦合度：前", "耦合度：前", "couplability before"),
  mAfter: text("耦合度：后", "耦合度：後", "couplability after"),
  sBefore: text("相似系数：前", "相似係數：前", "similarity before"),
  sAfter: text("相似系数：后", "相似係數：後", "similarity after"),
  sentence: text(
    "实心点是改变之后，空心点是改变之前，线连着同一个供给方向。{n} 个方向中 {moved} 个有移动；设想的数值没有区间。",
    "實心點是改變之後，空心點是改變之前，線連著同一個供給方向。{n} 個方向中 {moved} 個有移動；設想的數值沒有區間。",
    "Full points are after the change, hollow ones before it; a line joins the same direction of supply. {moved} of {n} directions move. Imagined values have no interval.",
  ),
  still: text(
    "还没有改变：每个点是一个供给方向，越高耦合度越大，越靠右结构越相像。设想的数值没有区间。",
    "還沒有改變：每個點是一個供給方向，越高耦合度越大，越靠右結構越相像。設想的數值沒有區間。",
    "Nothing is changed yet: each point is a direction of supply, the higher the more coupled, the further right the more alike. Imagined values have no interval.",
  ),
};

/** One direction of a pair, before and after. */
interface Step {
  way: 0 | 1;
  from: string;
  to: string;
  parks: readonly [string, string];
  /** Similarity and couplability; null where not measured. */
  before: readonly [s: number | null, m: number | null];
  after: readonly [s: number | null, m: number | null];
}

/** Values nearer than this are the same but for rounding. */
const same = 1e-12;

/**
 * The plane after a change, with where each direction stood before: a hollow point and a line to where it is now.
 *
 * @param before of the same parks as `after`
 */
export function movementPicture(
  before: Pick<WeightView, "pairs" | "cuts">,
  after: Pick<WeightView, "pairs" | "cuts">,
  words: Words,
): Picture {
  const steps = before.pairs.flatMap((was, at) => stepsOf(was, after.pairs[at]!));
  const moved = steps.filter(hasMoved);
  const plane = planePicture(withoutIntervals(after), words);
  return {
    ...plane,
    option: withTrails(plane.option, moved),
    table: {
      columns: [
        { label: words.t(says.from), kind: "text" },
        { label: words.t(says.to), kind: "text" },
        { label: words.t(says.mBefore), kind: "share", digits: 2 },
        { label: words.t(says.mAfter), kind: "share", digits: 2 },
        { label: words.t(says.sBefore), kind: "number", digits: 3 },
        { label: words.t(says.sAfter), kind: "number", digits: 3 },
      ],
      rows: steps.map((it) => rowOf(it, words)),
    },
    sentence:
      moved.length === 0
        ? words.t(says.still)
        : words.t(says.sentence, { n: steps.length, moved: moved.length }),
  };
}

const stepsOf = (was: PairView, is: PairView): Step[] =>
  ([0, 1] as const).map((way) => ({
    way,
    from: was.directions[way].from,
    to: was.directions[way].to,
    parks: was.parks,
    before: [was.competition.value, was.directions[way].couplability.value],
    after: [is.competition.value, is.directions[way].couplability.value],
  }));

const hasMoved = ({ before, after }: Step) =>
  before.some((was, at) => {
    const is = after[at]!;
    return was === null || is === null ? was !== is : Math.abs(was - is) > same;
  });

const rowOf = ({ from, to, parks, before, after }: Step, words: Words): TableRow => ({
  cells: [words.park(from), words.park(to), before[1], after[1], before[0], after[0]],
  target: { opens: "pair", parks },
});

/** An imagined register was drawn from nothing: its numbers have no intervals, whatever the measurement had. */
const withoutIntervals = (view: Pick<WeightView, "pairs" | "cuts">): typeof view => ({
  cuts: view.cuts,
  pairs: view.pairs.map((it) => ({
    ...it,
    competition: { ...it.competition, interval: null },
    directions: [
      { ...it.directions[0], couplability: { ...it.directions[0].couplability, interval: null } },
      { ...it.directions[1], couplability: { ...it.directions[1].couplability, interval: null } },
    ],
  })),
});

/** The trails lie over the quadrants and under the points. */
function withTrails(option: EChartsOption, moved: readonly Step[]): EChartsOption {
  const series = option.series as readonly object[];
  return { ...option, series: [...series, trails(moved)] as EChartsOption["series"] };
}

function trails(moved: readonly Step[]): CustomSeriesOption {
  const data = moved.flatMap(({ before, after, way }) => {
    const values = [...before, ...after, shiftOf(way)];
    return values.every((it) => it !== null) ? [values] : [];
  });
  return {
    type: "custom",
    silent: true,
    z: 3,
    data,
    encode: { x: 0, y: 1 },
    clip: true,
    renderItem: (_params, api) => {
      const at = (x: number, y: number) => {
        const [left, top] = api.coord([api.value(x), api.value(y)]) as [number, number];
        return [left + (api.value(4) as number), top] as const;
      };
      const [[x1, y1], [x2, y2]] = [at(0, 1), at(2, 3)];
      const stroke = colours.ink3;
      return {
        type: "group",
        children: [
          { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 1.5, lineDash: [4, 3] } },
          {
            type: "circle",
            shape: { cx: x1, cy: y1, r: 4.5 },
            style: { fill: colours.card, stroke, lineWidth: 1.2 },
          },
        ],
      };
    },
  };
}

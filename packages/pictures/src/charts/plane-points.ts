import type { PairView, Quadrant } from "@ouhe/coupling";
import type { CustomSeriesOption, ScatterSeriesOption } from "echarts";
import { quadrantTexts } from "../sentences/quadrants.ts";
import { colours, font } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { tip } from "./frame.ts";
import { type Box, placeLabels, textWidth } from "./labels.ts";
import { intervalWords } from "./measured-cells.ts";

const says = {
  s: text("相似系数 S", "相似係數 S", "similarity S"),
  m: text("耦合度 m", "耦合度 m", "couplability m"),
};

/** Colour of each quadrant. */
export const quadrantColours: Readonly<Record<Quadrant, { full: string; soft: string }>> = {
  couple: { full: colours.jade, soft: colours.jadeSoft },
  rival: { full: colours.cinnabar, soft: colours.cinnabarSoft },
  entangled: { full: colours.amber, soft: colours.amberSoft },
  apart: { full: colours.ink3, soft: "#f4f3ef" },
};

/** The most welcome first. */
export const quadrantOrder: readonly Quadrant[] = ["couple", "entangled", "rival", "apart"];

/** Of the quadrants' names in the corners. */
export const quadrantFontSize = 13;

/** Pixels between the two directions of a pair, which share their similarity. */
const apart = 5;

/** Per pair: the line between its directions, and the whiskers of both numbers. */
export function whiskers(pairs: readonly PairView[]): CustomSeriesOption {
  const crowded = pairs.length > 30;
  const at = (value: number | undefined) => value ?? Number.NaN;
  const data = pairs.map(({ competition: s, directions: [out, back] }) => [
    s.value,
    ...[s.interval?.[0], s.interval?.[1]].map(at),
    ...[out, back].flatMap(({ couplability: m }) =>
      [m.value ?? undefined, m.interval?.[0], m.interval?.[1]].map(at),
    ),
  ]);
  return {
    type: "custom",
    silent: true,
    data,
    encode: { x: 0, y: 3 },
    clip: true,
    renderItem: (_params, api) => {
      const value = (it: number) => api.value(it) as number;
      const px = (x: number, y: number, shift = 0) => {
        const [left, top] = api.coord([x, y]) as [number, number];
        return [left + shift, top] as const;
      };
      const line = (from: readonly [number, number], to: readonly [number, number], stroke: string) => ({
        type: "line" as const,
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: { stroke, lineWidth: 1, opacity: crowded ? 0.3 : 1 },
        silent: true,
      });
      const [x, m1, m2] = [value(0), value(3), value(6)];
      const middle = (m1 + m2) / 2;
      const lines = [
        line(px(x, m1, -apart), px(x, m2, apart), colours.ink2),
        line(px(value(1), middle), px(value(2), middle), "#b9b6ac"),
        line(px(x, value(4), -apart), px(x, value(5), -apart), colours.ink3),
        line(px(x, value(7), apart), px(x, value(8), apart), colours.ink3),
      ];
      const isDrawn = ({ shape }: (typeof lines)[number]) => Object.values(shape).every(Number.isFinite);
      return { type: "group", children: lines.filter(isDrawn) };
    },
  };
}

/** One direction of a pair that has both numbers. */
interface Point {
  pair: PairView;
  way: 0 | 1;
  name: string;
  /** Similarity and couplability. */
  at: [s: number, m: number];
}

const pointsOf = (pairs: readonly PairView[], words: Words): Point[] =>
  pairs.flatMap((pair) =>
    ([0, 1] as const).flatMap((way) => {
      const { from, to, couplability: m } = pair.directions[way];
      const s = pair.competition.value;
      if (m.value === null || s === null) return [];
      return [{ pair, way, name: `${words.parkInShort(from)} → ${words.parkInShort(to)}`, at: [s, m.value] }];
    }),
  );

/** Pixels by which a direction stands beside its pair's similarity. */
export const shiftOf = (way: 0 | 1) => (way === 0 ? -apart : apart);
const pointSize = 10;

/** A point for every direction. */
export function points(pairs: readonly PairView[], words: Words): ScatterSeriesOption {
  const data = pointsOf(pairs, words).map(({ pair, way, name, at }) => ({
    value: at,
    name,
    symbolOffset: [shiftOf(way), 0],
    itemStyle: { color: quadrantColours[pair.quadrant ?? "apart"].full },
    target: { opens: "pair", parks: pair.parks },
    tooltip: tip(`${words.park(pair.directions[way].from)} → ${words.park(pair.directions[way].to)}`, [
      `${words.t(says.m)} ${words.percent(at[1], 1)}`,
      intervalWords(pair.directions[way].couplability, words, (it) => words.percent(it, 1)),
      `${words.t(says.s)} ${words.number(at[0], 3)}`,
      pair.quadrant && words.t(quadrantTexts[pair.quadrant].name),
    ]),
  }));
  return {
    type: "scatter",
    symbolSize: pointSize,
    data: data as ScatterSeriesOption["data"],
    cursor: "pointer",
    z: 4,
  };
}

const fontSize = 12;
/** Points beyond these, the least coupled, are named by their tooltips and the table alone. */
const namedAtMost = 40;

/**
 * The names of the points, placed together once their pixels are known: one element that draws them all, so
 * that each can stand clear of the others, of points, whiskers and the quadrants' own names.
 */
export function names(pairs: readonly PairView[], words: Words): CustomSeriesOption {
  const all = pointsOf(pairs, words).toSorted((a, b) => b.at[1] - a.at[1]);
  const named = all.slice(0, namedAtMost);
  return {
    type: "custom",
    silent: true,
    z: 5,
    data: named[0] ? [named[0].at] : [],
    encode: { x: 0, y: 1 },
    renderItem: ({ coordSys }, api) => {
      const bounds = coordSys as unknown as Box;
      const px = ({ at, way }: Point) => {
        const [x, y] = api.coord(at) as [number, number];
        return { x: x + shiftOf(way), y };
      };
      const labels = named.map((it) => ({
        ...px(it),
        width: textWidth(it.name, fontSize),
        height: fontSize + 4,
      }));
      const avoid = [...all.map((it) => around(px(it))), ...quadrantNames(bounds, words)];
      const places = placeLabels(labels, { bounds, avoid });
      return { type: "group", children: named.flatMap(({ name }, at) => drawn(name, places[at]!)) };
    },
  };
}

const around = ({ x, y }: { x: number; y: number }): Box => ({
  x: x - pointSize / 2 - 1,
  y: y - pointSize / 2 - 1,
  width: pointSize + 2,
  height: pointSize + 2,
});

/** The corners in which the quadrants' names stand, all taken to be as wide as the longest. */
function quadrantNames({ x, y, width, height }: Box, words: Words): Box[] {
  const names = quadrantOrder.map((it) => textWidth(words.t(quadrantTexts[it].name), quadrantFontSize));
  const size = { width: Math.max(...names) + 16, height: quadrantFontSize + 16 };
  return [x, x + width - size.width].flatMap((left) =>
    [y, y + height - size.height].map((top) => ({ x: left, y: top, ...size })),
  );
}

function drawn(name: string, place: ReturnType<typeof placeLabels>[number]) {
  if (!place) return [];
  const label = {
    type: "text" as const,
    x: place.x + { left: 0, center: place.width / 2, right: place.width }[place.align],
    y: place.y + place.height / 2,
    style: {
      text: name,
      font: `${fontSize}px ${font}`,
      align: place.align,
      fill: colours.ink,
      stroke: colours.card,
      lineWidth: 2,
      verticalAlign: "middle" as const,
    },
  };
  if (!place.leader) return [label];
  const style = { stroke: colours.ink3, lineWidth: 0.8 };
  return [{ type: "line" as const, shape: place.leader, style }, label];
}

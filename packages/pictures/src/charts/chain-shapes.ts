import type { LinkState, StepCoverage } from "@ouhe/coupling";
import type { CustomSeriesRenderItemReturn } from "echarts";
import { colours } from "../tokens.ts";
import type { ChainPlace } from "./chain-layout.ts";
import { textWidth } from "./labels.ts";

/** How wide the picture is drawn, and into how many columns it is cut. */
interface Extent {
  columns: number;
  width: number;
}

const widestBox = 228;
/** The narrowest in which most names can still be read. */
const narrowestBox = 132;
/** Pixels between two columns, at least, for the lines to bend in. */
const lane = 46;
const edge = 2;

/** Pixels under which boxes of so many columns can no longer be read. */
export const leastWidth = (columns: number): number => columns * narrowestBox + (columns - 1) * lane;

/** Left end and width of what stands in a column. */
function across(column: number, { columns, width }: Extent): { x: number; width: number } {
  const free = width - 2 * edge;
  const box = Math.min(widestBox, (free - lane * (columns - 1)) / columns);
  const pitch = columns === 1 ? 0 : (free - box) / (columns - 1);
  return { x: edge + column * Math.min(pitch, box + 2.4 * lane), width: box };
}

const stateColours: Record<LinkState, { line: string; soft: string }> = {
  held: { line: colours.jade, soft: colours.card },
  sole: { line: colours.blue, soft: colours.blueSoft },
  thin: { line: colours.amber, soft: colours.amberSoft },
  broken: { line: colours.cinnabar, soft: colours.cinnabarSoft },
};

type Element = NonNullable<CustomSeriesRenderItemReturn>;

/** A state's own shape: a full disc, a ring, a triangle, a cross. */
function mark(state: LinkState, x: number, y: number): Element {
  const { line } = stateColours[state];
  if (state === "held") return { type: "circle", shape: { cx: x, cy: y, r: 4.5 }, style: { fill: line } };
  if (state === "sole")
    return {
      type: "circle",
      shape: { cx: x, cy: y, r: 3.8 },
      style: { fill: colours.card, stroke: line, lineWidth: 2 },
    };
  if (state === "thin")
    return {
      type: "polygon",
      shape: {
        points: [
          [x, y - 5],
          [x + 5, y + 4],
          [x - 5, y + 4],
        ],
      },
      style: { fill: line },
    };
  return {
    type: "path",
    shape: { pathData: "M-4,-4L4,4M4,-4L-4,4", x: -4, y: -4, width: 8, height: 8 },
    x,
    y,
    style: { stroke: line, lineWidth: 2.2, fill: "none" },
  };
}

/** A link as its box shows it. */
export interface LinkBox {
  name: string;
  state: LinkState;
  label: string;
  count: string;
  shares: readonly { share: number; colour: string }[];
}

/** A link's box: name, state by shape and word, firms, and their shares by park. */
export function boxDrawing(box: LinkBox, { column, y, height }: ChainPlace, extent: Extent): Element {
  const { x, width } = across(column, extent);
  const inner = width - 20;
  const { line, soft } = stateColours[box.state];
  const write = (text: string, left: number, top: number, style: object): Element => ({
    type: "text",
    style: { text, x: left, y: top, overflow: "truncate", ellipsis: "…", ...style },
  });
  return {
    type: "group",
    x,
    y: edge + y,
    children: [
      {
        type: "rect",
        shape: { x: 0, y: 0, width, height, r: 6 },
        style: {
          fill: soft,
          stroke: line,
          lineWidth: 1.4,
          lineDash: box.state === "broken" ? [5, 4] : undefined,
        },
      },
      nameOf(box.name, inner),
      mark(box.state, 15, 52),
      write(box.label, 25, 46, { fontSize: 12, fill: line, fontWeight: 600 }),
      write(box.count, width - 10, 68, { fontSize: 12, fill: colours.ink2, align: "right" }),
      ...shareBar(box.shares, inner - textWidth(box.count, 12) - 8),
    ],
  };
}

/** A name on one line, or on two smaller ones. */
function nameOf(name: string, width: number): Element {
  const long = textWidth(name, 13) > width;
  const size = long ? { fontSize: 12, lineHeight: 15, overflow: "break" as const } : { fontSize: 13 };
  return {
    type: "text",
    style: {
      text: name,
      x: 10,
      y: 23,
      width,
      height: 30,
      lineOverflow: "truncate",
      verticalAlign: "middle",
      fontWeight: 600,
      fill: colours.ink,
      ...size,
    },
  };
}

function shareBar(shares: LinkBox["shares"], width: number): Element[] {
  const bar = { y: 71, height: 9 };
  const parts: Element[] = [
    { type: "rect", shape: { x: 10, width, ...bar }, style: { fill: colours.card, stroke: colours.line2 } },
  ];
  let x = 10;
  for (const { share, colour } of shares) {
    parts.push({ type: "rect", shape: { x, width: share * width, ...bar }, style: { fill: colour } });
    x += share * width;
  }
  return parts;
}

/** A step from box to box through the room kept free for it: thicker the more both ends sit in the same parks. */
export function stepDrawing(
  route: readonly ChainPlace[],
  { isWhole, within }: Pick<StepCoverage, "isWhole" | "within">,
  extent: Extent,
): Element {
  const middle = ({ y, height }: ChainPlace) => edge + y + height / 2;
  const pieces = route.flatMap((place, at) => {
    const next = route[at + 1];
    const { x, width } = across(place.column, extent);
    const through = at > 0 && next ? [`L${x + width},${middle(place)}`] : [];
    if (!next) return through;
    const [x1, x2] = [x + width, across(next.column, extent).x - (at + 2 === route.length ? 5 : 0)];
    const bend = (x1 + x2) / 2;
    const start = at === 0 ? [`M${x1},${middle(place)}`] : [];
    return [...start, ...through, `C${bend},${middle(place)} ${bend},${middle(next)} ${x2},${middle(next)}`];
  });
  const end = route.at(-1)!;
  const tip = across(end.column, extent).x;
  const colour = isWhole ? colours.jade : colours.cinnabar;
  return {
    type: "group",
    children: [
      {
        type: "path",
        shape: { pathData: pieces.join("") },
        style: {
          fill: "none",
          stroke: colour,
          lineWidth: isWhole ? 1.2 + 4.5 * (within ?? 0) : 1.4,
          lineDash: isWhole ? undefined : [6, 5],
          opacity: 0.75,
        },
      },
      {
        type: "polygon",
        shape: {
          points: [
            [tip - 1, middle(end)],
            [tip - 9, middle(end) - 4.5],
            [tip - 9, middle(end) + 4.5],
          ],
        },
        style: { fill: colour },
      },
    ],
  };
}

/** Parks with their colours, and what the lines mean, under the links. */
export function legendDrawing(
  swatches: readonly { name: string; colour: string }[],
  key: string,
  { top, width }: { top: number; width: number },
): Element {
  let x = edge;
  const parks = swatches.flatMap(({ name, colour }): Element[] => {
    const left = x;
    x += textWidth(name, 12) + 34;
    return [
      { type: "rect", shape: { x: left, y: top + 2, width: 12, height: 9 }, style: { fill: colour } },
      { type: "text", style: { text: name, x: left + 17, y: top, fontSize: 12, fill: colours.ink2 } },
    ];
  });
  const below: Element = {
    type: "text",
    style: {
      text: key,
      x: edge,
      y: top + 22,
      width: width - 2 * edge,
      overflow: "truncate",
      fontSize: 12,
      fill: colours.ink3,
    },
  };
  return { type: "group", children: [...parks, below] };
}

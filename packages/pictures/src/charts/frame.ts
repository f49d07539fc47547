import type { EChartsOption } from "echarts";
import { colours, font } from "../tokens.ts";

/** What all pictures share: letters, calm (no animation) and a tooltip that stays inside. */
export const frame = {
  animation: false,
  textStyle: { fontFamily: font, color: colours.ink2, fontSize: 12 },
  tooltip: {
    confine: true,
    backgroundColor: colours.card,
    borderColor: colours.line2,
    textStyle: { color: colours.ink, fontSize: 13, fontFamily: font },
    extraCssText: "box-shadow:0 2px 10px rgb(22 39 59 / 12%);max-width:320px;white-space:normal",
  },
} satisfies EChartsOption;

/** A grid whose margins hold the labels and names of its axes, whatever their length. */
export const contained = { outerBoundsMode: "same", outerBoundsContain: "all" } as const;

/** Lines and labels of an axis. */
export const axis = {
  axisLine: { lineStyle: { color: colours.line2 } },
  axisTick: { show: false },
  axisLabel: { color: colours.ink2 },
  splitLine: { lineStyle: { color: colours.line, width: 1 } },
  nameTextStyle: { color: colours.ink2 },
} as const;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (it: string) => it.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** A tooltip of one item: a title and lines under it. Names come from registers, so they are escaped. */
export function tip(title: string, lines: readonly (string | null)[]): { formatter: string } {
  const rest = lines.filter((it) => it !== null).map(escaped);
  return { formatter: [`<strong>${escaped(title)}</strong>`, ...rest].join("<br>") };
}

/** Widest picture, in pixels, that counts as narrow: a phone. */
const narrowest = 520;

/** An option that changes in part where the picture is drawn narrow, and back where it is not. */
export function withNarrow(option: EChartsOption, narrow: EChartsOption, wide: EChartsOption): EChartsOption {
  return {
    ...option,
    media: [{ query: { maxWidth: narrowest }, option: narrow }, { option: wide }],
  };
}

/**
 * Ends of an axis in tenths that leave some room around the values, inside [0, 1].
 *
 * @param values shares; none at all gives [0, 1]
 */
export function tenths(values: readonly number[]): { min: number; max: number } {
  if (values.length === 0) return { min: 0, max: 1 };
  const min = Math.max(0, Math.floor((Math.min(...values) - 0.02) * 10) / 10);
  const max = Math.min(1, Math.ceil((Math.max(...values) + 0.02) * 10) / 10);
  return { min, max };
}

import type { Picture } from "../picture.ts";
import { colours } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { axis, contained, frame, tip } from "./frame.ts";

const says = {
  code: text("代码", "代碼", "code"),
  industry: text("行业", "行業", "industry"),
  x: text("关联密度 →", "關聯密度 →", "Relatedness density →"),
  density: text("关联密度", "關聯密度", "relatedness density"),
  gain: text("带动增益", "帶動增益", "opportunity gain"),
  lq: text("区位商 LQ", "區位商 LQ", "location quotient LQ"),
  sentence: text(
    "越靠右，离园区已有的产业越近；越高，进入之后的增益越大。右上角是既够得着又值得的方向，首先是{first}。",
    "越靠右，離園區已有的產業越近；越高，進入之後的增益越大。右上角是既夠得著又值得的方向，首先是{first}。",
    "The further right, the closer to what the park already does; the higher, the more it would gain. Top right is both within reach and worth it: first {first}.",
  ),
  nothing: text("没有可以列出的方向。", "沒有可以列出的方向。", "There is no direction to list."),
};

/** An industry the park is not specialised in yet. */
export interface Opportunity {
  code: string;
  /** Relatedness density ω in [0, 1]. */
  density: number;
  /** What the park would gain; the unit of the measure behind it. */
  gain: number;
  lq: number | null;
}

/** Where a park could diversify: relatedness by gain. Needs a reference of hundreds of regions. */
export function opportunitiesPicture(park: string, items: readonly Opportunity[], words: Words): Picture {
  const ranked = items.toSorted((a, b) => b.density * b.gain - a.density * a.gain);
  const target = (it: Opportunity) => ({ opens: "firms" as const, park, industry: it.code });
  return {
    option: {
      ...frame,
      grid: { left: 12, right: 24, top: 34, bottom: 12, ...contained },
      xAxis: {
        ...axis,
        type: "value",
        scale: true,
        name: words.t(says.x),
        nameLocation: "middle",
        nameGap: 28,
      },
      yAxis: { ...axis, type: "value", scale: true, name: words.t(says.gain) },
      series: [
        {
          type: "scatter",
          symbolSize: 9,
          itemStyle: { color: colours.jade, opacity: 0.75 },
          label: { show: true, position: "right", formatter: "{b}", color: colours.ink2, fontSize: 11 },
          labelLayout: { hideOverlap: true },
          cursor: "pointer",
          data: ranked.map((it) => ({
            name: words.industry(it.code),
            value: [it.density, it.gain],
            target: target(it),
            tooltip: tip(`${it.code} ${words.industry(it.code)}`, [
              `${words.t(says.density)} ${words.number(it.density, 3)}`,
              `${words.t(says.gain)} ${words.number(it.gain, 3)}`,
            ]),
          })),
        },
      ],
    },
    table: {
      columns: [
        { label: words.t(says.code), kind: "text" },
        { label: words.t(says.industry), kind: "text" },
        { label: words.t(says.density), kind: "number", digits: 3 },
        { label: words.t(says.gain), kind: "number", digits: 3 },
        { label: words.t(says.lq), kind: "number", digits: 2 },
      ],
      rows: ranked.map((it) => ({
        cells: [it.code, words.industry(it.code), it.density, it.gain, it.lq],
        target: target(it),
      })),
    },
    sentence: ranked[0]
      ? words.t(says.sentence, { first: words.industryInText(ranked[0].code) })
      : words.t(says.nothing),
    height: 440,
  };
}

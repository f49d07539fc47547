import type { Cell, ParkView } from "@ouhe/coupling";
import { industryAt } from "@ouhe/vocabulary";
import type { Picture, Target } from "../picture.ts";
import { levels, levelTexts } from "../sentences/levels.ts";
import { colours, series } from "../tokens.ts";
import { text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { frame, tip } from "./frame.ts";

const says = {
  coarse: text("只知到大类", "只知到大類", "known to division only"),
  level: text("层级", "層級", "level"),
  code: text("代码", "代碼", "code"),
  industry: text("行业", "行業", "industry"),
  firms: text("企业数", "企業數", "firms"),
  nFirms: text("{n} 家企业", "{n} 家企業", "{n} firms"),
  share: text("份额", "份額", "share"),
  sentence: text(
    "方块大小是行业在园区的份额：门类之内是大类，大类之内是小类。最大的大类是{first}，占 {share}；前三个大类合占 {three}。",
    "方塊大小是行業在園區的份額：門類之內是大類，大類之內是小類。最大的大類是{first}，占 {share}；前三個大類合占 {three}。",
    "The size of a block is the industry's share of the park: divisions within sections, and in them classes, which have codes but no English names. Largest division: {first}, {share}; the first three hold {three}.",
  ),
  nothing: text("没有已知行业的企业。", "沒有已知行業的企業。", "No firm has a known industry."),
};

/** Pixels below which a block is too narrow for two characters of its name. */
const narrowest = 42;

interface Block {
  name: string;
  value: number;
  children?: Block[];
  itemStyle?: { color: string };
  target: Target;
  tooltip: { formatter: string };
}

/** A park's industries: sections, in them divisions, in them classes; what is known to division only stays visible. */
export function treemapPicture({ id, cells }: Pick<ParkView, "id" | "cells">, words: Words): Picture {
  const block = (cell: Cell, children: Block[] = []): Block => ({
    name: words.industryInShort(cell.code),
    value: cell.weight,
    ...(children.length > 0 ? { children } : {}),
    target: { opens: "firms", park: id, industry: cell.code },
    tooltip: tip(`${cell.code} ${words.industry(cell.code)}`, [
      words.t(says.nFirms, { n: words.number(cell.firms) }),
      words.percent(cell.share, 1),
    ]),
  });
  const divisionBlock = (division: Cell): Block => {
    const classes = cells.class.filter((it) => it.code.startsWith(division.code));
    return block(division, [
      ...classes.map((it) => block(it)),
      ...coarseBlock(division, classes, block(division), words),
    ]);
  };
  const sections = cells.section.map((section, at) => ({
    ...block(
      section,
      cells.division.filter((it) => industryAt(it.code, "section") === section.code).map(divisionBlock),
    ),
    itemStyle: { color: series[at % series.length]! },
  }));
  return {
    option: {
      ...frame,
      series: [
        {
          type: "treemap",
          data: sections,
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          cursor: "pointer",
          visibleMin: 40,
          label: { color: colours.card, fontSize: 12, overflow: "truncate" },
          labelLayout: ({ rect }) => (rect.width < narrowest ? { fontSize: 0 } : {}),
          upperLabel: { show: true, height: 22, color: colours.card, fontSize: 12, fontWeight: 600 },
          levels: [
            { itemStyle: { gapWidth: 4, borderWidth: 0 }, upperLabel: { show: false } },
            {
              itemStyle: { gapWidth: 2, borderWidth: 2, borderColor: colours.paper },
              upperLabel: { show: true, color: colours.ink },
            },
            {
              itemStyle: { gapWidth: 1, borderWidth: 2, borderColorSaturation: 0.35 },
              colorAlpha: [0.72, 0.95],
            },
            { colorAlpha: [0.6, 0.95] },
          ],
        },
      ],
    },
    table: tableOf(id, cells, words),
    sentence: sentenceOf(cells.division, words),
    height: 440,
  };
}

function coarseBlock(division: Cell, classes: readonly Cell[], like: Block, words: Words): Block[] {
  const rest = division.weight - classes.reduce((sum, it) => sum + it.weight, 0);
  // Sums of amounts differ in their last digits.
  if (classes.length === 0 || rest <= division.weight * 1e-9) return [];
  return [{ ...like, name: words.t(says.coarse), value: rest }];
}

function tableOf(park: string, cells: ParkView["cells"], words: Words): Picture["table"] {
  return {
    columns: [
      { label: words.t(says.level), kind: "text" },
      { label: words.t(says.code), kind: "text" },
      { label: words.t(says.industry), kind: "text" },
      { label: words.t(says.firms), kind: "number" },
      { label: words.t(says.share), kind: "share", digits: 1 },
    ],
    rows: levels.flatMap((level) =>
      cells[level].map((it) => ({
        cells: [words.t(levelTexts[level]), it.code, words.industry(it.code), it.firms, it.share],
        target: { opens: "firms" as const, park, industry: it.code },
      })),
    ),
  };
}

function sentenceOf(divisions: readonly Cell[], words: Words): string {
  const [first] = divisions;
  if (!first) return words.t(says.nothing);
  const three = divisions.slice(0, 3).reduce((sum, it) => sum + it.share, 0);
  return words.t(says.sentence, {
    first: words.industryInText(first.code),
    share: words.percent(first.share, 1),
    three: words.percent(three, 1),
  });
}

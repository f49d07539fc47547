import type { ChainCoverage, Closer, LinkCoverage, LinkState } from "@ouhe/coupling";
import type { CustomSeriesOption } from "echarts";
import type { Picture, TableRow } from "../picture.ts";
import { series } from "../tokens.ts";
import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";
import { type ChainLayout, layoutChain } from "./chain-layout.ts";
import { boxDrawing, leastWidth, legendDrawing, stepDrawing } from "./chain-shapes.ts";
import { frame, tip } from "./frame.ts";

/** What a link's state is called, the sound one first. */
export const linkStateTexts: Record<LinkState, Text> = {
  held: text("齐备", "齊備", "held"),
  sole: text("仅一园", "僅一園", "one park only"),
  thin: text("薄弱", "薄弱", "thin"),
  broken: text("断链", "斷鏈", "broken"),
};

const says = {
  link: text("环节", "環節", "link"),
  state: text("状态", "狀態", "state"),
  park: text("园区", "園區", "park"),
  firms: text("企业数", "企業數", "firms"),
  share: text("占本环节", "佔本環節", "share of link"),
  buyers: text("供给的环节（园内份额）", "供給的環節（園內份額）", "supplies (share within parks)"),
  closers: text("最近的园区（契合度）", "最近的園區（契合度）", "nearest parks (fit)"),
  nFirms: text("{n} 家", "{n} 家", "{n} firms"),
  within: text(
    "两端同在一园的份额 {share}",
    "兩端同在一園的份額 {share}",
    "share within the same parks: {share}",
  ),
  missing: text("有一端没有企业", "有一端沒有企業", "one end has no firm"),
  states: text(
    "{chain}共 {n} 个环节：齐备 {held}，仅一园 {sole}，薄弱 {thin}，断链 {broken}。",
    "{chain}共 {n} 個環節：齊備 {held}，僅一園 {sole}，薄弱 {thin}，斷鏈 {broken}。",
    "{chain}: {n} links, of which {held} held, {sole} in one park only, {thin} thin, {broken} broken.",
  ),
  breaks: text("断在{list}。", "斷在{list}。", "It breaks at {list}."),
  whole: text("没有断开的环节。", "沒有斷開的環節。", "No link is broken."),
  nearest: text(
    "离“{link}”最近的是{park}，与相邻环节的契合度 {fit}。",
    "離「{link}」最近的是{park}，與相鄰環節的契合度 {fit}。",
    "Nearest to “{link}” stands {park}, with a fit of {fit} to its neighbours.",
  ),
  nobody: text(
    "没有其他园区在“{link}”的相邻环节有企业。",
    "沒有其他園區在「{link}」的相鄰環節有企業。",
    "No other park has firms beside “{link}”.",
  ),
  key: text(
    "线越粗，两端越在同一园；虚线：有一端没有企业",
    "線越粗，兩端越在同一園；虛線：有一端沒有企業",
    "Thicker: both ends in the same parks; dashed: one end has no firm",
  ),
};

/** What the picture of a chain is drawn from. */
export interface DrawnChain {
  /** In the reader's language. */
  name: string;
  links: readonly { id: string; name: string; codes: readonly string[] }[];
  coverage: ChainCoverage;
  /** Every park, in the order of its colour. */
  parks: readonly string[];
}

/** The colour of a park where several stand side by side: by its place in the list of parks. */
export const parkColour = (parks: readonly string[], park: string): string =>
  series[Math.max(0, parks.indexOf(park)) % series.length]!;

/** States that somebody has to do something about, the worst first. */
const open: readonly LinkState[] = ["broken", "thin", "sole"];

/** Links that are not held, the worst first, else in the chain's order. */
export function openLinks({ links }: Pick<ChainCoverage, "links">): LinkCoverage[] {
  return open.flatMap((state) => links.filter((it) => it.state === state));
}

/** Parks that could close a link, best fit first; where one park holds it alone, the others. */
export function closersOf({ links, closers }: ChainCoverage, link: string): Closer[] {
  const found = links.find((it) => it.link === link);
  const alone = found?.state === "sole" ? found.parks[0]?.park : undefined;
  return (closers.get(link) ?? []).filter((it) => it.park !== alone);
}

/** Pixels in width under which the picture of a chain can no longer be read. */
export function chainWidth({ links, coverage }: Pick<DrawnChain, "links" | "coverage">): number {
  return leastWidth(layoutChain({ links, steps: coverage.steps }, heights).columns);
}

const heights = { box: 92, bend: 20, gap: 18 };
/** Pixels for the legend under the links. */
const legend = 58;
/** Weak links whose nearest park the sentence names. */
const named = 3;

/** A chain over the parks: links in columns from supplier to buyer, each with its firms by park; steps as lines. */
export function chainPicture(chain: DrawnChain, words: Words): Picture {
  const { steps, links } = chain.coverage;
  const layout = layoutChain({ links: chain.links, steps }, heights);
  const height = layout.height + legend;
  return {
    option: {
      ...frame,
      series: [
        stepSeries(chain, layout),
        boxSeries(chain, layout, words),
        legendSeries(chain, layout, words),
      ],
    },
    table: tableOf(chain, words),
    sentence: sentenceOf(chain, links, words),
    height,
  };
}

const plain = { type: "custom", coordinateSystem: "none" } as const;

function stepSeries({ coverage }: DrawnChain, { routes, columns }: ChainLayout): CustomSeriesOption {
  return {
    ...plain,
    silent: true,
    data: routes.map((_, at) => [at]),
    renderItem: ({ dataIndex }, api) =>
      stepDrawing(routes[dataIndex]!, coverage.steps[dataIndex]!, { columns, width: api.getWidth() }),
  };
}

function boxSeries(
  { links, coverage, parks }: DrawnChain,
  { places, columns }: ChainLayout,
  words: Words,
): CustomSeriesOption {
  const boxes = links.map((link, at) => {
    const found = coverage.links[at]!;
    return {
      name: link.name,
      state: found.state,
      label: words.t(linkStateTexts[found.state]),
      count: words.t(says.nFirms, { n: words.number(found.firms) }),
      shares: found.parks.map((it) => ({ share: it.share, colour: parkColour(parks, it.park) })),
    };
  });
  return {
    ...plain,
    data: links.map((link, at) => ({
      value: [at],
      ...targetOf(link.codes, coverage.links[at]!.parks[0]?.park),
      tooltip: tip(`${link.name} · ${boxes[at]!.label}`, [
        ...coverage.links[at]!.parks.map(
          (it) =>
            `${words.park(it.park)} ${words.t(says.nFirms, { n: words.number(it.firms) })} ${words.percent(it.share)}`,
        ),
        link.codes.join(", "),
      ]),
    })),
    renderItem: ({ dataIndex }, api) =>
      boxDrawing(boxes[dataIndex]!, places.get(links[dataIndex]!.id)!, { columns, width: api.getWidth() }),
  };
}

function legendSeries({ parks }: DrawnChain, { height }: ChainLayout, words: Words): CustomSeriesOption {
  const swatches = parks.map((it) => ({ name: words.parkInShort(it), colour: parkColour(parks, it) }));
  return {
    ...plain,
    silent: true,
    data: [[0]],
    renderItem: (_params, api) =>
      legendDrawing(swatches, words.t(says.key), { top: height + 14, width: api.getWidth() }),
  };
}

/** Firms can be listed by one code at a time, so a link of several opens none by itself. */
const targetOf = (codes: readonly string[], park: string | undefined): Pick<TableRow, "target"> =>
  park !== undefined && codes.length === 1 ? { target: { opens: "firms", park, industry: codes[0]! } } : {};

function tableOf({ links, coverage }: DrawnChain, words: Words): Picture["table"] {
  const nameOf = (id: string) => links.find((it) => it.id === id)!.name;
  const comma = words.language === "en" ? "; " : "；";
  const buyersOf = (id: string) =>
    coverage.steps
      .filter((it) => it.from === id)
      .map((it) => `${nameOf(it.to)} ${it.within === null ? "–" : words.percent(it.within)}`)
      .join(comma);
  const nearTo = (id: string) =>
    closersOf(coverage, id)
      .map((it) => `${words.park(it.park)} ${words.percent(it.fit)}`)
      .join(comma);
  return {
    columns: [
      { label: words.t(says.link), kind: "text" },
      { label: words.t(says.state), kind: "text" },
      { label: words.t(says.park), kind: "text" },
      { label: words.t(says.firms), kind: "number" },
      { label: words.t(says.share), kind: "share", digits: 1 },
      { label: words.t(says.buyers), kind: "text" },
      { label: words.t(says.closers), kind: "text" },
    ],
    rows: links.flatMap((link, at): TableRow[] => {
      const found = coverage.links[at]!;
      const told = [link.name, words.t(linkStateTexts[found.state])];
      const rest = [buyersOf(link.id) || null, nearTo(link.id) || null];
      if (found.parks.length === 0) return [{ cells: [...told, null, 0, null, ...rest] }];
      return found.parks.map((it) => ({
        cells: [...told, words.park(it.park), it.firms, it.share, ...rest],
        ...targetOf(link.codes, it.park),
      }));
    }),
  };
}

function sentenceOf(
  { name, links, coverage }: DrawnChain,
  found: readonly LinkCoverage[],
  words: Words,
): string {
  const nameOf = (id: string) => links.find((it) => it.id === id)!.name;
  const count = (state: LinkState) => found.filter((it) => it.state === state).length;
  const broken = found.filter((it) => it.state === "broken").map((it) => nameOf(it.link));
  const states = words.t(says.states, {
    chain: name,
    n: found.length,
    held: count("held"),
    sole: count("sole"),
    thin: count("thin"),
    broken: broken.length,
  });
  const breaks =
    broken.length === 0
      ? words.t(says.whole)
      : words.t(says.breaks, { list: broken.join(words.language === "en" ? ", " : "、") });
  const nearest = openLinks(coverage)
    .slice(0, named)
    .map(({ link }) => {
      const [first] = closersOf(coverage, link);
      const told = { link: nameOf(link) };
      if (!first) return words.t(says.nobody, told);
      return words.t(says.nearest, { ...told, park: words.park(first.park), fit: words.percent(first.fit) });
    });
  return [states, breaks, ...nearest].join(words.language === "en" ? " " : "");
}

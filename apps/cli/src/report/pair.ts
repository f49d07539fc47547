import type { Clash, Direction, Measured, PairView } from "@ouhe/coupling";
import {
  formulaTexts,
  headlineLevel,
  joinBands,
  levelTexts,
  quadrantTexts,
  sankeyPicture,
  sensitivityPicture,
} from "@ouhe/pictures";
import { quadrantMark } from "./alliance.ts";
import { figureOf } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { sharedCaveats } from "./notes.ts";
import type { Page } from "./page-context.ts";
import { pairTexts as texts } from "./report-texts.ts";
import { weightName } from "./result-words.ts";
import { tableOf } from "./table.ts";
import { firmList, format, intervalOf, measuredColumn, shown } from "./values.ts";

/** Two flows and the headline fit on one printed page. */
const sankeyHeight = 310;
const sankeyBands = 9;
const listedGaps = 10;
const listedClashes = 10;

/** Where a pair's chapter stands. */
export function pairId({ parks }: PairView, { view }: Page): string {
  const at = (id: string) => view.parks.findIndex((it) => it.id === id) + 1;
  return `pair-${at(parks[0])}-${at(parks[1])}`;
}

/** The chapter on one pair: headline, flows, gaps and clashes down to firms, sensitivity. */
export function pairChapter(pair: PairView, page: Page): Html {
  const { words, t } = page;
  const [a, b] = pair.parks.map((it) => words.park(it));
  const ways = pair.directions;
  return html`<section class="pair" id="${pairId(pair, page)}"><h3>${a} – ${b}</h3>
${headline(pair, page)}
${pair.quadrant ? html`<p>${quadrantMark(pair, page)}${words.language === "en" ? ": " : "："}${t(quadrantTexts[pair.quadrant].says)} ${t(quadrantTexts[pair.quadrant].advice)}</p>` : null}
<h4>${t(texts.flows)}</h4>
${ways.map((it) => flows(it, page))}
${ways.map((it) => gaps(it, page))}
${clashes(pair, page)}
<h4>${t(texts.levels)}</h4>${likeness(pair, page)}
<h4>${t(texts.sensitivity)}</h4>${figureOf(sensitivityPicture(ways, words))}
</section>`;
}

function headline(pair: PairView, page: Page): Html {
  const { words, t } = page;
  const direction = ({ from, to, couplability }: Direction) => {
    const label = `m ${t(texts.direction, { from: words.parkInShort(from), to: words.parkInShort(to) })}`;
    return bigNumber(label, couplability, "share", page);
  };
  const level = t(levelTexts[headlineLevel(pair)]);
  return html`<div class="headline">${pair.directions.map(direction)}${bigNumber(
    t(formulaTexts["couplability-mutual"].name),
    pair.couplability,
    "share",
    page,
  )}${bigNumber(t(texts.competition, { level }), pair.competition, "number", page)}</div>`;
}

function bigNumber(label: string, measured: Measured, as: "share" | "number", page: Page): Html {
  const value = measured.value === null ? "–" : format(measured.value, as, page);
  return html`<div class="${as === "share" ? "jade" : "cinnabar"}"><div class="label">${label}</div>
<div class="big">${value}${page.notes.mark(measured.caveats)}</div>${intervalOf(measured, as, page)}</div>`;
}

function flows(way: Direction, page: Page): Html | null {
  if (way.flows.length === 0) return null;
  const { words, view } = page;
  const few = { ...way, flows: joinBands(way.flows, sankeyBands) };
  return figureOf(sankeyPicture(few, weightName(view.weight, words), words), { height: sankeyHeight });
}

function gaps({ from, to, gaps: all }: Direction, page: Page): Html {
  const { words, t } = page;
  const names = { from: words.parkInShort(from), to: words.parkInShort(to) };
  if (all.length === 0) return html`<h4>${t(texts.gaps, names)}</h4><p>${t(texts.noGaps, names)}</p>`;
  const listed = all.slice(0, listedGaps);
  const covered = measuredColumn(
    t(texts.covered),
    "share",
    listed.map((it) => it.coveredShare),
    page,
    23,
  );
  const columns = [
    { heading: t(texts.sector), width: 26 },
    { heading: t(texts.ownShare, names), numeric: true, width: 13 },
    covered.column,
    { heading: t(texts.suppliers, names) },
  ];
  const rows = listed.map((it) => [
    html`${words.sector(it.sector)}${localMark(it, page)}`,
    it.need > 0 ? words.percent(it.own / it.need) : "–",
    covered.show(it.coveredShare),
    firmList(it.firms, page, { most: 3 }),
  ]);
  return html`<h4>${t(texts.gaps, names)}</h4>${tableOf(columns, rows)}`;
}

function clashes(pair: PairView, page: Page): Html {
  const { words, t, level } = page;
  const name = t(levelTexts[level]);
  const title = html`<h4>${t(texts.clashes, { level: name })}</h4>`;
  if (pair.clashes.length === 0) return html`${title}<p>${t(texts.noClashes, { level: name })}</p>`;
  const listed = pair.clashes.slice(0, listedClashes);
  const said = sharedCaveats(listed.flatMap((it) => it.lq));
  const columns = [
    { heading: t(texts.industry), width: 24 },
    ...pair.parks.map((it) => ({ heading: html`${words.park(it)}${page.notes.mark(said)}` })),
  ];
  const side = (it: Clash, at: 0 | 1) =>
    html`<div>LQ ${shown(it.lq[at], { as: "number", said }, page)} · ${format(it.share[at], "share", page)}</div>${firmList(it.firms[at], page, { most: 3, industry: false })}`;
  const rows = listed.map((it) => [
    html`<span class="clash">${words.industry(it.code)}</span> <span class="quiet">${it.code}${localMark(it, page)}</span>`,
    side(it, 0),
    side(it, 1),
  ]);
  return html`${title}${tableOf(columns, rows)}`;
}

/** Says why an entry stands last. */
const localMark = ({ local }: { local?: true }, { t }: Page) => (local ? t(texts.local) : "");

function likeness(pair: PairView, page: Page): Html {
  const { t, levels } = page;
  const column = (measure: "similarity" | "krugman", name: string) =>
    measuredColumn(
      name,
      "number",
      levels.map((it) => pair[measure][it]),
      page,
    );
  const alike = column("similarity", t(formulaTexts["unido-similarity"].name));
  const apart = column("krugman", t(formulaTexts["krugman-distance"].name));
  const rows = levels.map((it) => [
    t(levelTexts[it]),
    alike.show(pair.similarity[it]),
    apart.show(pair.krugman[it]),
  ]);
  return tableOf([{ heading: t(texts.level) }, alike.column, apart.column], rows);
}

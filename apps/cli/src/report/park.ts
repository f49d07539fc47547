import type { Cell, Lack, ParkView } from "@ouhe/coupling";
import {
  bySpecialisation,
  formulaTexts,
  levelTexts,
  specialisationPicture,
  treemapPicture,
} from "@ouhe/pictures";
import { figureOf } from "./figure.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page-context.ts";
import { parkTexts as texts } from "./report-texts.ts";
import { tableOf } from "./table.ts";
import { firmList, format, measuredColumn } from "./values.ts";

const listedLacks = 10;
const listedCells = 15;

/** The chapter on one park: what it is specialised in, what it consists of, what it lacks. */
export function parkChapter(park: ParkView, page: Page): Html {
  const { words, t, level } = page;
  const cells = park.cells[level];
  const picture = specialisationPicture(park.id, cells, words);
  return html`<section class="park" id="${parkAnchor(park.id, page)}"><h3>${words.park(park.id)}</h3>
${headline(park, page)}
<h4>${t(texts.specialised)}${words.language === "en" ? " (" : "（"}${t(levelTexts[level])}${words.language === "en" ? ")" : "）"}</h4>
${cells.length > 0 ? html`${figureOf(picture, { height: Math.min(picture.height, 430) })}${specialisationTable(cells, page)}` : null}
<h4>${t(texts.industries)}</h4>${park.cells.section.length > 0 ? figureOf(treemapPicture(park, words), { height: 340 }) : null}
<h4>${t(texts.lacks)}</h4>${lacksTable(park.lacks, page)}
</section>`;
}

/** Where a park's chapter stands. */
export const parkAnchor = (id: string, { view }: Page): string =>
  `park-${view.parks.findIndex((it) => it.id === id) + 1}`;

const formulaOf = {
  hhi: "herfindahl",
  krugmanInclusive: "krugman-inclusive",
  krugmanLeaveOneOut: "krugman-leave-one-out",
} as const;

function headline(park: ParkView, page: Page): Html {
  const { words, t, level, levels } = page;
  const known = park.known?.[level] ?? 0;
  const measures = (["hhi", "krugmanInclusive", "krugmanLeaveOneOut"] as const).map((measure) => {
    const name = t(formulaTexts[formulaOf[measure]].name);
    const numbers = levels.map((it) => park[measure][it]);
    return { measure, ...measuredColumn(name, "number", numbers, page) };
  });
  const columns = [{ heading: t(texts.level) }, ...measures.map((it) => it.column)];
  const rows = levels.map((it) => [
    t(levelTexts[it]),
    ...measures.map(({ measure, show }) => show(park[measure][it])),
  ]);
  return html`<p>${t(texts.firms)} <b>${words.number(park.firms)}</b> · ${t(texts.knownAt, { level: t(levelTexts[level]) })} <b>${words.number(known)}</b>${
    park.firms > 0 ? ` (${words.percent(known / park.firms)})` : ""
  }</p>${tableOf(columns, rows, t(texts.measures))}`;
}

function specialisationTable(cells: readonly Cell[], page: Page): Html {
  const { words, t } = page;
  const ranked = bySpecialisation(cells);
  const given = ranked.filter((it) => it.lq.value !== null);
  const quotient = measuredColumn(
    "LQ",
    "number",
    given.map((it) => it.lq),
    page,
  );
  const columns = [
    { heading: t(texts.code) },
    { heading: t(texts.industry) },
    { heading: t(texts.firms), numeric: true },
    { heading: t(texts.share), numeric: true },
    quotient.column,
  ];
  const rows = given
    .slice(0, listedCells)
    .map((it) => [
      it.code,
      words.industry(it.code),
      words.number(it.firms),
      format(it.share, "share", page),
      quotient.show(it.lq),
    ]);
  const refused = ranked.length - given.length;
  return html`${tableOf(columns, rows)}${
    refused > 0 ? html`<p class="said">${t(texts.refusedCells, { n: words.number(refused) })}</p>` : null
  }`;
}

function lacksTable(lacks: readonly Lack[], page: Page): Html {
  const { words, t } = page;
  if (lacks.length === 0) return html`<p>${t(texts.lacksNone)}</p>`;
  const listed = lacks.slice(0, listedLacks);
  const share = measuredColumn(
    t(texts.uncovered),
    "share",
    listed.map((it) => it.uncoveredShare),
    page,
    24,
  );
  const columns = [{ heading: t(texts.sector), width: 26 }, share.column, { heading: t(texts.suppliers) }];
  const rows = listed.map((it) => [
    words.sector(it.sector),
    share.show(it.uncoveredShare),
    it.suppliers.length === 0
      ? html`<span class="quiet">${t(texts.noSupplier)}</span>`
      : it.suppliers
          .slice(0, 3)
          .map(
            (from) =>
              html`<div><span class="gap">${words.parkInShort(from.park)} ${words.percent(from.share)}</span>${firmList(from.firms, page, { most: 2 })}</div>`,
          ),
  ]);
  return tableOf(columns, rows);
}

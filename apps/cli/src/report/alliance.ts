import type { PairView, WeightView } from "@ouhe/coupling";
import { matrixPicture, planePicture, quadrantTexts, rankingPicture, reasonSentence } from "@ouhe/pictures";
import { figureOf } from "./figure.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page-context.ts";
import { pairId } from "./pair.ts";
import { allianceTexts as texts } from "./report-texts.ts";
import { weightName } from "./result-words.ts";
import { tableOf } from "./table.ts";
import { measuredColumn } from "./values.ts";

/** The chapter on all parks: plane, matrices, all pairs, whom to talk to, and the same by other weights. */
export function alliance(page: Page): Html {
  const { view, words, t, result } = page;
  const ids = view.parks.map((it) => it.id);
  return html`<section id="alliance"><h2>${t(texts.title)}</h2>
<h3>${t(texts.plane)}</h3>${figureOf(planePicture(view, words))}
${pairTable(view, page)}
<h3>${t(texts.matrix)}</h3>${figureOf(matrixPicture(view.pairs, ids, "couplability", words))}
<h3>${t(texts.alike)}</h3>${figureOf(matrixPicture(view.pairs, ids, "similarity", words))}
<h3>${t(texts.ranking)}</h3>${ids.length <= 12 ? ids.map((it) => ranking(it, page)) : null}
${result.views.slice(1).map((it) => otherView(it, page))}
</section>`;
}

/** The quadrant in words, in its colour. */
export function quadrantMark({ quadrant }: PairView, { t }: Page): Html {
  if (!quadrant) return html`–`;
  return html`<span class="quadrant ${quadrant}">${t(quadrantTexts[quadrant].name)}</span>`;
}

function pairTable({ pairs }: WeightView, page: Page): Html {
  const ranked = pairs.toSorted((a, b) => (b.couplability.value ?? -1) - (a.couplability.value ?? -1));
  return pairRows(ranked, page, (it) => quadrantMark(it, page));
}

/** Pairs with couplability both ways, similarity and a last cell of one's own. */
function pairRows(pairs: readonly PairView[], page: Page, last: (pair: PairView) => Html): Html {
  const { words, t } = page;
  const there = measuredColumn(
    "m(p→q)",
    "share",
    pairs.map((it) => it.directions[0].couplability),
    page,
  );
  const back = measuredColumn(
    "m(q→p)",
    "share",
    pairs.map((it) => it.directions[1].couplability),
    page,
  );
  const alike = measuredColumn(
    "S",
    "number",
    pairs.map((it) => it.competition),
    page,
  );
  const columns = [
    { heading: t(texts.pair) },
    there.column,
    back.column,
    alike.column,
    { heading: t(texts.quadrant) },
  ];
  const rows = pairs.map((it) => [
    html`<a href="#${pairId(it, page)}">${words.parkInShort(it.parks[0])} – ${words.parkInShort(it.parks[1])}</a>`,
    there.show(it.directions[0].couplability),
    back.show(it.directions[1].couplability),
    alike.show(it.competition),
    last(it),
  ]);
  return tableOf(columns, rows);
}

/** One park's partners, best first. */
function ranking(park: string, page: Page): Html {
  const { view, words, t } = page;
  const advice = view.advice.filter((it) => it.park === park);
  if (advice.length === 0) return html``;
  const score = measuredColumn(
    t(texts.score),
    "number",
    advice.map((it) => it.score),
    page,
    24,
  );
  const columns = [{ heading: t(texts.partner), width: 22 }, score.column, { heading: t(texts.reasons) }];
  const rows = advice.map((it) => [
    words.park(it.partner),
    score.show(it.score),
    it.reasons.map(
      (reason) =>
        html`<div${reason.kind === "clash" ? html` class="quiet"` : null}>${reasonSentence(reason, words)}</div>`,
    ),
  ]);
  const picture = rankingPicture(advice, words);
  return html`<h4>${words.park(park)}</h4><p>${picture.sentence}</p>${tableOf(columns, rows)}`;
}

function otherView(other: WeightView, page: Page): Html {
  const { view, words, t } = page;
  const first = new Map(view.pairs.map((it) => [it.parks.join("\n"), it.quadrant]));
  const names = { weight: weightName(other.weight, words), first: weightName(view.weight, words) };
  const rows = pairRows(other.pairs, page, (it) => {
    const isSame = first.get(it.parks.join("\n")) === it.quadrant;
    return html`${quadrantMark(it, page)}${isSame ? null : html` ≠`}`;
  });
  const title = `${t(texts.views)}${words.language === "en" ? ": " : "："}${names.weight}`;
  return html`<h3>${title}</h3><p>${t(texts.viewsLead, names)}</p>${rows}`;
}

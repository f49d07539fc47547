import type { Advice, PairView, WeightView } from "@ouhe/coupling";
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

/** The pair's name, leading to its chapter where it has one. */
function pairLink(pair: PairView, page: Page): Html {
  const name = pair.parks.map((it) => page.words.parkInShort(it)).join(" – ");
  const hasChapter = page.pairs.some((it) => it.parks.join() === pair.parks.join());
  return hasChapter ? html`<a href="#${pairId(pair, page)}">${name}</a>` : html`${name}`;
}

/** Pairs with couplability both ways, similarity and a last cell of one's own. */
function pairRows(pairs: readonly PairView[], page: Page, last: (pair: PairView) => Html): Html {
  const { t } = page;
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
    pairLink(it, page),
    there.show(it.directions[0].couplability),
    back.show(it.directions[1].couplability),
    alike.show(it.competition),
    last(it),
  ]);
  return tableOf(columns, rows);
}

/** What speaks for the partner; then, apart, what to settle first. */
function reasonsInWords({ reasons }: Advice, { words }: Page): Html {
  const join = words.language === "en" ? "; " : "；";
  const say = (clashes: boolean) =>
    reasons.filter((it) => (it.kind === "clash") === clashes).map((it) => reasonSentence(it, words));
  return html`${say(false).join(join)}<div class="quiet">${say(true).join(join)}</div>`;
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
  const rows = advice.map((it) => [words.park(it.partner), score.show(it.score), reasonsInWords(it, page)]);
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

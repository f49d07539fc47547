import type { PairView, WeightView } from "@ouhe/coupling";
import { levels } from "@ouhe/pictures";
import type { MeasuredCoupling } from "../couple/couple.ts";
import type { Language } from "../language.ts";
import { CommandRefusal } from "../refusal.ts";
import { alliance } from "./alliance.ts";
import { dataQuality } from "./data-quality.ts";
import { front } from "./front.ts";
import { escapeHtml, type Html, html, trusted } from "./html.ts";
import { method } from "./method.ts";
import { Notes } from "./notes.ts";
import type { Page } from "./page-context.ts";
import { pairChapter } from "./pair.ts";
import { parkChapter } from "./park.ts";
import {
  allianceTexts,
  frontTexts,
  methodTexts,
  pairTexts,
  parkTexts,
  qualityTexts,
} from "./report-texts.ts";
import { resultWords } from "./result-words.ts";
import { reportStyle } from "./style.ts";

/** Chapters beyond these would make a book; coupling.json has all. */
const mostChapters = { parks: 30, pairs: 30 };

/**
 * The report as one HTML file: no script, no address outside, all text from files escaped. Drawing takes most
 * of the time, so between chapters it looks whether it should stop.
 *
 * @throws CommandRefusal cancelled
 */
export async function reportPage(
  measured: MeasuredCoupling,
  language: Language,
  signal: AbortSignal,
): Promise<string> {
  const page = pageOf(measured, language);
  const { t } = page;
  const chapters: { id: string; title: string; body: Html }[] = [];
  const add = async (id: string, title: string, make: () => Html) => {
    chapters.push({ id, title, body: make() });
    await new Promise((go) => setImmediate(go));
    if (signal.aborted) throw new CommandRefusal("cancelled", {});
  };
  if (page.view.pairs.length > 0) await add("alliance", t(allianceTexts.title), () => alliance(page));
  await add("parks", t(parkTexts.title), () => html``);
  for (const park of page.view.parks.slice(0, mostChapters.parks))
    await add("", "", () => parkChapter(park, page));
  if (page.pairs.length > 0) await add("pairs", t(pairTexts.title), () => pairsLead(page));
  for (const pair of page.pairs) await add("", "", () => pairChapter(pair, page));
  await add("method", t(methodTexts.title), () => method(page));
  await add("data", t(qualityTexts.title), () => dataQuality(page));
  return document(page, chapters);
}

function pageOf({ result, quality, level }: MeasuredCoupling, language: Language): Page {
  const words = resultWords(result, language);
  return {
    result,
    quality,
    view: result.views[0]!,
    pairs: pairsByScore(result.views[0]!),
    level,
    levels: levels.slice(0, levels.indexOf(level) + 1),
    language,
    words,
    t: words.t,
    notes: new Notes(words),
  };
}

/** Pairs worth a chapter, best partner score first. */
function pairsByScore(view: WeightView): PairView[] {
  const score = new Map(
    view.advice.map((it) => [[it.park, it.partner].sort().join("\n"), it.score.value ?? -1]),
  );
  const of = (parks: readonly string[]) => score.get([...parks].sort().join("\n")) ?? -1;
  return view.pairs.toSorted((a, b) => of(b.parks) - of(a.parks)).slice(0, mostChapters.pairs);
}

function pairsLead({ view, pairs, t, words }: Page): Html {
  if (pairs.length === view.pairs.length) return html``;
  return html`<p>${t(pairTexts.shownPairs, { n: pairs.length, all: words.number(view.pairs.length) })}</p>`;
}

function document(page: Page, chapters: readonly { id: string; title: string; body: Html }[]): string {
  const { t, language, view, words } = page;
  const title = t(frontTexts.title);
  const parks = view.parks.slice(0, 4).map((it) => words.parkInShort(it.id));
  const running = `${title}  ·  ${parks.join(" · ")}${view.parks.length > 4 ? " …" : ""}`;
  const contents = chapters.filter((it) => it.title !== "");
  const bodies = chapters.map(({ id, title: name, body }) =>
    id === "parks" || id === "pairs" ? html`<h2 id="${id}">${name}</h2>${body}` : body,
  );
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${trusted(reportStyle(cssString(running)))}</style></head>
<body><main>${front(page, contents)}
${bodies}
<footer>${t(frontTexts.foot)}</footer></main></body></html>
`.html;
}

/** Text as it may stand in a CSS string inside a style element. */
function cssString(text: string): string {
  return escapeHtml(text).replace(/&[#\w]+;|[\\\n<>"']/g, " ");
}

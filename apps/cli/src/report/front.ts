import { allianceSentences, caveatSentence, referenceName } from "@ouhe/pictures";
import { type Html, html } from "./html.ts";
import { sharedCaveats } from "./notes.ts";
import type { Page } from "./page-context.ts";
import { frontTexts as texts } from "./report-texts.ts";
import { weightName } from "./result-words.ts";
import { sourceName } from "./source-names.ts";

/** Title, sources and caveats first; then what it all means in three sentences. */
export function front(page: Page, contents: readonly { id: string; title: string }[]): Html {
  const { view, words, t } = page;
  const parks = view.parks.map((it) => words.park(it.id));
  const sentences =
    view.pairs.length === 0 ? [] : allianceSentences(view, weightName(view.weight, words), words);
  return html`<header>
<h1>${t(texts.title)}</h1>
<p class="subtitle">${parks.slice(0, 12).join(words.language === "en" ? ", " : "、")}${parks.length > 12 ? " …" : ""}</p>
${facts(page)}
</header>
<section class="caution" aria-labelledby="caution"><h3 id="caution">${t(texts.caution)}</h3>
<ul>${headlineCaveats(page).map((it) => html`<li>${it}</li>`)}</ul><p>${t(texts.marks)}</p></section>
${sentences.length > 0 ? html`<section><h3>${t(texts.three)}</h3><ol class="sentences">${sentences.map((it) => html`<li>${it}</li>`)}</ol></section>` : null}
<nav aria-labelledby="contents"><h3 id="contents">${t(texts.contents)}</h3><ol>${contents.map(
    (it) => html`<li><a href="#${it.id}">${it.title}</a></li>`,
  )}</ol></nav>`;
}

function facts(page: Page): Html {
  const { result, words, t } = page;
  const { made, registers, classification, inputOutput } = result;
  const n = (it: number) => words.number(it);
  const outside = Object.values(result.references).filter(
    (it) => !it.id.includes("/split-") && !it.id.startsWith("pooled-"),
  );
  const rows: [string, Html | string][] = [
    [t(texts.made), t(texts.madeValue, { ...made, at: made.at.slice(0, 16).replace("T", " ") })],
    [
      t(texts.registers),
      html`${registers.map(
        (it) =>
          html`<div>${t(texts.register, {
            name: it.name,
            rows: n(it.rows),
            kept: n(it.kept),
            rejected: n(it.rejected),
            asOf: it.asOf ? t(texts.asOf, { day: it.asOf }) : t(texts.noAsOf),
          })}</div>`,
      )}`,
    ],
    [
      t(texts.industries),
      t(texts.industriesValue, {
        standard: sourceName(classification.standard, words),
        declared: n(classification.declared),
        inferred: n(classification.inferred),
        unclassified: n(classification.unclassified),
        confidence:
          classification.meanConfidence === null ? "–" : words.percent(classification.meanConfidence),
      }),
    ],
    [
      t(texts.io),
      t(texts.ioValue, {
        source: sourceName(inputOutput.source, words),
        year: inputOutput.year,
        sectors: inputOutput.sectors,
        kind: t(texts[inputOutput.kind]),
      }),
    ],
    [
      t(texts.reference),
      html`${outside.map((it) => html`<div>${referenceName(it.id, words, it.name)}</div>`)}`,
    ],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** What every headline number carries, in sentences. */
function headlineCaveats({ view, words, level, t }: Page): string[] {
  const m = sharedCaveats(view.pairs.flatMap((it) => it.directions.map((way) => way.couplability)));
  const s = sharedCaveats(view.pairs.map((it) => it.competition));
  const quotients = view.parks.flatMap((it) => it.cells[level].map((cell) => cell.lq));
  const sentences = [...new Set([...m, ...s, "potential-not-trade"])].map((it) => caveatSentence(it, words));
  const isOtherUnit = quotients.some((it) => it.caveats.includes("reference-unit-differs"));
  return isOtherUnit ? [...sentences, t(texts.unitHint)] : sentences;
}

import { caveats, type FormulaId } from "@ouhe/coupling";
import { conventionName, formulaTexts, levelTexts, referenceName, refusalSentence } from "@ouhe/pictures";
import { allNumbers } from "./all-numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page-context.ts";
import { questionName } from "./questions.ts";
import { methodTexts as texts } from "./report-texts.ts";
import { tableOf } from "./table.ts";

/** The appendix that says how each number was made, and against what. */
export function method(page: Page): Html {
  const { result, t, notes } = page;
  const used = new Set(allNumbers(result).flatMap((it) => it.caveats));
  return html`<section id="method"><h2>${t(texts.title)}</h2>
<dl class="method">${formulas(page)}${intervals(page)}</dl>
<h3>${t(texts.references)}</h3>${references(page)}
<h3>${t(texts.caveats)}</h3>${notes.list(Object.keys(caveats).filter((it) => used.has(it)))}
${refusals(page)}</section>`;
}

function formulas({ result, t, words }: Page): Html[] {
  const conventions = new Map<string, Set<string>>();
  for (const { formula, convention } of allNumbers(result))
    conventions.set(formula, (conventions.get(formula) ?? new Set()).add(convention));
  return Object.values(result.formulas)
    .filter((it) => conventions.has(it.id))
    .map((it) => {
      const own = formulaTexts[it.id as FormulaId];
      const chosen = [...conventions.get(it.id)!].map((id) => conventionName(id, words));
      return html`<div><dt>${own ? t(own.name) : it.id}</dt>
${own ? html`<dd>${t(own.says)}</dd>` : null}
<dd class="formula">${it.expression}</dd>
<dd>${t(texts.range)} ${it.range} · ${t(texts.convention)} ${chosen.join(", ")} · ${t(texts.source)} ${it.source}</dd>
${own ? html`<dd>${t(texts.reading)}${words.language === "en" ? ": " : "："}${t(own.reading)}</dd>` : null}</div>`;
    });
}

function intervals({ result: { made }, t }: Page): Html {
  const says = made.replicates === 0 ? t(texts.none) : t(texts.intervalValue, { ...made });
  return html`<div><dt>${t(texts.interval)}</dt><dd>${says}</dd></div>`;
}

function references({ result, t, words }: Page): Html {
  const cited = new Set(allNumbers(result).flatMap((it) => it.reference ?? []));
  const columns = [
    { heading: t(texts.name) },
    { heading: t(texts.source) },
    { heading: t(texts.asOf) },
    { heading: t(texts.unit) },
    { heading: t(texts.levels) },
  ];
  const separator = words.language === "en" ? ", " : "、";
  const rows = Object.values(result.references)
    .filter((it) => cited.has(it.id))
    .map((it) => [
      referenceName(it.id, words, it.name),
      it.id.startsWith("pooled-") ? "–" : it.source,
      it.asOf || "–",
      it.unit || "–",
      it.levels.map((level) => t(levelTexts[level])).join(separator),
    ]);
  return tableOf(columns, rows);
}

function refusals(page: Page): Html | null {
  const { result, t, words } = page;
  if (result.refusals.length === 0) return null;
  return html`<div class="refusals"><h3>${t(texts.refused)}</h3><ul>${result.refusals.map(
    (it) =>
      html`<li>${questionName(it.question, words)}${words.language === "en" ? ": " : "："}${refusalSentence(it, words)}</li>`,
  )}</ul></div>`;
}

import { enterpriseFields } from "@ouhe/exchange";
import { levelTexts } from "@ouhe/pictures";
import { type FaultCount, foreignFirms, type RegisterQuality } from "../couple/quality.ts";
import { sayFault } from "../couple/row-fault.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page-context.ts";
import { qualityTexts as texts } from "./report-texts.ts";
import { tableOf } from "./table.ts";

/** The appendix on the data: what was kept, rejected and understood. */
export function dataQuality(page: Page): Html {
  const { quality, t } = page;
  return html`<section id="data"><h2>${t(texts.title)}</h2>
<h3>${t(texts.registers)}</h3>${registers(page)}${quality.registers.map((it) => columns(it, page))}
<h3>${t(texts.errors)}</h3>${quality.errors.length === 0 ? html`<p>${t(texts.noErrors)}</p>` : faults(quality.errors, page)}
${quality.warnings.length === 0 ? null : html`<h3>${t(texts.warnings)}</h3>${faults(quality.warnings, page)}`}
<h3>${t(texts.industries)}</h3>${industries(page)}
<h3>${t(texts.capital)}</h3>${capital(page)}
</section>`;
}

function registers({ quality, words, t }: Page): Html {
  const heads = [
    { heading: t(texts.file) },
    { heading: t(texts.encoding) },
    { heading: t(texts.rows), numeric: true },
    { heading: t(texts.kept), numeric: true },
    { heading: t(texts.rejected), numeric: true },
    { heading: t(texts.asOf) },
  ];
  const rows = quality.registers.map((it) => [
    it.name,
    it.sheet ?? it.encoding ?? "–",
    words.number(it.rows),
    words.number(it.kept),
    words.number(it.rejected),
    it.asOf ?? "–",
  ]);
  return tableOf(heads, rows);
}

function columns({ name, columns: all }: RegisterQuality, { t, language }: Page): Html {
  const fieldName = (id: string) => enterpriseFields.find((it) => it.id === id)?.headings[language] ?? id;
  const read = all.filter((it) => it.field !== null);
  const unread = all.filter((it) => it.field === null);
  const join = language === "en" ? ", " : "、";
  return html`<h4>${t(texts.columns)}${language === "en" ? ": " : "："}${name}</h4><p class="said">${read
    .map((it) => `${it.heading} ${t(texts.columnAs)} ${fieldName(it.field!)}`)
    .join(
      join,
    )}${unread.length > 0 ? `. ${t(texts.unread)}: ${unread.map((it) => it.heading).join(join)}` : ""}</p>`;
}

function faults(counts: readonly FaultCount[], { words, t, language }: Page): Html {
  const heads = [
    { heading: t(texts.rows), numeric: true },
    { heading: t(texts.code) },
    { heading: t(texts.problem) },
    { heading: t(texts.remedy) },
    { heading: t(texts.place) },
  ];
  const rows = counts.map(({ rows: n, code, example: { register, fault } }) => {
    const { problem, remedy } = sayFault(fault, language);
    return [words.number(n), code, problem, remedy, `${register}:${fault.row}`];
  });
  return tableOf(heads, rows);
}

function industries({ quality, words, t }: Page): Html {
  const { kept, basis, known, confidence } = quality;
  const n = (it: number) => words.number(it);
  const lead = t(texts.industriesLead, {
    kept: n(kept),
    declared: n(basis.declared),
    inferred: n(basis.inferred),
    none: n(basis.none),
  });
  const levels = (["division", "group", "class"] as const).map(
    (it) =>
      html`<li>${t(texts.knownAt, { level: t(levelTexts[it]), n: n(known[it]), share: words.percent(known[it] / kept) })}</li>`,
  );
  const tenths = confidence.map((firms, at) => [
    `${at * 10}–${(at + 1) * 10}%`,
    n(firms),
    bar(firms, confidence),
  ]);
  const heads = [
    { heading: t(texts.confidence), width: 40 },
    { heading: t(texts.firms), numeric: true, width: 15 },
    { heading: "" },
  ];
  return html`<p>${lead}</p><ul>${levels}</ul>${basis.inferred > 0 ? tableOf(heads, tenths) : null}`;
}

/** A bar as long as the share of the largest. */
function bar(value: number, all: readonly number[]): Html {
  const share = value / Math.max(1, ...all);
  return html`<svg width="160" height="10" aria-hidden="true"><rect width="${Math.round(share * 160)}" height="10" fill="#1d7f6c"/></svg>`;
}

function capital({ quality: { capital: it }, words, t, language }: Page): Html {
  const list = it.foreign.map(({ currency, firms }) => `${currency} ${words.number(firms)}`);
  return html`<p>${t(texts.capitalLead, {
    known: words.number(it.known),
    missing: words.number(it.missing),
    foreign: words.number(foreignFirms(it)),
    list: list.length === 0 ? "–" : list.join(language === "en" ? ", " : "、"),
  })}</p>`;
}

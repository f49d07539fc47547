import type { CouplingResult, Measured, PairView } from "@ouhe/coupling";
import { allianceSentences, quadrantTexts, refusalSentence, type Words } from "@ouhe/pictures";
import type { Language } from "../language.ts";
import { resultFiles } from "../output/staging.ts";
import { questionName } from "../report/questions.ts";
import { resultWords, weightName } from "../report/result-words.ts";
import { say, type TextSink } from "../surroundings.ts";
import { alignColumns, cutTo } from "../terminal/columns.ts";
import type { MeasuredCoupling } from "./couple.ts";
import { type DataQuality, foreignFirms } from "./quality.ts";
import { sayFault } from "./row-fault.ts";
import { summaryTexts as texts } from "./summary-texts.ts";

/** At most so many pairs are listed; the report has all. */
const listedPairs = 15;

/** Says on a terminal what was measured: the data, the pairs, three sentences, what was refused, the files. */
export function writeSummary(
  { result, quality }: MeasuredCoupling,
  { language, directory }: { language: Language; directory: string | null },
  sink: TextSink,
): void {
  const words = resultWords(result, language);
  const lines = [
    dataLines(quality, language, words),
    parkLines(result, language, words),
    pairLines(result.views[0]!.pairs, language, words),
    sentenceLines(result, words),
    refusalLines(result, language, words),
    directory === null ? "" : fileLines(directory, language),
  ];
  sink.write(lines.filter((it) => it !== "").join("\n"));
}

function dataLines(quality: DataQuality, language: Language, words: Words): string {
  const { rows, kept, rejected, errors, warnings, basis, capital } = quality;
  const n = (value: number) => words.number(value);
  const lines = [say(texts.kept, language, { rows: n(rows), kept: n(kept), rejected: n(rejected) })];
  for (const { rows: count, example } of errors.slice(0, 4)) {
    const place = `${example.register}:${example.fault.row}`;
    lines.push(`  ${n(count)} × ${sayFault(example.fault, language).problem} (${place})`);
  }
  if (warnings.length > 0)
    lines.push(say(texts.warnings, language, { n: n(warnings.reduce((sum, it) => sum + it.rows, 0)) }));
  const { declared, inferred, none } = basis;
  lines.push(say(texts.basis, language, { declared: n(declared), inferred: n(inferred), none: n(none) }));
  const foreign = foreignFirms(capital);
  if (foreign > 0)
    lines.push(
      say(texts.foreign, language, {
        n: n(foreign),
        currencies: capital.foreign.map((it) => it.currency).join(" "),
      }),
    );
  return `${lines.join("\n")}\n`;
}

function parkLines({ views: [view] }: CouplingResult, language: Language, words: Words): string {
  const heading = [say(texts.park, language), say(texts.firms, language), say(texts.known, language)];
  const rows = view!.parks.map((it) => [
    cutTo(words.park(it.id), 36),
    words.number(it.firms),
    it.firms === 0 ? "–" : words.percent((it.known?.class ?? it.firms - it.unclassified) / it.firms),
  ]);
  return alignColumns([heading, ...rows], [1, 2]);
}

function pairLines(pairs: readonly PairView[], language: Language, words: Words): string {
  if (pairs.length === 0) return `${say(texts.onePark, language)}\n`;
  const ranked = pairs.toSorted((a, b) => (b.couplability.value ?? -1) - (a.couplability.value ?? -1));
  const share = (it: Measured) => (it.value === null ? "–" : words.percent(it.value));
  const rows = ranked.slice(0, listedPairs).map((it) => {
    const [a, b] = it.parks.map((id) => cutTo(words.park(id), 18));
    return [
      `${a} – ${b}`,
      share(it.directions[0].couplability),
      share(it.directions[1].couplability),
      it.competition.value === null ? "–" : words.number(it.competition.value, 2),
      it.quadrant ? words.t(quadrantTexts[it.quadrant].name) : "–",
    ];
  });
  const heading = [say(texts.pair, language), "m(p→q)", "m(q→p)", "S", say(texts.quadrant, language)];
  const rest = pairs.length - rows.length;
  const more = rest > 0 ? `  ${say(texts.more, language, { n: rest })}\n` : "";
  return alignColumns([heading, ...rows], [1, 2, 3]) + more;
}

function sentenceLines({ views: [view] }: CouplingResult, words: Words): string {
  if (view!.pairs.length === 0) return "";
  return `${allianceSentences(view!, weightName(view!.weight, words), words).join("\n")}\n`;
}

function refusalLines(result: CouplingResult, language: Language, words: Words): string {
  const cells = refusedCells(result);
  const whole = result.refusals.map(
    (it) => `  ${questionName(it.question, words)}: ${refusalSentence(it, words)}`,
  );
  const lines = [
    ...whole,
    ...(cells > 0 ? [`  ${say(texts.cells, language, { n: words.number(cells) })}`] : []),
  ];
  return lines.length === 0 ? "" : `${say(texts.refused, language)}\n${lines.join("\n")}\n`;
}

/** Location quotients not given in the headline view, at all levels. */
function refusedCells({ views: [view] }: CouplingResult): number {
  return view!.parks
    .flatMap((it) => Object.values(it.cells))
    .flat()
    .filter((it) => it.lq.value === null).length;
}

function fileLines(directory: string, language: Language): string {
  return `${say(texts.files, language, { directory })} ${resultFiles.join(", ")}\n`;
}

import { type CsvDialect, CsvReader } from "./csv-reader.ts";
import { headingSearchRows } from "./heading-rows.ts";

const delimiters = [",", "\t", ";", "|"];
const sampleRecords = 60;

/** The line some spreadsheets write first to announce their delimiter: "sep=;". */
const announcement = /^sep=([,;|\t])\r?\n/i;

/** A dialect, and how many characters at the beginning of the text only announce it. */
export interface DetectedDialect extends CsvDialect {
  skip: number;
}

/**
 * How well a delimiter cuts the sample: into equal records of several cells, and a row of known headings,
 * which outweighs everything. 0 when it never occurs.
 */
function fit(sample: string, dialect: CsvDialect, isKnown: (text: string) => boolean): number {
  const rows = new CsvReader(dialect).push(sample).slice(0, sampleRecords);
  const widths = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 0) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const known = Math.max(0, ...rows.slice(0, headingSearchRows).map((it) => it.cells.filter(isKnown).length));
  return (width < 2 ? 0 : (count / rows.length) ** 2 * Math.log2(width)) + (known > 1 ? 2 * known : 0);
}

/**
 * Finds delimiter and line end by content: the delimiter that cuts the first records into the most equal
 * and most numerous cells, a comma when none occurs (a table of one column).
 *
 * @param sample the beginning of the text, the more the better, a cut last line does no harm
 */
export function detectDialect(
  sample: string,
  maxCellLength: number,
  isKnownHeading: (text: string) => boolean,
): DetectedDialect {
  const lineEnd = sample.includes("\n") || !sample.includes("\r") ? "\n" : "\r";
  const announced = announcement.exec(sample);
  if (announced) return { delimiter: announced[1]!, lineEnd, maxCellLength, skip: announced[0].length };
  const ended = sample.endsWith(lineEnd) ? sample : sample + lineEnd;
  const best = delimiters
    .map((delimiter) => ({
      delimiter,
      fit: fit(ended, { delimiter, lineEnd, maxCellLength }, isKnownHeading),
    }))
    .reduce((a, b) => (b.fit > a.fit ? b : a));
  return { delimiter: best.delimiter, lineEnd, maxCellLength, skip: 0 };
}

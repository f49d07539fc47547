import { cut, withoutNul } from "./lawful-text.ts";
import type { RawRow, RowNote } from "./table.ts";

/** A record longer than this is no record but a quote that was never closed, or a file without line ends. */
const maxRecordLength = 2 ** 20;

const leadingApostrophe = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Characters that stand for bytes nobody could read; a NUL is text nowhere. */
const broken = /[\u0000\ufffd]/;

/** How a delimited text is written. */
export interface CsvDialect {
  delimiter: string;
  /** "\n" also accepts "\r\n"; "\r" is for files that know no other line end. */
  lineEnd: "\n" | "\r";
  maxCellLength: number;
}

/**
 * Reads delimited text (RFC 4180) that arrives in pieces. The rows do not depend on where the pieces were
 * cut. Beyond the standard it survives what registers hold: a stray quote inside a cell stays a character
 * and is noted; an opening quote without its closing one spoils its own line only, which is noted and
 * re-read literally. A quote counts as never closed when, after a line end, it meets a quote that neither
 * closes nor is doubled, or when the record passes 1 Mi characters or the text ends. Each such quote halves
 * how far beyond its own line the next one is followed, or a file of them would be read once for every line.
 *
 * An apostrophe before `= + - @` (and the like) at the start of a cell is the guard our own writer sets, and is taken off.
 */
export class CsvReader {
  readonly #dialect: CsvDialect;
  #text = "";
  #at = 0;
  #number = 0;
  /** Next quote at or after #at; -1 when the text held has none; null when not looked for yet. */
  #quote: number | null = null;
  #skipping = false;
  /** Opening quotes followed in vain. */
  #inVain = 0;
  #hasBroken = false;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
  }

  /** The records completed by this piece of text, blank lines included, in order. */
  push(piece: string): RawRow[] {
    this.#text = this.#at === 0 ? this.#text + piece : this.#text.slice(this.#at) + piece;
    this.#at = 0;
    this.#quote = null;
    this.#hasBroken = broken.test(this.#text);
    return this.#records(false);
  }

  /** The last record, when the text did not end with a line end. */
  end(): RawRow[] {
    return this.#records(true);
  }

  #records(final: boolean): RawRow[] {
    const rows: RawRow[] = [];
    while (this.#at < this.#text.length) {
      const row = this.#record(final);
      if (row === "more") break;
      if (row) rows.push(row);
    }
    return rows;
  }

  /** One record, "more" when it is not complete yet, null when it was the tail of an overlong one. */
  #record(final: boolean): RawRow | "more" | null {
    const { lineEnd } = this.#dialect;
    const found = this.#text.indexOf(lineEnd, this.#at);
    const end = found < 0 ? this.#text.length : found;
    if (end - this.#at > maxRecordLength || this.#skipping) return this.#overlong(found, end);
    if (found < 0 && !final) return "more";
    if (this.#nextQuote() > end || this.#quote === -1) {
      const line = this.#line(this.#at, end);
      return this.#emit(line === "" ? [] : line.split(this.#dialect.delimiter), end + 1);
    }
    return this.#quoted(end, final);
  }

  #nextQuote(): number {
    if (this.#quote === null || (this.#quote !== -1 && this.#quote < this.#at))
      this.#quote = this.#text.indexOf('"', this.#at);
    return this.#quote;
  }

  #line(from: number, to: number): string {
    const end =
      to > from && this.#text.charCodeAt(to - 1) === 13 && this.#dialect.lineEnd === "\n" ? to - 1 : to;
    return this.#text.slice(from, end);
  }

  /** Notes a line that is too long to be a record once, then drops text up to its end. */
  #overlong(found: number, end: number): RawRow | null {
    const start = this.#at;
    const first = !this.#skipping;
    this.#skipping = found < 0;
    if (!first) {
      this.#at = Math.min(end + 1, this.#text.length);
      return null;
    }
    const row = this.#emit([this.#text.slice(start, start + 100)], Math.min(end + 1, this.#text.length));
    return { ...row, notes: [{ column: null, code: "row/too-long", data: { limit: maxRecordLength } }] };
  }

  #quoted(lineEnd: number, final: boolean): RawRow | "more" {
    const reach = Math.max(lineEnd + 1, this.#at + maxRecordLength / 2 ** this.#inVain);
    const limit = Math.min(this.#text.length, Math.floor(reach));
    const scan = new QuotedScan(this.#text, this.#dialect, limit, final);
    const outcome = scan.read(this.#at);
    if (outcome === "more") return "more";
    if (outcome === "complete") {
      const row = this.#emit(scan.cells, scan.next, scan.notes);
      return scan.next > lineEnd + 1 ? { ...row, spansLines: true } : row;
    }
    this.#inVain++;
    const line = this.#line(this.#at, lineEnd);
    const literal = new QuotedScan(line, this.#dialect, line.length, true);
    literal.read(0, true);
    const note: RowNote = { column: literal.unclosedAt ?? null, code: "row/quote-unclosed" };
    return this.#emit(literal.cells, lineEnd + 1, [...literal.notes, note]);
  }

  #emit(cells: string[], next: number, notes: RowNote[] = []): RawRow {
    const from = this.#at;
    this.#at = next;
    this.#number++;
    const { maxCellLength } = this.#dialect;
    const long = next - from > maxCellLength;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell.charCodeAt(0) === 39 && leadingApostrophe.test(cell)) cells[column] = cell.slice(1);
      if (this.#hasBroken && broken.test(cell)) {
        notes.push({ column, code: "cell/undecodable" });
        cells[column] = withoutNul(cells[column]!);
      }
      if (!long || cell.length <= maxCellLength) continue;
      cells[column] = cut(cells[column]!, maxCellLength);
      notes.push({ column, code: "cell/too-long", data: { length: cell.length, limit: maxCellLength } });
    }
    return notes.length > 0 ? { number: this.#number, cells, notes } : { number: this.#number, cells };
  }
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}

/** Reads one record that holds quotes. */
class QuotedScan {
  readonly cells: string[] = [];
  readonly notes: RowNote[] = [];
  /** Where the next record begins, once one is complete. */
  next = 0;
  /** Column of the quote that never closed, when the record was read literally. */
  unclosedAt: number | undefined;
  readonly #text: string;
  readonly #dialect: CsvDialect;
  readonly #limit: number;
  readonly #final: boolean;

  constructor(text: string, dialect: CsvDialect, limit: number, final: boolean) {
    this.#text = text;
    this.#dialect = dialect;
    this.#limit = limit;
    this.#final = final;
  }

  /** @param literal true: a quote that never closes is an ordinary character */
  read(from: number, literal = false): "complete" | "unclosed" | "more" {
    let at = from;
    for (;;) {
      let end = this.#text[at] === '"' ? this.#quotedCell(at) : this.#plainCell(at);
      if (end === "unclosed" && literal) {
        this.unclosedAt ??= this.cells.length;
        end = this.#plainCell(at);
      }
      if (typeof end === "string") return end;
      if (this.#text[end] === this.#dialect.delimiter) {
        at = end + 1;
        continue;
      }
      this.next = this.#afterLineEnd(end);
      return "complete";
    }
  }

  #afterLineEnd(end: number): number {
    return this.#text[end] === "\r" && this.#text[end + 1] === "\n" ? end + 2 : end + 1;
  }

  /** @returns index just after the cell: of a delimiter, a line end, or the end of the text */
  #plainCell(from: number): number | "unclosed" | "more" {
    const { delimiter, lineEnd } = this.#dialect;
    const text = this.#text;
    const line = indexOrEnd(text, lineEnd, from);
    const stop = Math.min(indexOrEnd(text, delimiter, from), line);
    if (stop > this.#limit || (stop === text.length && !this.#final)) return this.#withoutClosing();
    const ended = stop === line && lineEnd === "\n" && stop > from && text[stop - 1] === "\r";
    this.cells.push(text.slice(from, ended ? stop - 1 : stop));
    return stop;
  }

  #quotedCell(from: number): number | "unclosed" | "more" {
    const text = this.#text;
    let stray = false;
    let doubled = false;
    for (let at = from + 1; ; ) {
      const quote = text.indexOf('"', at);
      if (quote < 0 || quote >= this.#limit) return this.#withoutClosing();
      if (text[quote + 1] === '"') {
        doubled = true;
        at = quote + 2;
        continue;
      }
      const after = this.#closes(quote + 1);
      if (after === "more") return "more";
      if (after !== null) {
        const inner = text.slice(from + 1, quote);
        this.cells.push(doubled ? inner.replaceAll('""', '"') : inner);
        if (stray) this.notes.push({ column: this.cells.length - 1, code: "cell/quote-stray" });
        return after;
      }
      if (text.slice(from, quote).includes(this.#dialect.lineEnd)) return "unclosed";
      stray = true;
      at = quote + 1;
    }
  }

  #withoutClosing(): "unclosed" | "more" {
    const atRecordLimit = this.#limit < this.#text.length;
    return this.#final || atRecordLimit ? "unclosed" : "more";
  }

  /** Where the cell ends if the quote before `at` closes it, null if it does not; blanks may follow the quote. */
  #closes(at: number): number | null | "more" {
    const { delimiter, lineEnd } = this.#dialect;
    let end = at;
    while (this.#text[end] === " ") end++;
    const next = this.#text[end];
    if (next === undefined) return this.#final ? end : "more";
    if (next === delimiter || next === lineEnd) return end;
    if (next !== "\r") return null;
    if (this.#text[end + 1] === undefined && !this.#final) return "more";
    const lineEnds = this.#text[end + 1] === "\n" || this.#text[end + 1] === undefined;
    return lineEnds ? end : null;
  }
}

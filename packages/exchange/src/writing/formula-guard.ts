const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$/i;

/**
 * A cell as it may be written to CSV: text that a spreadsheet would take for a formula (it begins with
 * = + - @, full-width or not, a tab or a line end) gets an apostrophe in front; numbers stay. Our reader takes the
 * apostrophe off again, and text that already began with apostrophes and such a character gets one more,
 * so nothing is lost on the way.
 */
export function guardFormula(text: string): string {
  return dangerous.test(text) && !number.test(text) ? `'${text}` : text;
}

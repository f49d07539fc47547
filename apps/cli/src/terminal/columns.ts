/** Columns a text takes on a terminal: Chinese characters and full-width signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** A text cut with "…" to at most so many columns. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = "";
  for (const character of text) {
    if (displayWidth(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** Rows as aligned columns, two spaces between; numbers (columns named in `right`) to the right. */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((it) => displayWidth(it[at] ?? ""))));
  const pad = (cell: string, at: number) => {
    const space = " ".repeat(widths[at]! - displayWidth(cell));
    return right.includes(at) ? space + cell : cell + space;
  };
  return rows.map((row) => `  ${row.map(pad).join("  ").trimEnd()}\n`).join("");
}

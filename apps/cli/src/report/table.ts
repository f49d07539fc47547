import { type Html, html, type Part } from "./html.ts";

/** A column of a table: its heading, and whether it holds numbers. */
export interface Column {
  heading: Part;
  numeric?: boolean;
  /** Width in percent of the table; shared out by the browser when absent. */
  width?: number;
}

/** A table whose heading repeats on every printed page. */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
  caption?: string,
): Html {
  const kind = ({ numeric }: Column) => (numeric ? html` class="number"` : null);
  const widths = columns.some((it) => it.width)
    ? html`<colgroup>${columns.map((it) => html`<col${it.width ? html` style="width:${it.width}%"` : null}>`)}</colgroup>`
    : null;
  return html`<div class="scroll"><table>${caption ? html`<caption>${caption}</caption>` : null}${widths}
<thead><tr>${columns.map((it) => html`<th scope="col"${kind(it)}>${it.heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell, at) => html`<td${kind(columns[at]!)}>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

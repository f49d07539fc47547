/** A value as a table sorts and exports it. */
export type TableValue = string | number | null;

const quoted = (it: string) => (/[",\n\r]/.test(it) ? `"${it.replaceAll('"', '""')}"` : it);

/** Text that a spreadsheet would run as a formula is kept text by a leading apostrophe. */
const harmless = (it: string) => (/^[=+\-@\t\r]/.test(it) ? `'${it}` : it);

/** RFC 4180 with the mark by which spreadsheets know UTF-8; numbers keep all their digits. */
export function csvOf(headings: readonly string[], rows: readonly (readonly TableValue[])[]): string {
  const cell = (it: TableValue) =>
    it === null ? "" : typeof it === "number" ? String(it) : quoted(harmless(it));
  const lines = [headings, ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Hands a text to the reader as a file. */
export function download(fileName: string, content: string, type = "text/csv;charset=utf-8"): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A piece of a page that is already HTML. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text is escaped, HTML stays, lists are joined, null and false are nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (it) => escapes[it]!);

function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map(rendered).join("");
}

/** HTML from a template; everything put in is escaped unless it is HTML already. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: pieces.map((piece, at) => piece + rendered(parts[at])).join("") };
}

/** Markup from a program of ours, such as a drawn picture. Never for text from files. */
export const trusted = (markup: string): Html => ({ html: markup });

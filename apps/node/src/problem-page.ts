import { languages, problemSentence } from "@ouhe/cooperation/server";
import { DomainError, type DomainErrorKind } from "@ouhe/vocabulary";
import { escapeHtml, page } from "./html.ts";
import { problems } from "./problem.ts";

const dots = Object.assign(["…"], { toString: () => "…" });

const someFault = [{ pointer: "…", code: "…" }];

/** Stands for whatever data a sentence would name: one thing or a list of them, a number where it is a limit. */
const anything: unknown = new Proxy(
  {},
  {
    get: (_target, key) => {
      if (key === "errors") return someFault;
      return String(key).startsWith("limit") ? 1 << 20 : dots;
    },
  },
);

/** A detail that says one thing or another by its data says neither here. */
const sayable = (detail: string | undefined) => detail ?? "…";

/** The page a problem's `type` leads to; undefined for a kind we do not have. */
export function problemPage(kind: string): string | undefined {
  if (!(kind in problems)) return undefined;
  const known = kind as DomainErrorKind;
  const sentences = languages.map((language) => {
    const { title, detail } = problemSentence(new DomainError(known, anything as never), language);
    return `<h2 lang="${language}">${escapeHtml(title)}</h2><p lang="${language}">${escapeHtml(sayable(detail))}</p>`;
  });
  return page(
    kind,
    `<h1><code>${escapeHtml(kind)}</code></h1><p>HTTP ${problems[known].status}</p>${sentences.join("")}`,
  );
}

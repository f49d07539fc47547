/** The thread that measures what might be, so that the page goes on answering while a project is dragged. */
import { allianceOptions } from "@ouhe/cooperation/measurement";
import { amountsBySector, createWhatIf, projectNeeds, type WhatIf } from "@ouhe/coupling";
import type { Asked, Question, Said } from "./measuring.ts";

let whatIf: WhatIf | undefined;
let table: Extract<Question, { kind: "table" }>["table"] | undefined;

const optionsOf = ({ parks, parameters }: NonNullable<typeof table>) =>
  allianceOptions({ parks, parameters });

function answer(question: Question): Said {
  if (question.kind === "table") {
    table = question.table;
    whatIf = createWhatIf(optionsOf(table), table);
    return { kind: "base", result: whatIf.base };
  }
  if (!whatIf || !table) throw new Error("no table yet");
  if (question.kind === "changes") return { kind: "after", ...whatIf.after(question.changes) };
  if (question.kind === "sites")
    return { kind: "sites", sites: whatIf.sites(question.body, question.criterion) };
  const options = optionsOf(table);
  const { sectors, coefficients, parks } = amountsBySector(options, table, question.view);
  // Divisions are the first two digits of GB/T 4754.
  const sector = sectors.indexOf(options.inputOutput.sectorOf.get(question.code.slice(0, 2)) ?? "");
  if (sector < 0) return { kind: "needs", needs: [] };
  const needs = projectNeeds({
    coefficients,
    sector,
    output: question.output,
    parks: [...parks].map(([id, it]) => ({ id, ...it })),
  });
  return { kind: "needs", needs: needs.map((it) => ({ ...it, sector: sectors[it.sector]! })) };
}

self.addEventListener("message", ({ data: { id, question } }: MessageEvent<Asked>) => {
  const begun = performance.now();
  try {
    const said = answer(question);
    self.postMessage({ id, said, milliseconds: performance.now() - begun });
  } catch (error) {
    self.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});

import { csvRecord, rejectedHeadings } from "@ouhe/exchange";
import type { CheckedRow } from "../couple/check-rows.ts";
import { sayFault } from "../couple/row-fault.ts";
import type { Language } from "../language.ts";

/** First line of `rejected.csv`: the same in every language so that programs can read it. */
export const rejectedHeading = `\ufeff${csvRecord(["register", ...rejectedHeadings])}`;

/** What is wrong with a rejected row: a line for each fault, with its remedy in words. */
export function rejectedLines({ register, faults }: CheckedRow, language: Language): string {
  return faults
    .map((fault) => {
      const { problem, remedy } = sayFault(fault, language);
      const { row, column, code, severity, value } = fault;
      return csvRecord([register.name, String(row), column ?? "", code, severity, value, problem, remedy]);
    })
    .join("");
}

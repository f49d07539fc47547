import type { Language } from "../language.ts";
import { enterpriseLines } from "../output/enterprises-file.ts";
import { rejectedHeading, rejectedLines } from "../output/rejected-file.ts";
import type { Staging } from "../output/staging.ts";
import type { RowListener } from "./measure-registers.ts";
import type { Register } from "./registers.ts";

/** A listener that keeps rows somewhere until it is closed. */
export type RowKeeper = RowListener & { close(): Promise<void> };

/** Writes kept firms to `enterprises.csv` and the others to `rejected.csv`. */
export function resultRows(staging: Staging, registers: readonly Register[], language: Language): RowKeeper {
  const lines = enterpriseLines(registers, language);
  const enterprises = staging.open("enterprises.csv");
  const rejected = staging.open("rejected.csv");
  enterprises.write(lines.heading);
  rejected.write(rejectedHeading);
  let text = "";
  return {
    kept: (row, industry) => {
      text += lines.line(row, industry);
    },
    rejected: (row) => rejected.write(rejectedLines(row, language)),
    settled: async () => {
      if (text !== "") enterprises.write(text);
      text = "";
      await enterprises.drained();
      await rejected.drained();
    },
    close: async () => {
      await enterprises.close();
      await rejected.close();
    },
  };
}

/** Keeps nothing. */
export const silentRows: RowKeeper = {
  kept: () => {},
  rejected: () => {},
  settled: async () => {},
  close: async () => {},
};

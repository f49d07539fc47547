import type { Fault } from "../enterprise/fault.ts";
import { describeFault, type Locale } from "../locales/sentences.ts";
import type { RowStream } from "./bytes.ts";
import { writeCsv } from "./csv.ts";

/** Headings of `rejected.csv`, the same in every language so that programs can read it. */
export const rejectedHeadings = ["row", "column", "code", "severity", "value", "problem", "remedy"] as const;

async function* lines(faults: RowStream<Fault>, locale: Locale): AsyncGenerator<string[][]> {
  for await (const batch of faults)
    yield batch.map((fault) => {
      const { problem, remedy } = describeFault(fault, locale);
      return [
        String(fault.row),
        fault.column ?? "",
        fault.code,
        fault.severity,
        fault.value,
        problem,
        remedy,
      ];
    });
}

/** Writes `rejected.csv`: one line a fault, with the row as the user's spreadsheet numbers it. */
export function writeRejected(faults: RowStream<Fault>, locale: Locale): AsyncGenerator<Uint8Array> {
  return writeCsv({ headings: rejectedHeadings, rows: lines(faults, locale) });
}

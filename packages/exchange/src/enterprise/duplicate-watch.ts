import { normaliseName } from "@ouhe/vocabulary";
import { type Fault, type FaultPlace, faultAt } from "./fault.ts";
import { RowIndex } from "./row-index.ts";

/** The parts of a record that tell one enterprise from another. */
export interface Identity {
  name: string;
  uscc: string | null;
  park: string | null;
}

/** Where the record stands, for the fault; headings are null when the table has no such column. */
export interface IdentityPlace {
  row: number;
  nameHeading?: string | null;
  usccHeading?: string | null;
}

/** Watches for enterprises that a file names twice. */
export interface DuplicateWatch {
  /**
   * Remembers an accepted record, or says which earlier row it repeats. Ask only for rows without errors,
   * so that a refused row never shadows a good one.
   *
   * @returns null for the first of its kind
   */
  check(record: Identity, place: IdentityPlace): Fault | null;
}

/** Row numbers stay below 2^31; the upper half marks names that came with a social credit code. */
const withCode = 2 ** 31;

/**
 * Duplicates by social credit code, and by normalised name within one park. The first row wins. Two rows
 * of one name with two different valid codes are two enterprises until somebody knows better: a warning.
 * Keeps 64-bit hashes only: about 25 MB for a million rows; a false alarm has odds of 1 in 10^7 there.
 */
export function createDuplicateWatch(): DuplicateWatch {
  const codes = new RowIndex();
  const names = new RowIndex();

  function fault(record: Identity, place: IdentityPlace, field: "uscc" | "name"): FaultPlace {
    const column = (field === "uscc" ? place.usccHeading : place.nameHeading) ?? null;
    return { row: place.row, column, columnIndex: null, field, value: record[field] ?? "" };
  }

  return {
    check(record, place) {
      const byCode = record.uscc === null ? undefined : codes.find(record.uscc);
      if (byCode !== undefined)
        return faultAt(fault(record, place, "uscc"), "duplicate/uscc", { firstRow: byCode });
      const key = `${record.park ?? ""}\n${normaliseName(record.name)}`;
      const byName = names.find(key);
      const bothCoded = byName !== undefined && byName >= withCode && record.uscc !== null;
      if (byName !== undefined && !bothCoded)
        return faultAt(fault(record, place, "name"), "duplicate/name", { firstRow: byName % withCode });
      if (record.uscc !== null) codes.add(record.uscc, place.row);
      if (byName === undefined) names.add(key, place.row + (record.uscc === null ? 0 : withCode));
      if (byName === undefined) return null;
      return faultAt(fault(record, place, "name"), "duplicate/name-other-code", {
        firstRow: byName % withCode,
      });
    },
  };
}

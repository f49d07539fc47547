import {
  createDuplicateWatch,
  type DuplicateWatch,
  type EnterpriseRecord,
  type Fault,
  parseEnterpriseRow,
  type Row,
} from "@ouhe/exchange";
import { parkId } from "./park-column.ts";
import type { Register } from "./registers.ts";
import type { RowFault } from "./row-fault.ts";

/** A row after all checks. It is rejected when any fault is an error. */
export interface CheckedRow {
  register: Register;
  row: Row;
  record: EnterpriseRecord;
  park: string;
  faults: readonly RowFault[];
  rejected: boolean;
}

/**
 * Checks the rows of all registers of one run: each by itself, then for a park, then against all rows before it.
 * Keeps nothing but hashes of codes and names.
 *
 * @param today ISO date; later dates are faults
 */
export function createRowCheck(today: string): (register: Register, row: Row) => CheckedRow {
  const duplicates = createDuplicateWatch();
  const places = new RowPlaces();
  return (register, row) => {
    const { record, faults } = parseEnterpriseRow(row, register.mapping, {
      today,
      ...register.units,
    });
    const park = register.park ?? parkId(record.park ?? "");
    const all: RowFault[] = faults;
    const isWholeRow = all.some((it) => it.code.startsWith("row/") && it.severity === "error");
    if (park === "" && !isWholeRow) all.push(parkFault(register, row));
    if (!isRejected(all)) {
      const repeated = duplicateOf({ ...record, park }, { register, row }, duplicates, places);
      if (repeated) all.push(repeated);
    }
    return { register, row, record, park, faults: all, rejected: isRejected(all) };
  };
}

const isRejected = (faults: readonly RowFault[]) => faults.some((it) => it.severity === "error");

function parkFault({ parkHeading }: Register, row: Row): RowFault {
  return { row: row.number, column: parkHeading, code: "park/missing", severity: "error", value: "" };
}

function duplicateOf(
  identity: EnterpriseRecord,
  { register, row }: Pick<CheckedRow, "register" | "row">,
  duplicates: DuplicateWatch,
  places: RowPlaces,
): Fault | null {
  const headingOf = (field: string) => register.mapping.find((it) => it.field === field)?.heading ?? null;
  const found = duplicates.check(identity, {
    row: places.number(register, row.number),
    nameHeading: headingOf("name"),
    usccHeading: headingOf("uscc"),
  });
  return found && { ...found, row: row.number, data: { ...found.data, ...places.describe(found, register) } };
}

/** Row numbers that run on from register to register, so that one watch can see them all. */
class RowPlaces {
  readonly #starts: { register: Register; start: number }[] = [];
  #last = 0;

  number(register: Register, row: number): number {
    if (this.#starts.at(-1)?.register !== register) this.#starts.push({ register, start: this.#last });
    this.#last = this.#starts.at(-1)!.start + row;
    return this.#last;
  }

  /** The first row of a duplicate as its own file numbers it, with the file's name when it is another. */
  describe({ data }: Fault, register: Register): { firstRow: string | number } {
    const number = Number(data.firstRow);
    const place = this.#starts.findLast((it) => it.start < number)!;
    const row = number - place.start;
    return { firstRow: place.register === register ? row : `${row} (${place.register.name})` };
  }
}

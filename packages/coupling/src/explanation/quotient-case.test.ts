import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levels } from "../alliance/hierarchy.ts";
import { type AllianceOptions, defaultParameters, type ReferenceTable } from "../alliance/options.ts";
import type { AllianceTable, TableCell } from "../what-if/alliance-table.ts";
import { createWhatIf } from "../what-if/what-if.ts";
import { cellInContext } from "./quotient-case.ts";
import { explainQuotient } from "./quotient-explanation.ts";

// An invented classification of two sections.
const parents = new Map<string, string | null>([
  ["C", null],
  ["I", null],
  ["38", "C"],
  ["39", "C"],
  ["65", "I"],
  ["381", "38"],
  ["391", "39"],
  ["651", "65"],
  ["3811", "381"],
  ["3911", "391"],
  ["3912", "391"],
  ["6510", "651"],
]);

const nation = (values: [string, number][]): ReferenceTable => ({
  id: "nation",
  name: "nation",
  source: "invented",
  asOf: "2020",
  unit: "persons",
  values: new Map(values),
});

const optionsWith = (references: readonly ReferenceTable[]): AllianceOptions => ({
  classification: { standard: "invented", parents },
  parks: ["east", "west"].map((id) => ({ id, name: id })),
  weights: [],
  references,
  inputOutput: {
    id: "invented-1",
    source: "invented",
    year: 2020,
    kind: "total",
    sectors: [{ code: "a" }],
    coefficients: Float64Array.of(0.3),
    sectorOf: new Map([["38", "a"]]),
  },
  names: new Map(),
  parameters: { ...defaultParameters, replicates: 0, minimumFirms: 1, dominantShare: 1 },
});

const tables = fc
  .array(
    fc.record({
      park: fc.constantFrom("east", "west"),
      code: fc.constantFrom("3811", "3911", "3912", "6510"),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((firms): AllianceTable => {
    const counts = new Map<string, number>();
    for (const { park, code } of firms)
      counts.set(`${park} ${code}`, (counts.get(`${park} ${code}`) ?? 0) + 1);
    return {
      cells: [...counts].map(([key, n]): TableCell => {
        const [park, code] = key.split(" ") as [string, string];
        return { park, code, firms: [n], inferred: [0], amounts: [n], largest: [[1]] };
      }),
    };
  });

describe("a cell in its context", () => {
  const references = [
    ["no outside reference", []],
    [
      "one that covers divisions and is split below",
      [
        nation([
          ["38", 50],
          ["39", 30],
          ["65", 20],
        ]),
      ],
    ],
    [
      "one that covers classes",
      [
        nation([
          ["3811", 40],
          ["3911", 20],
          ["3912", 30],
          ["6510", 10],
        ]),
      ],
    ],
  ] as const;

  it.each(references)("gives the quotient that is measured, with %s", (_, of) => {
    const options = optionsWith(of);
    fc.assert(
      fc.property(tables, (table) => {
        for (const park of createWhatIf(options, table).base.views[0]!.parks)
          for (const level of levels)
            for (const { code, lq, weight } of park.cells[level]) {
              const found = cellInContext(options, table, { park: park.id, code, view: 0 })!;
              const { quotient } = explainQuotient({ ...found, firms: [weight] });
              expect([found.amount, found.referenceId]).toEqual([weight, lq.reference]);
              if (lq.value !== null) expect(quotient).toBeCloseTo(lq.value, 9);
            }
      }),
      { numRuns: 40 },
    );
  });

  it("is none for an industry or a park that is not there", () => {
    const table: AllianceTable = {
      cells: [{ park: "east", code: "3811", firms: [1], inferred: [0], amounts: [1], largest: [[1]] }],
    };
    const options = optionsWith([]);
    expect(cellInContext(options, table, { park: "east", code: "3911", view: 0 })).toBeNull();
    expect(cellInContext(options, table, { park: "north", code: "3811", view: 0 })).toBeNull();
    expect(() => cellInContext(options, table, { park: "east", code: "9999", view: 0 })).toThrow(RangeError);
  });
});

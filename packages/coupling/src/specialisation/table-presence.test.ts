import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, rowsOf } from "../matrix.ts";
import { diversity, presenceTable, ubiquity } from "./incidence.ts";
import { populationQuotients } from "./location-quotient.ts";
import { type TablePresence, type TablePresenceRule, tablePresence } from "./table-presence.ts";

const plain: TablePresenceRule = {
  quotient: "location",
  threshold: 1,
  tolerance: 1e-9,
  leastRegion: 0,
  leastIndustry: 0,
};

function found(rows: number[][], rule = plain, population?: number[]): TablePresence {
  const answer = tablePresence(matrixOf(rows), rule, population);
  if ("kind" in answer) throw new Error(answer.kind);
  return answer;
}

describe("presence of a table", () => {
  const amounts = fc.array(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });

  it("with LQ ≥ 1 every kept region has an industry and every kept industry a region", () => {
    fc.assert(
      fc.property(amounts, (rows) => {
        fc.pre(rows.flat().some((it) => it > 0));
        const { presence, kept, dropped } = found(rows);
        expect(Math.min(...diversity(presence))).toBeGreaterThanOrEqual(1);
        expect(Math.min(...ubiquity(presence))).toBeGreaterThanOrEqual(1);
        expect(dropped.rows).toEqual(rows.flatMap((it, r) => (it.every((x) => x === 0) ? [r] : [])));
        expect(kept.rows.length + dropped.rows.length).toBe(rows.length);
      }),
    );
  });

  it("does not depend on the unit, from the least to the greatest amounts", () => {
    const rows = [
      [3, 1, 0],
      [1, 5, 2],
      [0, 1, 4],
    ];
    const [usual, tiny, huge] = [1, 1e-300, 1e300].map((unit) =>
      presenceTable(found(rows.map((line) => line.map((it) => it * unit))).presence),
    );
    expect(tiny).toEqual(usual);
    expect(huge).toEqual(usual);
  });

  it("a table of rank one is all ties, present and flagged", () => {
    const { presence, flags } = found([
      [0.1, 0.2, 0.7],
      [0.3, 0.6, 2.1],
    ]);
    expect(presence.columnAt).toHaveLength(6);
    expect(flags).toEqual([{ kind: "ties-at-threshold", cells: 6 }]);
  });

  it("leaves out the small, and what is empty without them", () => {
    const { kept, dropped, table } = found(
      [
        [50, 0, 0],
        [0, 3, 0],
        [40, 0, 9],
      ],
      { ...plain, leastIndustry: 5 },
    );
    expect(kept).toEqual({ rows: [0, 2], columns: [0, 2] });
    expect(dropped).toEqual({ rows: [1], columns: [1] });
    expect(rowsOf(table)).toEqual([
      [50, 0],
      [40, 9],
    ]);
    expect(tablePresence(matrixOf([[1, 2]]), { ...plain, leastRegion: 10 })).toMatchObject({
      kind: "too-few",
    });
    expect(tablePresence(matrixOf([[0, 0]]), plain)).toMatchObject({ kind: "too-few" });
  });

  it("by inhabitants a region may have nothing, and by amount anything above 0 counts", () => {
    const rows = [
      [8, 8],
      [1, 1],
    ];
    const byHead = found(rows, { ...plain, quotient: "population" }, [10, 10]);
    expect(rowsOf(presenceTable(byHead.presence))).toEqual([
      [1, 1],
      [0, 0],
    ]);
    const any = found([[1e-9, 0, 3]], { ...plain, quotient: "amount", threshold: 0 });
    expect(Array.from(any.presence.columnAt)).toEqual([0, 1]);
    expect(any.dropped.columns).toEqual([1]);
    expect(() => found(rows, { ...plain, quotient: "population" })).toThrow(RangeError);
    expect(() => found(rows, { ...plain, quotient: "population" }, [10, 0])).toThrow(RangeError);
    expect(() => found(rows, { ...plain, tolerance: -1 })).toThrow(RangeError);
    expect(() => found(rows, { ...plain, threshold: Number.NaN })).toThrow(RangeError);
  });

  it("population quotients of equal towns are amounts over the mean", () => {
    const { lq, emptyColumns } = populationQuotients(
      matrixOf([
        [3, 0],
        [1, 0],
      ]),
      [4, 4],
      { undefinedCell: "nan" },
    );
    expect(rowsOf(lq)).toEqual([
      [1.5, Number.NaN],
      [0.5, Number.NaN],
    ]);
    expect(emptyColumns).toEqual([1]);
  });
});

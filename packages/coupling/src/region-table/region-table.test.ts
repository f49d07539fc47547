import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complexityConventions, economicComplexity } from "../complexity/economic-complexity.ts";
import { type Matrix, row } from "../matrix.ts";
import { relatednessDensity } from "../relatedness/density.ts";
import { proximity } from "../relatedness/proximity.ts";
import { incidenceFrom } from "../specialisation/incidence.ts";
import { locationQuotients } from "../specialisation/location-quotient.ts";
import { RegionTable } from "./region-table.ts";

const [rows, columns] = [6, 7];
const cell = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 }));
const tables = fc
  .array(cell, { minLength: rows * columns, maxLength: rows * columns })
  .map((values): Matrix => ({ rows, columns, values: Float64Array.from(values) }));
const steps = fc.array(fc.record({ r: fc.nat(rows - 1), i: fc.nat(columns - 1), to: cell }), {
  maxLength: 12,
});

describe("a table of regions that follows changes", () => {
  it("equals the full computation after every change: quotients, presence and densities", () => {
    fc.assert(
      fc.property(tables, steps, fc.constantFrom(0 as const, 1 as const), (start, changes, selfProximity) => {
        const convention = { threshold: 1, tolerance: 1e-9, selfProximity };
        const table = new RegionTable(start, convention);
        const now: Matrix = { ...start, values: start.values.slice() };
        for (const { r, i, to } of [{ r: 0, i: 0, to: now.values[0]! }, ...changes]) {
          table.change(r, i, to - now.values[r * columns + i]!);
          now.values[r * columns + i] = to;
          expectSame(table, now, convention);
        }
      }),
    );
  });

  it("tells every flip, and taking the change back takes them back", () => {
    fc.assert(
      fc.property(
        tables,
        fc.nat(rows - 1),
        fc.nat(columns - 1),
        fc.integer({ min: 1, max: 300 }),
        (start, r, i, by) => {
          const table = new RegionTable(start, { threshold: 1, tolerance: 1e-9, selfProximity: 0 });
          const before = table.presence();
          const there = table.change(r, i, by);
          const after = table.presence();
          expect(after.columnAt.length - before.columnAt.length).toBe(
            there.reduce((sum, it) => sum + (it.isPresent ? 1 : -1), 0),
          );
          const back = table.change(r, i, -by);
          expect(table.presence()).toEqual(before);
          expect(back.length).toBe(there.length);
        },
      ),
    );
  });

  it("finds complexity from the last answer, the same as from nothing", () => {
    const convention = {
      ...complexityConventions["py-ecomplexity"],
      eigenvalues: 3,
      gap: 0,
      disconnected: "refuse" as const,
    };
    fc.assert(
      fc.property(tables, steps, (start, changes) => {
        const table = new RegionTable(start, { threshold: 1, tolerance: 1e-9, selfProximity: 0 });
        const now = start.values.slice();
        for (const { r, i, to } of changes) {
          table.change(r, i, to - now[r * columns + i]!);
          now[r * columns + i] = to;
          const followed = table.complexity(convention);
          const anew = economicComplexity(table.presence(), convention);
          if ("refused" in anew) expect("refused" in followed).toBe(true);
          else if ("value" in followed)
            anew.value.eci.forEach((it, region) => {
              if (Number.isNaN(it)) expect(followed.value.eci[region]).toBeNaN();
              else expect(Math.abs(followed.value.eci[region]! - it)).toBeLessThan(1e-8);
            });
          else expect(followed.refused).toBeUndefined();
        }
      }),
    );
  });

  it("refuses cells outside, amounts below nothing, and a threshold that is none", () => {
    const start: Matrix = { rows: 1, columns: 2, values: Float64Array.of(3, 1) };
    const convention = { threshold: 1, tolerance: 0, selfProximity: 0 } as const;
    const table = new RegionTable(start, convention);
    expect(() => table.change(1, 0, 1)).toThrow(RangeError);
    expect(() => table.change(0, 2, 1)).toThrow(RangeError);
    expect(() => table.change(0, 0, -4)).toThrow(RangeError);
    expect(() => table.change(0, 0, Number.NaN)).toThrow(RangeError);
    expect(() => new RegionTable(start, { ...convention, threshold: 0 })).toThrow(RangeError);
  });
});

function expectSame(
  table: RegionTable,
  now: Matrix,
  { threshold, tolerance, selfProximity }: { threshold: number; tolerance: number; selfProximity: 0 | 1 },
): void {
  const { lq } = locationQuotients(now, { undefinedCell: "zero" });
  const presence = incidenceFrom(lq, threshold - tolerance);
  expect(table.presence()).toEqual(presence);
  const density = relatednessDensity(presence, proximity(presence, { diagonal: selfProximity }));
  for (let r = 0; r < rows; r++) {
    const followed = table.density(r);
    row(density, r).forEach((it, i) => {
      if (Number.isNaN(it)) expect(followed[i]).toBeNaN();
      else expect(Math.abs(followed[i]! - it)).toBeLessThan(1e-10);
      const quotient = table.quotient(r, i);
      if (!Number.isNaN(quotient)) expect(quotient).toBeCloseTo(lq.values[r * columns + i]!, 10);
    });
  }
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import {
  type KrugmanReference,
  krugmanConcentration,
  krugmanDistance,
  krugmanSpecialisation,
  specialisationCoefficient,
} from "./krugman.ts";

const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(50), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const references: KrugmanReference[] = ["all-regions", "other-regions-pooled", "other-regions-mean"];

describe("Krugman specialisation", () => {
  it("lies in [0, 2] under every reference, and is null where nothing is defined", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...references), (rows, reference) => {
        const values = krugmanSpecialisation(matrixOf(rows), { reference });
        values.forEach((k, r) => {
          if (rows[r]!.every((it) => it === 0)) {
            expect(k).toBeNull();
            return;
          }
          if (k === null) {
            expect(reference).not.toBe("all-regions");
            return;
          }
          expect(k).toBeGreaterThanOrEqual(0);
          expect(k).toBeLessThanOrEqual(2 + 1e-12);
        });
      }),
    );
  });

  it("one region has nothing to differ from", () => {
    const one = matrixOf([[3, 1, 0]]);
    expect(krugmanSpecialisation(one, { reference: "all-regions" })).toEqual([0]);
    expect(krugmanSpecialisation(one, { reference: "other-regions-pooled" })).toEqual([null]);
    expect(krugmanSpecialisation(one, { reference: "other-regions-mean" })).toEqual([null]);
  });

  it("an empty region neither has a value nor changes the mean of the others", () => {
    const reference = "other-regions-mean";
    const without = krugmanSpecialisation(
      matrixOf([
        [1, 3],
        [4, 4],
      ]),
      { reference },
    );
    const withEmpty = krugmanSpecialisation(
      matrixOf([
        [1, 3],
        [0, 0],
        [4, 4],
      ]),
      { reference },
    );
    expect(withEmpty).toEqual([without[0], null, without[1]]);
  });

  it("the three references give three numbers", () => {
    const uneven = matrixOf([
      [8, 2],
      [1, 9],
      [300, 700],
    ]);
    const firsts = references.map((reference) => krugmanSpecialisation(uneven, { reference })[0]!.toFixed(6));
    expect(new Set(firsts).size).toBe(3);
  });

  it("the coefficient is half the index; concentration turns the table", () => {
    const square = matrixOf([
      [8, 2],
      [1, 9],
    ]);
    const reference = "all-regions";
    const halves = krugmanSpecialisation(square, { reference }).map((it) => it! / 2);
    expect(specialisationCoefficient(square, { reference })).toEqual(halves);
    expect(
      krugmanConcentration(
        matrixOf([
          [5, 0],
          [0, 5],
        ]),
      ),
    ).toEqual([2, 2]);
  });
});

describe("Krugman distance", () => {
  it("is symmetric, 0 for proportional structures and 2 for disjoint ones", () => {
    expect(krugmanDistance([1, 2], [10, 20])).toBeCloseTo(0, 12);
    expect(krugmanDistance([1, 0], [0, 7])).toBe(2);
    expect(krugmanDistance([3, 1], [1, 1])).toBeCloseTo(krugmanDistance([1, 1], [3, 1])!, 12);
    expect(krugmanDistance([0, 0], [1, 1])).toBeNull();
  });
});

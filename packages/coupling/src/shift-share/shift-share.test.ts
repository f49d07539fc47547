import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import { dynamicShiftShare } from "./dynamic.ts";
import {
  type RegionAndNation,
  shiftShareDunn,
  shiftShareEsteban,
  shiftShareGerfin,
  withoutNationalBase,
  withoutRegionalBase,
} from "./shift-share.ts";

const growth = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(900), fc.nat(900)), {
  minLength: 1,
  maxLength: 8,
});
const of = (rows: readonly number[][]): RegionAndNation => ({
  region: { before: rows.map((it) => it[0]!), after: rows.map((it) => it[1]!) },
  nation: { before: rows.map((it) => it[2]!), after: rows.map((it) => it[3]!) },
});
const example = of([
  [100, 120, 1000, 1100],
  [200, 190, 3000, 3300],
  [50, 80, 800, 1000],
]);

describe("shift-share", () => {
  it("is the worked example of its page", () => {
    const { change, national, industryMix, regional, netShift } = shiftShareDunn(example)!;
    expect([change, national, industryMix, regional, netShift].map((it) => it.total)).toEqual(
      [40, 43.75, -1.25, -2.5, -3.75].map((it) => expect.closeTo(it, 9)),
    );
    const split = shiftShareEsteban(example)!;
    expect([split.regional.total, split.allocation.total]).toEqual(
      [-5.1041666667, 2.6041666667].map((it) => expect.closeTo(it, 9)),
    );
    const ratios = shiftShareGerfin(example)!;
    expect([ratios.industryMix, ratios.regional, ratios.netShift]).toEqual(
      [0.99683, 0.99363, 0.99048].map((it) => expect.closeTo(it, 5)),
    );
  });

  it("adds up, industry by industry, whatever is zero", () => {
    fc.assert(
      fc.property(growth, (rows) => {
        const dunn = shiftShareDunn(of(rows));
        const esteban = shiftShareEsteban(of(rows));
        if (rows.every((it) => it[2] === 0)) return void expect([dunn, esteban]).toEqual([null, null]);
        for (const [i, [before, after]] of rows.entries()) {
          const at = (it: { byIndustry: Float64Array }) => it.byIndustry[i]!;
          const parts = at(dunn!.national) + at(dunn!.industryMix) + at(dunn!.regional);
          expect(parts).toBeCloseTo(after! - before!, 8);
          expect(at(esteban!.regional) + at(esteban!.allocation)).toBeCloseTo(at(dunn!.regional), 8);
        }
        expect(dunn!.netShift.total).toBeCloseTo(dunn!.industryMix.total + dunn!.regional.total, 8);
      }),
    );
  });

  it("of Gerfin, multiplies to the net shift", () => {
    fc.assert(
      fc.property(growth, (rows) => {
        const ratios = shiftShareGerfin(of(rows));
        if (!ratios) return;
        expect(ratios.industryMix * ratios.regional).toBeCloseTo(ratios.netShift, 9);
        expect(Number.isFinite(ratios.netShift)).toBe(true);
      }),
    );
  });

  it("counts a new industry as a regional gain, and gives one without a national base the nation's growth", () => {
    const fresh = of([
      [0, 30, 100, 120],
      [50, 40, 100, 100],
      [10, 20, 0, 40],
    ]);
    const { national, industryMix, regional } = shiftShareDunn(fresh)!;
    expect([national, industryMix, regional].map((it) => it.byIndustry[0])).toEqual([0, 0, 30]);
    expect(industryMix.byIndustry[2]).toBe(0);
    expect(regional.byIndustry[2]).toBeCloseTo(20 - 10 * (260 / 200), 12);
    const split = shiftShareEsteban(fresh)!;
    expect([split.regional.byIndustry[0], split.allocation.byIndustry[0]]).toEqual([30, 0]);
    expect(shiftShareGerfin(fresh)!.byIndustry.regional[0]).toBeNull();
    expect([withoutNationalBase(fresh), withoutRegionalBase(fresh)]).toEqual([[2], [0]]);
  });

  it("of a region that is the nation, is all national and mix", () => {
    const whole = of([
      [10, 20, 10, 20],
      [30, 15, 30, 15],
    ]);
    expect(shiftShareDunn(whole)!.regional.total).toBeCloseTo(0, 12);
    expect(shiftShareGerfin(whole)!.regional).toBeCloseTo(1, 12);
  });

  it("refuses what cannot be compared", () => {
    expect(shiftShareGerfin(of([[0, 3, 5, 5]]))).toBeNull();
    expect(shiftShareGerfin(of([[3, 3, 5, 0]]))).toBeNull();
    expect(() => shiftShareDunn(of([[-1, 3, 5, 5]]))).toThrow(RangeError);
    const short = { region: { before: [1], after: [1, 2] }, nation: { before: [1], after: [1] } };
    expect(() => shiftShareDunn(short)).toThrow(RangeError);
  });
});

describe("dynamic shift-share", () => {
  const series = {
    region: matrixOf([
      [10, 12, 20],
      [5, 0, 8],
    ]),
    nation: matrixOf([
      [100, 110, 150],
      [80, 90, 60],
    ]),
  };

  it("adds the years up; over one step it is the static form", () => {
    const found = dynamicShiftShare(series, { form: "dunn", average: "arithmetic" })!;
    expect(found.change!.total).toBe(13);
    expect(Array.from(found.change!.byStep)).toEqual([-3, 16]);
    const one = {
      region: matrixOf([[10, 12]]),
      nation: matrixOf([[100, 110]]),
    };
    const step = dynamicShiftShare(one, { form: "esteban", average: "arithmetic" })!;
    expect(step.regional!.total).toBeCloseTo(shiftShareEsteban(of([[10, 12, 100, 110]]))!.regional.total, 12);
  });

  it("averages ratios as told: geometric ones compound", () => {
    const geometric = dynamicShiftShare(series, { form: "gerfin", average: "geometric" })!;
    const { byStep, total } = geometric.netShift!;
    expect(total ** 2).toBeCloseTo(byStep[0]! * byStep[1]!, 12);
    const arithmetic = dynamicShiftShare(series, { form: "gerfin", average: "arithmetic" })!;
    expect(arithmetic.netShift!.total).toBeCloseTo((byStep[0]! + byStep[1]!) / 2, 12);
  });

  it("asks for two years and one shape", () => {
    const one = { region: matrixOf([[1]]), nation: matrixOf([[1]]) };
    expect(() => dynamicShiftShare(one, { form: "dunn", average: "arithmetic" })).toThrow("two or more");
    const uneven = { ...series, nation: matrixOf([[1, 2, 3]]) };
    expect(() => dynamicShiftShare(uneven, { form: "dunn", average: "arithmetic" })).toThrow(RangeError);
  });
});

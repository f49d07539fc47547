import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { couplability } from "../couplability.ts";
import { matrixOf } from "../matrix.ts";
import { relatednessDensity } from "../relatedness/density.ts";
import { unidoSimilarity } from "../similarity.ts";
import {
  additionsToCouplability,
  explainCouplability,
  explainSuppliers,
} from "./couplability-explanation.ts";
import { explainDensity } from "./density-explanation.ts";
import { distanceToQuotient, explainQuotient, type QuotientCase } from "./quotient-explanation.ts";
import { explainSimilarity } from "./similarity-explanation.ts";

const amounts = (least: number, most: number) => fc.array(fc.nat(50), { minLength: least, maxLength: most });

/** A park's industry, some other industries of the park, and other parks. */
const cases = fc
  .record({
    firms: amounts(1, 6),
    rest: fc.nat(300),
    elsewhere: fc.nat(300),
    others: fc.nat(900),
    within: fc.constantFrom(1, 0.3),
  })
  .map(({ firms, rest, elsewhere, others, within }) => {
    const own = firms.reduce((sum, it) => sum + it, 0);
    const all = own + rest + elsewhere + others;
    const inclusive = { kind: "inclusive" as const, industry: own + elsewhere, all, within };
    return { firms, park: own + rest, reference: inclusive } satisfies QuotientCase;
  });

/** The case as it would be had the industry changed by an amount carried by one more, or fewer, firm. */
function changed(of: QuotientCase, change: number): QuotientCase {
  const { reference } = of;
  const total = of.firms.reduce((sum, it) => sum + it, 0);
  return {
    firms: [Math.max(0, total + change)],
    park: of.park + change,
    reference:
      reference.kind === "outside"
        ? reference
        : { ...reference, industry: reference.industry + change, all: reference.all + change },
  };
}

describe("a quotient explained", () => {
  it("by firms: each contribution is the quotient less the one without the firm, measured anew", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (inclusive, isOutside) => {
        const of: QuotientCase = isOutside
          ? { ...inclusive, reference: { kind: "outside", share: 0.2 } }
          : inclusive;
        const { quotient, firms } = explainQuotient(of);
        firms.forEach(({ without, contribution }, f) => {
          const left = of.firms.filter((_, it) => it !== f);
          const again = explainQuotient({ ...changed(of, -of.firms[f]!), firms: left });
          if (without === null) expect(again.quotient).toBeNull();
          else expect(again.quotient).toBeCloseTo(without, 9);
          if (quotient !== null && without !== null) expect(contribution).toBe(quotient - without);
        });
      }),
    );
  });

  it("by its distance: the amount found brings the quotient to the threshold", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.5, 1, 1.5), fc.boolean(), (inclusive, threshold, isOutside) => {
        const of: QuotientCase = isOutside
          ? { ...inclusive, reference: { kind: "outside", share: 0.2 } }
          : inclusive;
        const distance = distanceToQuotient(of, threshold);
        fc.pre(distance !== null);
        const after = explainQuotient(changed(of, distance!.amount)).quotient;
        if (after !== null) expect(after).toBeCloseTo(threshold, 6);
        if (distance!.firms) expect(Math.sign(distance!.firms)).toBe(Math.sign(distance!.amount));
      }),
    );
  });

  it("in jobs, as a planner asks: 97 jobs of 2,000, where the reference has 5.45 %", () => {
    const of: QuotientCase = {
      firms: [40, 30, 27],
      park: 2000,
      reference: { kind: "outside", share: 0.0545 },
    };
    const { amount, firms } = distanceToQuotient(of, 1)!;
    expect(amount).toBeCloseTo(12.69, 2);
    expect(firms).toBe(1);
  });

  it("has no distance where the reference lacks the industry or all of it is already here", () => {
    expect(
      distanceToQuotient({ firms: [1], park: 2, reference: { kind: "outside", share: 0 } }, 1),
    ).toBeNull();
    const only = { firms: [3], park: 3, reference: { kind: "outside", share: 0.2 } } as const;
    expect(distanceToQuotient(only, 1)).toBeNull();
    const alone = { kind: "inclusive", industry: 3, all: 9, within: 1 } as const;
    expect(distanceToQuotient({ firms: [3], park: 9, reference: alone }, 1.2)).toBeNull();
  });

  it("refuses firms larger than their park", () => {
    expect(() =>
      explainQuotient({ firms: [5], park: 4, reference: { kind: "outside", share: 0.1 } }),
    ).toThrow(RangeError);
  });
});

describe("a density explained", () => {
  it("by neighbours: the parts sum to the density", () => {
    const row = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 });
    const near = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(row, near, (presence, values) => {
        const proximity = symmetric(5, values);
        const density = relatednessDensity(matrixOf([presence]), proximity).values;
        for (let industry = 0; industry < 5; industry++) {
          const parts = explainDensity({ presence, proximity, industry });
          const sum = parts.reduce((all, it) => all + it.contribution, 0);
          if (Number.isNaN(density[industry]!)) expect(parts).toEqual([]);
          else expect(sum).toBeCloseTo(density[industry]!, 12);
        }
      }),
    );
  });
});

function symmetric(n: number, upper: readonly number[]) {
  const matrix = matrixOf(Array.from({ length: n }, () => new Array<number>(n).fill(0)));
  let at = 0;
  for (let i = 0; i < n; i++)
    for (let j = i; j < n; j++) {
      matrix.values[i * n + j] = upper[at]!;
      matrix.values[j * n + i] = upper[at++]!;
    }
  return matrix;
}

const sides = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => fc.record({ supply: amounts(n, n), demand: amounts(n, n) }));

describe("a couplability explained", () => {
  it("by sectors: parts sum to m, parts and room to 1", () => {
    fc.assert(
      fc.property(sides, (of) => {
        const m = couplability(of);
        const parts = explainCouplability(of);
        if (m === null) {
          expect(parts).toEqual([]);
          return;
        }
        expect(parts.reduce((sum, it) => sum + it.part, 0)).toBeCloseTo(m, 12);
        expect(parts.reduce((sum, it) => sum + it.part + it.room, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("by firms: m less m without the firm, measured anew", () => {
    fc.assert(
      fc.property(sides, fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }), (of, at, share) => {
        const sector = at % of.supply.length;
        const amount = of.supply[sector]! * share;
        const [part] = explainSuppliers(of, [{ sector, amount }]);
        const without = of.supply.map((it, i) => (i === sector ? it - amount : it));
        const m = couplability(of);
        if (m === null) expect(part).toBeNull();
        else expect(part).toBeCloseTo(m - couplability({ ...of, supply: without })!, 12);
      }),
    );
  });

  it("by what is missing to a cut: added, the cut is reached and not passed", () => {
    fc.assert(
      fc.property(sides, fc.constantFrom(0.3, 0.5, 1), (of, cut) => {
        const additions = additionsToCouplability(of, cut);
        const m = couplability(of);
        if (m === null) {
          expect(additions).toBeNull();
          return;
        }
        const supply = [...of.supply];
        for (const { sector, amount } of additions!) supply[sector]! += amount;
        expect(couplability({ ...of, supply })).toBeCloseTo(Math.max(m, cut), 9);
      }),
    );
  });
});

describe("a similarity explained", () => {
  it("by industries: the parts sum to it", () => {
    fc.assert(
      fc.property(sides, ({ supply, demand }) => {
        const parts = explainSimilarity(supply, demand);
        const similarity = unidoSimilarity(supply, demand, { empty: null });
        if (similarity === null) expect(parts).toBeNull();
        else expect(parts!.reduce((sum, it) => sum + it.part, 0)).toBeCloseTo(similarity, 12);
      }),
    );
  });
});

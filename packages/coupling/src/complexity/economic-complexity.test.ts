import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Matrix, matrixOf, product, row, transpose } from "../matrix.ts";
import { incidenceOf } from "../specialisation/incidence.ts";
import {
  type ComplexityConvention,
  complexityConventions,
  type EconomicComplexity,
  economicComplexity,
} from "./economic-complexity.ts";

const rest = { eigenvalues: 4, gap: 1e-6, disconnected: "refuse" } as const;
const atlas: ComplexityConvention = { ...complexityConventions["py-ecomplexity"], ...rest };

const presences = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const ask = (rows: number[][], convention = atlas) =>
  economicComplexity(incidenceOf(matrixOf(rows)), convention);

function answered(rows: number[][], convention = atlas): EconomicComplexity {
  const found = ask(rows, convention);
  if ("refused" in found) throw new Error(JSON.stringify(found.refused));
  return found.value;
}

function refusal(rows: number[][], convention = atlas): unknown {
  const found = ask(rows, convention);
  return "refused" in found ? [found.refused.kind, found.refused.data.why] : null;
}

/** All eigenvalues of a symmetric matrix, descending, by cyclic Jacobi rotations: nothing in common with Lanczos. */
function jacobiEigenvalues(matrix: Matrix): number[] {
  const n = matrix.rows;
  const a = Array.from({ length: n }, (_, r) => Array.from(row(matrix, r)));
  for (let sweep = 0; sweep < 60; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p]![q]!) < 1e-300) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        for (let k = 0; k < n; k++) {
          const [kp, kq] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * kp - t * c * kq;
          a[k]![q] = t * c * kp + c * kq;
        }
        for (let k = 0; k < n; k++) {
          const [pk, qk] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * pk - t * c * qk;
          a[q]![k] = t * c * pk + c * qk;
        }
      }
  return a.map((line, i) => line[i]!).sort((x, y) => y - x);
}

/** S Sᵀ with S = D^−½ M U^−½, dense. */
function symmetricForm(rows: number[][]): Matrix {
  const d = rows.map((line) => line.reduce((sum, it) => sum + it, 0));
  const u = rows[0]!.map((_, c) => rows.reduce((sum, line) => sum + line[c]!, 0));
  const s = matrixOf(rows.map((line, r) => line.map((it, c) => it / Math.sqrt(d[r]! * u[c]!))));
  return product(s, transpose(s));
}

const filled = (rows: number[][]) => {
  const columns = rows[0]!.map((_, c) => c).filter((c) => rows.some((line) => line[c] === 1));
  return rows.filter((line) => line.includes(1)).map((line) => columns.map((c) => line[c]!));
};

describe("economic complexity against a dense eigenproblem", () => {
  it("has the eigenvalues of the dense form, and is refused exactly where they leave it undefined", () => {
    fc.assert(
      fc.property(presences, (rows) => {
        const found = ask(rows);
        const kept = filled(rows);
        if (kept.length < 2 || (kept[0]?.length ?? 0) < 2) {
          expect("refused" in found && found.refused.kind).toBe("too-few");
          return;
        }
        const dense = jacobiEigenvalues(symmetricForm(kept));
        const [, second = 0, third = 0] = dense;
        if (second > 1 - 1e-9 || second < 1e-11 || second - third < 1e-11)
          expect("refused" in found && found.refused.kind).toBe("undefined");
        else if ("value" in found)
          found.value.eigenvalues.forEach((it, k) => void expect(it).toBeCloseTo(dense[k] ?? 0, 8));
        else expect(found.refused.data.why).toBe("sign");
      }),
      { numRuns: 300 },
    );
  });

  it("is an eigenvector of C: C k = λ₂ k, and a region is the mean of its industries", () => {
    fc.assert(
      fc.property(presences, (rows) => {
        const found = ask(rows);
        if ("refused" in found) return;
        const { raw, eci, pci, eigenvalues } = found.value;
        rows.forEach((line, r) => {
          const own = line.flatMap((it, c) => (it === 1 ? [c] : []));
          if (own.length === 0) {
            expect(eci[r]).toBeNaN();
            return;
          }
          const mean = (values: Float64Array) => own.reduce((sum, c) => sum + values[c]!, 0) / own.length;
          expect(raw.eci[r]).toBeCloseTo(mean(raw.pci), 10);
          expect(eci[r]).toBeCloseTo(mean(pci), 8);
        });
        raw.pci.forEach((it, c) => {
          const having = rows.flatMap((line, r) => (line[c] === 1 ? [r] : []));
          if (having.length === 0) return;
          const mean = having.reduce((sum, r) => sum + raw.eci[r]!, 0) / having.length;
          expect(mean).toBeCloseTo(eigenvalues[1]! * it, 8);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("does not care for the order of rows, nor for empty rows and columns", () => {
    fc.assert(
      fc.property(presences, (rows) => {
        const [found, turnedOver] = [ask(rows), ask([...rows].reverse().map((line) => [0, ...line]))];
        expect("refused" in turnedOver).toBe("refused" in found);
        if ("refused" in found || "refused" in turnedOver) return;
        if (found.statement.flags.length > 0) return;
        const back = Array.from(turnedOver.value.eci).reverse();
        back.forEach((it, r) => {
          if (Number.isNaN(it)) expect(found.value.eci[r]).toBeNaN();
          else expect(it).toBeCloseTo(found.value.eci[r]!, 6);
        });
      }),
    );
  });
});

describe("economic complexity where the question has no answer", () => {
  const ring = [
    [1, 1, 0, 0],
    [0, 1, 1, 0],
    [0, 0, 1, 1],
    [1, 0, 0, 1],
  ];
  const apart = [
    [1, 1, 0, 0, 0],
    [0, 1, 0, 0, 0],
    [0, 0, 1, 1, 0],
    [0, 0, 1, 1, 1],
    [0, 0, 0, 0, 1],
    [0, 0, 0, 1, 1],
  ];

  it("is refused, never answered with a number", () => {
    expect(refusal([[1, 1, 1]])).toEqual(["too-few", undefined]);
    expect(refusal([[1], [1], [1]])).toEqual(["too-few", undefined]);
    expect(refusal([[0, 0]])).toEqual(["too-few", undefined]);
    expect(refusal([])).toEqual(["too-few", undefined]);
    expect(refusal([Array(4).fill(1), Array(4).fill(1)])).toEqual(["undefined", "no second eigenvalue"]);
    expect(refusal(ring)).toEqual(["undefined", "double eigenvalue"]);
    expect(refusal(apart)).toEqual(["undefined", "disconnected"]);
  });

  it("a sign that rests on nothing is refused, unless a region is named", () => {
    const even = [
      [1, 1, 0, 0, 0],
      [0, 1, 1, 0, 0],
      [0, 0, 1, 1, 0],
      [0, 0, 0, 1, 1],
    ];
    expect(refusal(even)).toEqual(["undefined", "sign"]);
    expect(answered(even, { ...atlas, anchor: 0 }).eci[0]).toBeGreaterThan(0);
    expect(answered(even, { ...atlas, anchor: 3 }).eci[0]).toBeLessThan(0);
  });

  it("one part can be asked for; the others are named as dropped, and the parts flagged", () => {
    const found = ask(apart, { ...atlas, disconnected: "largest-part" });
    if ("refused" in found) throw new Error(JSON.stringify(found.refused));
    expect(found.statement.dropped).toEqual({ rows: [0, 1], columns: [0, 1] });
    expect(found.statement.flags).toContainEqual({ kind: "disconnected", components: 2 });
    const alone = answered(apart.slice(2).map((line) => line.slice(2)));
    Array.from(alone.eci).forEach((it, r) => void expect(found.value.eci[r + 2]).toBeCloseTo(it, 10));
  });

  it("refuses conventions that cannot be", () => {
    expect(() => ask(ring, { ...atlas, eigenvalues: 1 })).toThrow(RangeError);
    expect(() => ask(ring, { ...atlas, anchor: 4 })).toThrow(RangeError);
  });
});

describe("conventions", () => {
  const rows = [
    [1, 1, 0],
    [1, 1, 1],
    [0, 0, 1],
    [0, 1, 1],
  ];

  it("differ in scale alone here; the worked example of the page", () => {
    const eci = (name: keyof typeof complexityConventions) =>
      Array.from(answered(rows, { ...complexityConventions[name], ...rest }).eci, (it) => it.toFixed(4));
    expect(eci("py-ecomplexity")).toEqual(["1.3142", "0.4016", "-1.4235", "-0.2923"]);
    expect(eci("econci")).toEqual(eci("py-ecomplexity"));
    expect(eci("reks")).toEqual(["1.1381", "0.3478", "-1.2328", "-0.2531"]);
    expect(eci("economiccomplexity")).toEqual(eci("reks"));
    expect(eci("econgeo")).toEqual(["1.1901", "0.1901", "-1.8099", "-0.5703"]);
  });

  it("flags a gap below the given one and a weak correlation", () => {
    const flags = (convention: ComplexityConvention) =>
      ask(rows, convention).statement.flags.map((it) => it.kind);
    expect(flags(atlas)).toEqual([]);
    expect(flags({ ...atlas, gap: 0.5 })).toEqual(["eigenvalue-gap"]);
  });

  it("two regions have one complexity difference", () => {
    const { eci, eigenvalues } = answered([
      [1, 1, 0],
      [0, 1, 0],
    ]);
    expect(Array.from(eci)).toEqual([1, -1]);
    expect(eigenvalues).toHaveLength(2);
  });
});

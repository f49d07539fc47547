import {
  complexityConventions,
  economicComplexity,
  type Flag,
  incidenceOf,
  locationQuotient,
  locationQuotients,
  type Matrix,
  matrixOf,
  presence,
  productSpaceEdges,
  proximity,
  type RefusedQuestion,
  relatednessDensity,
  thresholdForMeanDegree,
  ubiquity,
  undirectedGraph,
} from "@ouhe/coupling";
import type { ReferenceCells } from "../registry/reference.ts";

/** Industries of a reference as near to one another as its regions have them together. */
export interface ProductSpace {
  /** Those that at least one region is specialised in. */
  codes: string[];
  ubiquity: number[];
  pci: (number | null)[];
  edges: { from: number; to: number; proximity: number }[];
  threshold: number | null;
  complexity: { refused: RefusedQuestion | null; flags: Flag[]; convention: Record<string, unknown> };
  /** Codes × codes, diagonal 0. */
  closeness: Matrix;
  /** Amount of each code over all regions. */
  totals: number[];
  /** Every code of the reference, also those nobody is specialised in, and the amount of all of them. */
  known: ReadonlySet<string>;
  all: number;
}

const specialised = { threshold: 1, tolerance: 1e-12 };
/** Neighbours an industry has on average in the picture. */
const meanDegree = 4;
const convention = {
  ...complexityConventions["py-ecomplexity"],
  eigenvalues: 3,
  gap: 1e-6,
  disconnected: "largest-part",
} as const;

/**
 * The product space of a reference: a second of arithmetic for thousands of regions, so it belongs in a thread.
 *
 * @source docs/formulas/product-space-network.md; docs/formulas/proximity.md; docs/formulas/economic-complexity.md
 */
export function measureProductSpace({ codes, values }: ReferenceCells): ProductSpace {
  const totals = codes.map((_, at) => values.reduce((sum, row) => sum + row[at]!, 0));
  const all = totals.reduce((sum, it) => sum + it, 0);
  const { lq } = locationQuotients(matrixOf(values), { undefinedCell: "zero" });
  const everywhere = presence(lq, specialised);
  const regionsOf = ubiquity(incidenceOf(everywhere));
  const kept = codes.flatMap((_, at) => (regionsOf[at]! > 0 ? [at] : []));
  const here = columnsOf(everywhere, kept);
  const found = economicComplexity(incidenceOf(here), convention);
  const pci = "value" in found ? [...found.value.pci] : kept.map(() => Number.NaN);
  const closeness = proximity(here, { diagonal: 0 });
  const graph = undirectedGraph(closeness, { undirected: "symmetric" });
  const threshold = thresholdForMeanDegree(graph, meanDegree) ?? 0;
  return {
    codes: kept.map((at) => codes[at]!),
    ubiquity: kept.map((at) => regionsOf[at]!),
    pci: pci.map((it) => (Number.isNaN(it) ? null : it)),
    edges: productSpaceEdges(graph, { threshold }).map(({ weight, ...edge }) => ({
      ...edge,
      proximity: weight,
    })),
    threshold: Number.isFinite(threshold) ? threshold : null,
    complexity: {
      refused: "refused" in found ? found.refused : null,
      flags: [...found.statement.flags],
      convention: found.statement.convention,
    },
    closeness,
    totals: kept.map((at) => totals[at]!),
    known: new Set(codes),
    all,
  };
}

function columnsOf({ rows, columns, values }: Matrix, kept: readonly number[]): Matrix {
  const out = new Float64Array(rows * kept.length);
  for (let r = 0, at = 0; r < rows; r++) for (const column of kept) out[at++] = values[r * columns + column]!;
  return { rows, columns: kept.length, values: out };
}

/**
 * Where a park stands in a product space: its quotient against the reference, and the density around each industry.
 *
 * @param amounts the park's amounts by code, at the reference's level
 * @returns by place in the space's codes; densities of 0 for a park that is specialised in nothing
 * @source docs/formulas/relatedness-density.md
 */
export function positionIn(
  { codes, totals, known, all, closeness }: ProductSpace,
  amounts: ReadonlyMap<string, number>,
): { lq: (number | null)[]; density: (number | null)[] } {
  // A share compares only what both sides could have: industries outside the reference are left out.
  const region = [...amounts].reduce((sum, [code, amount]) => sum + (known.has(code) ? amount : 0), 0);
  const lq = codes.map((code, at) =>
    region === 0
      ? null
      : locationQuotient({
          amount: amounts.get(code) ?? 0,
          region,
          referenceAmount: totals[at]!,
          reference: all,
        }),
  );
  const present = lq.map((it) =>
    it !== null && it >= specialised.threshold - specialised.tolerance ? 1 : 0,
  );
  const density = relatednessDensity(matrixOf([present]), closeness).values;
  return { lq, density: [...density].map((it) => (Number.isNaN(it) ? null : it)) };
}

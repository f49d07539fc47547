import type { Convention } from "./measure.ts";
import type { PlainInputs } from "./read-inputs.ts";

/** A call that runs: what a reader copies to begin with. */
export interface Example {
  inputs: PlainInputs;
  parameters: Convention;
}

/** Regions × industries. */
const table = [
  [50, 30, 20, 0],
  [40, 35, 5, 20],
  [10, 5, 60, 25],
];
const everything = { table };
const byQuotient = { quotient: "location" };

/** Five towns, six industries, in one part. */
const towns = {
  table: [
    [120, 30, 0, 50, 10, 0],
    [20, 80, 60, 0, 5, 15],
    [0, 10, 90, 120, 0, 40],
    [60, 0, 0, 30, 70, 5],
    [15, 25, 35, 45, 55, 65],
  ],
};
const values = [10, 20, 30, 40, 100];

/** Three sectors, columns buying from rows. */
const transactions = {
  flows: [
    [20, 30, 10],
    [40, 60, 30],
    [10, 40, 20],
  ],
  output: [120, 250, 140],
};
const finalDemand = [60, 120, 70];

/** Two regions with two sectors each. */
const trade = {
  flows: [
    [20, 10, 5, 2],
    [10, 30, 4, 6],
    [6, 3, 15, 8],
    [2, 5, 7, 20],
  ],
  output: [80, 100, 70, 80],
  finalDemand: [
    [35, 8],
    [40, 10],
    [8, 30],
    [6, 40],
  ],
};

/** A small directed network with a node that nothing leaves. */
const weights = [
  [0, 4, 1, 0],
  [0, 0, 2, 0],
  [3, 0, 0, 1],
  [0, 0, 0, 0],
];
const paths = { edges: "sum", distance: "inverse-weight", tieTolerance: 1e-9 };

const pairs = {
  flow: [12, 3, 9, 5, 0, 4, 1, 6, 2],
  distance: [10, 20, 10, 15, 20, 15, 30, 12, 18],
  originMass: [50, 50, 30, 30, 20, 20, 25, 25, 25],
  destinationMass: [30, 20, 50, 20, 50, 30, 50, 30, 20],
};
const reach = {
  masses: [100, 50, 20],
  distances: [
    [0, 10, 20],
    [10, 0, 15],
    [20, 15, 0],
  ],
};
const decay = { form: "power", beta: 2, ownZone: "excluded" };

const levels = [
  [0.6, 0.9],
  [0.2, 0.8],
  [0, 0.4],
];

const shiftShare = {
  regionBefore: [100, 200, 50],
  regionAfter: [120, 190, 80],
  nationBefore: [1000, 3000, 800],
  nationAfter: [1100, 3300, 1000],
};

/** One example per measure, by id. */
export const examples: Readonly<Record<string, Example>> = {
  "location-quotient": { inputs: everything, parameters: { undefinedCell: "zero" } },
  "population-quotient": {
    inputs: { table, population: [9000, 12000, 20000] },
    parameters: { undefinedCell: "zero" },
  },
  presence: { inputs: everything, parameters: byQuotient },
  "krugman-specialisation": { inputs: everything, parameters: { reference: "other-regions-pooled" } },
  "krugman-concentration": { inputs: everything, parameters: {} },
  "krugman-distance": { inputs: everything, parameters: {} },
  hachman: { inputs: everything, parameters: {} },
  "unido-similarity": { inputs: everything, parameters: {} },

  "economic-complexity": { inputs: towns, parameters: { ...byQuotient, convention: "py-ecomplexity" } },
  fitness: { inputs: towns, parameters: { ...byQuotient, stop: "steps", steps: 20 } },
  reflections: {
    inputs: towns,
    parameters: { ...byQuotient, regionOrder: 18, industryOrder: 19, scale: "sample-sd" },
  },
  "complexity-outlook": {
    inputs: towns,
    parameters: { ...byQuotient, self: "included", scale: "py-ecomplexity" },
  },
  "co-occurrence": { inputs: towns, parameters: { ...byQuotient, diagonal: "zero" } },
  proximity: { inputs: towns, parameters: { ...byQuotient, form: "greater-ubiquity", diagonal: "1" } },
  relatedness: { inputs: towns, parameters: { ...byQuotient, norm: "probability" } },
  "relatedness-density": {
    inputs: towns,
    parameters: { ...byQuotient, over: "proximity", self: "excluded" },
  },
  coherence: {
    inputs: towns,
    parameters: { quotient: "amount", threshold: 0, norm: "hypergeometric" },
  },

  herfindahl: { inputs: everything, parameters: {} },
  "herfindahl-normalised": { inputs: everything, parameters: { count: "present" } },
  "shannon-entropy": { inputs: everything, parameters: { base: 2, empty: "undefined" } },
  "entropy-decomposition": {
    inputs: { table, groups: ["C13", "C13", "C34", "C34"] },
    parameters: { base: 2 },
  },
  "locational-gini": { inputs: everything, parameters: { maximum: "0.5" } },
  "hoover-concentration": { inputs: { table, reference: [5, 3, 2] }, parameters: {} },
  "gini-of-quotients": { inputs: everything, parameters: {} },

  gini: { inputs: { values }, parameters: { correction: "none" } },
  "theil-t": { inputs: { values, groups: ["east", "east", "west", "west", "west"] }, parameters: {} },
  "theil-l": { inputs: { values }, parameters: {} },
  atkinson: { inputs: { values }, parameters: { epsilon: 0.5 } },
  "coefficient-of-variation": { inputs: { values }, parameters: { deviation: "sample" } },
  williamson: { inputs: { values, weights: [100, 150, 200, 250, 300] }, parameters: {} },

  "ellison-glaeser": {
    inputs: {
      region: ["Wien", "Wien", "Wien", "Linz"],
      size: [40, 30, 20, 10],
      regions: ["Wien", "Linz", "Graz"],
      reference: [50, 30, 20],
    },
    parameters: { reference: "given" },
  },
  "coagglomeration-pairs": { inputs: everything, parameters: { reference: "mean-of-industries" } },
  "coagglomeration-group": {
    inputs: everything,
    parameters: { reference: "all-industries", group: [0, 1] },
  },

  "shift-share": { inputs: shiftShare, parameters: { form: "dunn", zeroBase: "regional" } },
  "dynamic-shift-share": {
    inputs: {
      region: [
        [10, 12, 20],
        [5, 6, 8],
      ],
      nation: [
        [100, 110, 150],
        [80, 90, 60],
      ],
    },
    parameters: { form: "esteban", zeroBase: "regional" },
  },

  "coupling-coordination": { inputs: { levels }, parameters: { variant: "corrected", weights: "equal" } },
  "coupling-degree-of-power": { inputs: { levels }, parameters: { k: 2 } },
  "obstacle-degree": { inputs: { levels, weights: [0.4, 0.6] }, parameters: { weights: "given" } },
  "coordination-grade": { inputs: { degrees: [0.3, 0.72, 0.95] }, parameters: { tie: "upper" } },
  "indicator-weights": {
    inputs: {
      table: [
        [3, 10, 5],
        [6, 30, 5],
        [9, 12, 5],
      ],
      directions: ["+", "-", "+"],
    },
    parameters: { method: "entropy", low: 0.002, high: 0.998 },
  },

  "input-output-coefficients": { inputs: transactions, parameters: {} },
  "leontief-inverse": { inputs: { ...transactions, finalDemand }, parameters: {} },
  "changed-leontief-inverse": { inputs: transactions, parameters: { seller: 0, buyer: 1, change: 0.02 } },
  multipliers: { inputs: { ...transactions, account: [[30, 60, 50]] }, parameters: {} },
  linkages: {
    inputs: transactions,
    parameters: { extent: "total", forward: "ghosh", diagonal: "included", normalisation: "overall" },
  },
  "intra-inter-linkages": {
    inputs: { flows: trade.flows, output: trade.output },
    parameters: { regions: 2 },
  },
  "rasmussen-dispersion": { inputs: transactions, parameters: {} },
  "influence-coefficients": { inputs: transactions, parameters: {} },
  "linkage-spread": { inputs: transactions, parameters: { deviation: "sample" } },
  "multiplier-product-matrix": { inputs: transactions, parameters: {} },
  "field-of-influence": { inputs: transactions, parameters: { seller: 0, buyer: 1 } },
  upstreamness: { inputs: transactions, parameters: { correction: "none" } },
  "requirement-sums": { inputs: transactions, parameters: {} },
  "hypothetical-extraction": { inputs: transactions, parameters: { variant: "complete-demand-driven" } },
  "gross-trade": { inputs: trade, parameters: { regions: 2 } },
  "regional-accounts": { inputs: { ...trade, account: [[4, 9, 3, 5]] }, parameters: { regions: 2 } },
  "value-added-exports": { inputs: trade, parameters: { regions: 2 } },
  "koopman-wang-wei": { inputs: trade, parameters: { regions: 2 } },
  "wang-wei-zhu": { inputs: trade, parameters: { regions: 2 } },
  "regional-coefficients": {
    inputs: {
      coefficients: [
        [0.2, 0.1],
        [0.3, 0.25],
      ],
      region: [10, 40],
      nation: [300, 700],
    },
    parameters: { method: "FLQ", delta: 0.3 },
  },
  ras: {
    inputs: {
      table: [
        [2, 3],
        [4, 1],
      ],
      rowTotals: [6, 7],
      columnTotals: [8, 5],
    },
    parameters: {},
  },
  gras: {
    inputs: {
      table: [
        [2, -1],
        [4, 3],
      ],
      rowTotals: [2, 8],
      columnTotals: [7, 3],
    },
    parameters: {},
  },
  "table-errors": {
    inputs: {
      estimate: [
        [2, 3],
        [4, 1],
      ],
      truth: [
        [2, 4],
        [4, 2],
      ],
    },
    parameters: {},
  },

  "network-degrees": { inputs: { weights }, parameters: { edges: "directed" } },
  pagerank: { inputs: { weights }, parameters: { edges: "directed" } },
  betweenness: { inputs: { weights }, parameters: { ...paths, normalisation: "pairs" } },
  closeness: { inputs: { weights }, parameters: { ...paths, scope: "wasserman-faust", direction: "in" } },
  clustering: {
    inputs: { weights },
    parameters: { undirected: "sum", weights: "onnela", fewNeighbours: "zero" },
  },
  "core-numbers": { inputs: { weights }, parameters: { undirected: "sum" } },
  "connected-parts": { inputs: { weights }, parameters: {} },
  modularity: { inputs: { weights, partition: ["a", "a", "b", "b"] }, parameters: { edges: "sum" } },
  "eigenvector-centrality": { inputs: { weights }, parameters: { undirected: "sum" } },
  "hubs-and-authorities": { inputs: { weights }, parameters: {} },
  "maximum-spanning-forest": { inputs: { weights }, parameters: { undirected: "sum" } },
  "product-space-network": { inputs: { weights }, parameters: { undirected: "sum", threshold: 2 } },

  "gravity-ppml": {
    inputs: pairs,
    parameters: { effects: "masses", errors: "robust", separation: "refuse" },
  },
  "gravity-log-linear": { inputs: pairs, parameters: { errors: "homoskedastic" } },
  "hansen-accessibility": { inputs: reach, parameters: decay },
  huff: { inputs: { ...reach, demand: [10, 10, 10] }, parameters: decay },
};

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Matrix, matrixOf, rowsOf, total } from "../matrix.ts";
import { betweenness, closeness } from "./centrality.ts";
import { clustering, coreNumbers, transitivity } from "./clustering.ts";
import { connectedParts } from "./connected-parts.ts";
import { degreeCentrality, degrees, inStrengths, networkDensity, reciprocity, strengths } from "./degree.ts";
import { directedGraph, edgesOf, type Graph, undirectedGraph } from "./graph.ts";
import { modularity } from "./modularity.ts";
import { pageRank } from "./pagerank.ts";
import { eigenvectorCentrality, hubsAndAuthorities } from "./principal-vector.ts";
import { maximumSpanningForest, productSpaceEdges, thresholdForMeanDegree } from "./spanning-forest.ts";

const nodes = 6;
/** Sparse enough for parts, dangling nodes and isolated ones; loops too. */
const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
);
const table = fc
  .array(fc.array(weight, { minLength: nodes, maxLength: nodes }), { minLength: nodes, maxLength: nodes })
  .map((rows) => matrixOf(rows));
const paths = { distance: "inverse-weight", tieTolerance: 1e-9 } as const;
const dense = (graph: Graph): number[][] => {
  const rows = Array.from({ length: graph.nodes }, () => new Array<number>(graph.nodes).fill(0));
  for (const [i, list] of graph.targets.entries())
    for (const [k, j] of list.entries()) rows[i]![j] = graph.weights[i]![k]!;
  return rows;
};

/** All shortest distances and their numbers by brute force over all walks without repetition. */
function everyPath(graph: Graph) {
  const rows = dense(graph);
  const found: { from: number; to: number; length: number; through: number[] }[] = [];
  const walk = (path: number[], length: number) => {
    const last = path.at(-1)!;
    if (path.length > 1) found.push({ from: path[0]!, to: last, length, through: path.slice(1, -1) });
    rows[last]!.forEach((w, next) => {
      if (w > 0 && !path.includes(next)) walk([...path, next], length + 1 / w);
    });
  };
  for (let i = 0; i < graph.nodes; i++) walk([i], 0);
  return [...Map.groupBy(found, (it) => it.from * graph.nodes + it.to).values()].map((all) => {
    const least = Math.min(...all.map((it) => it.length));
    const shortest = all.filter((it) => it.length <= least * (1 + 1e-9));
    return { from: all[0]!.from, to: all[0]!.to, length: least, shortest };
  });
}

describe("paths", () => {
  it("betweenness is the share of shortest paths through a node, counted out", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (weights, isDirected) => {
        const graph = isDirected ? directedGraph(weights) : undirectedGraph(weights, { undirected: "sum" });
        const expected = new Array<number>(nodes).fill(0);
        for (const { shortest } of everyPath(graph))
          for (const { through } of shortest)
            for (const node of through) expected[node]! += 1 / shortest.length / (isDirected ? 1 : 2);
        const found = betweenness(graph, { ...paths, normalisation: "none" });
        found.forEach((it, i) => void expect(it).toBeCloseTo(expected[i]!, 9));
        const relative = betweenness(graph, { ...paths, normalisation: "pairs" });
        const pairs = ((nodes - 1) * (nodes - 2)) / (isDirected ? 1 : 2);
        relative.forEach((it, i) => void expect(it).toBeCloseTo(expected[i]! / pairs, 9));
      }),
      { numRuns: 40 },
    );
  });

  it("closeness is the inverse mean distance to what is in reach, arriving or leaving", () => {
    fc.assert(
      fc.property(table, (weights) => {
        const graph = directedGraph(weights);
        const all = everyPath(graph);
        for (const direction of ["in", "out"] as const) {
          const found = closeness(graph, { ...paths, scope: "reachable", direction });
          const factored = closeness(graph, { ...paths, scope: "wasserman-faust", direction });
          for (let node = 0; node < nodes; node++) {
            const own = all.filter((it) => (direction === "in" ? it.to : it.from) === node);
            const sum = total(own.map((it) => it.length));
            expect(found[node]).toBeCloseTo(own.length === 0 ? 0 : own.length / sum, 9);
            expect(factored[node]).toBeCloseTo(found[node]! * (own.length / (nodes - 1)), 9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("ties of sums of 1/weight are ties with a tolerance, and the last bit's choice without", () => {
    // 1/10 + 1/15 = 1/6, but not in binary.
    const weights = matrixOf([
      [0, 10, 6],
      [10, 0, 15],
      [6, 15, 0],
    ]);
    const graph = undirectedGraph(weights, { undirected: "symmetric" });
    const at = (tieTolerance: number) =>
      betweenness(graph, { distance: "inverse-weight", tieTolerance, normalisation: "none" })[1];
    expect([at(0), at(1e-9)]).toEqual([0, 0.5]);
  });

  it("counts steps or lengths when asked", () => {
    const graph = directedGraph(
      matrixOf([
        [0, 5, 1],
        [0, 0, 2],
        [0, 0, 0],
      ]),
    );
    const at = (distance: "hops" | "weight") =>
      closeness(graph, { distance, tieTolerance: 0, scope: "reachable", direction: "in" });
    expect(at("hops")).toEqual([0, 1, 1]);
    expect(at("weight")[2]).toBeCloseTo(2 / 3, 12);
  });
});

describe("degrees", () => {
  it("are row and column sums; undirected loops count twice", () => {
    fc.assert(
      fc.property(table, (weights) => {
        const directed = directedGraph(weights);
        const rows = rowsOf(weights);
        strengths(directed).forEach((it, i) => void expect(it).toBe(total(rows[i]!)));
        inStrengths(directed).forEach((it, j) => void expect(it).toBe(total(rows.map((row) => row[j]!))));
        const both = undirectedGraph(weights, { undirected: "sum" });
        const edges = edgesOf(both);
        expect(total(strengths(both))).toBeCloseTo(2 * total(edges.map((it) => it.weight)), 9);
        expect(total(degrees(both))).toBe(2 * edges.length);
        const answered = edgesOf(directed).filter((it) => it.from !== it.to && rows[it.to]![it.from]! > 0);
        const of = reciprocity(directed);
        if (of !== null) expect(of).toBeCloseTo(answered.length / edgesOf(directed).length, 12);
      }),
    );
  });

  it("of one node or none are no shares; a table said to be symmetric must be", () => {
    const one = directedGraph(matrixOf([[3]]));
    expect([networkDensity(one), degreeCentrality(one)[0], reciprocity(one)]).toEqual([null, null, 0]);
    expect(reciprocity(directedGraph(matrixOf([[0]])))).toBeNull();
    const lopsided = matrixOf([
      [0, 1],
      [2, 0],
    ]);
    expect(() => undirectedGraph(lopsided, { undirected: "symmetric" })).toThrow("the other");
    expect(edgesOf(undirectedGraph(lopsided, { undirected: "maximum" }))[0]!.weight).toBe(2);
    expect(() => directedGraph(matrixOf([[-1]]))).toThrow(RangeError);
  });
});

describe("PageRank", () => {
  it("is the stationary vector of the walk", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(0, 0.5, 0.85, 0.99), (weights, alpha) => {
        const rank = pageRank(directedGraph(weights), { alpha });
        expect(total(rank)).toBeCloseTo(1, 12);
        const rows = rowsOf(weights);
        for (let j = 0; j < nodes; j++) {
          const arriving = rows.map((row, i) => {
            const all = total(row);
            return rank[i]! * (all === 0 ? 1 / nodes : row[j]! / all);
          });
          expect(rank[j]).toBeCloseTo(alpha * total(arriving) + (1 - alpha) / nodes, 12);
        }
      }),
    );
    expect(() => pageRank(directedGraph(matrixOf([[0]])), { alpha: 1 })).toThrow(RangeError);
    expect(pageRank(directedGraph(matrixOf([[0]])), { alpha: 0.85 })).toEqual([1]);
  });
});

describe("triangles", () => {
  it("are those of the cube of the matrix", () => {
    fc.assert(
      fc.property(table, (weights) => {
        const graph = undirectedGraph(weights, { undirected: "sum" });
        const rows = dense(graph).map((row, i) => row.map((it, j) => (i === j ? 0 : it)));
        const largest = Math.max(...dense(graph).flat());
        const closed = (i: number, of: (w: number) => number) => {
          let sum = 0;
          for (let j = 0; j < nodes; j++)
            for (let k = 0; k < nodes; k++) sum += of(rows[i]![j]!) * of(rows[j]![k]!) * of(rows[k]![i]!);
          return sum;
        };
        const plain = clustering(graph, { weights: "none", fewNeighbours: "undefined" });
        const onnela = clustering(graph, { weights: "onnela", fewNeighbours: "zero" });
        for (const [i, row] of rows.entries()) {
          const k = row.filter((it) => it > 0).length;
          if (k < 2) {
            expect([plain[i], onnela[i]]).toEqual([null, 0]);
            continue;
          }
          expect(plain[i]).toBeCloseTo(closed(i, (w) => (w > 0 ? 1 : 0)) / (k * (k - 1)), 9);
          expect(onnela[i]).toBeCloseTo(closed(i, (w) => Math.cbrt(w / largest)) / (k * (k - 1)), 9);
        }
      }),
    );
  });

  it("of a triangle with a tail", () => {
    const graph = undirectedGraph(
      matrixOf([
        [0, 4, 1, 0],
        [0, 0, 2, 0],
        [3, 0, 0, 1],
        [0, 0, 0, 0],
      ]),
      { undirected: "sum" },
    );
    expect(transitivity(graph)).toBeCloseTo(0.6, 12);
    expect(coreNumbers(graph)).toEqual([2, 2, 2, 1]);
    expect(betweenness(graph, { ...paths, normalisation: "pairs" })).toEqual([1 / 3, 0, 2 / 3, 0]);
    expect(modularity(graph, [0, 0, 0, 0], { resolution: 1 })).toBeCloseTo(0, 12);
  });

  it("core numbers are what peeling leaves", () => {
    fc.assert(
      fc.property(table, (weights) => {
        const graph = undirectedGraph(weights, { undirected: "sum" });
        const core = coreNumbers(graph);
        for (let k = 1; k < nodes; k++) {
          let left = Array.from({ length: nodes }, (_, i) => i);
          for (let before = -1; before !== left.length; ) {
            before = left.length;
            left = left.filter(
              (i) => left.filter((j) => j !== i && graph.targets[i]!.includes(j)).length >= k,
            );
          }
          expect(core.flatMap((it, i) => (it >= k ? [i] : []))).toEqual(left);
        }
      }),
    );
  });
});

describe("modularity", () => {
  it("is the sum over pairs of weight less chance", () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(2), { minLength: nodes, maxLength: nodes }),
        (weights, partition) => {
          const rows = rowsOf(weights);
          const both = rows.map((row, i) => row.map((it, j) => it + rows[j]![i]!));
          const expected = (of: readonly number[][]) => {
            const all = total(of.map((row) => total(row)));
            const arriving = of.map((_, j) => total(of.map((row) => row[j]!)));
            let sum = 0;
            for (let i = 0; i < nodes; i++)
              for (let j = 0; j < nodes; j++)
                if (partition[i] === partition[j])
                  sum += of[i]![j]! / all - (total(of[i]!) * arriving[j]!) / all ** 2;
            return sum;
          };
          const directed = modularity(directedGraph(weights), partition, { resolution: 1 });
          if (directed === null) return void expect(total(weights.values)).toBe(0);
          expect(directed).toBeCloseTo(expected(rows), 9);
          const undirected = modularity(undirectedGraph(weights, { undirected: "sum" }), partition, {
            resolution: 1,
          });
          // A loop stands once in the list of edges and twice in the sums of rows.
          const doubled = both.map((row, i) => row.map((it, j) => (i === j ? 2 * it : it)));
          expect(undirected).toBeCloseTo(expected(doubled), 9);
        },
      ),
    );
  });
});

describe("principal vectors", () => {
  it("solve A v = λ v with the largest λ, or say why there is none", () => {
    fc.assert(
      fc.property(table, (weights) => {
        const graph = undirectedGraph(weights, { undirected: "sum" });
        const found = eigenvectorCentrality(graph);
        if (typeof found === "string") {
          expect(found === "empty").toBe(total(weights.values) === 0);
          return;
        }
        const { vector, eigenvalue } = found;
        dense(graph).forEach((row, i) => {
          expect(total(row.map((it, j) => it * vector[j]!))).toBeCloseTo(eigenvalue * vector[i]!, 7);
        });
        expect(total(vector.map((it) => it * it))).toBeCloseTo(1, 12);
        expect(vector.every((it) => it >= 0)).toBe(true);
      }),
    );
  });

  it("of two equal parts, and of no edges, there is none; a bipartite graph has one", () => {
    const edges = (list: readonly [number, number][], n: number): Matrix => {
      const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0));
      for (const [i, j] of list) rows[i]![j] = 1;
      return matrixOf(rows);
    };
    const undirected = (m: Matrix) => undirectedGraph(m, { undirected: "sum" });
    expect(
      eigenvectorCentrality(
        undirected(
          edges(
            [
              [0, 1],
              [2, 3],
            ],
            4,
          ),
        ),
      ),
    ).toBe("tied");
    expect(eigenvectorCentrality(undirected(edges([], 3)))).toBe("empty");
    const star = eigenvectorCentrality(
      undirected(
        edges(
          [
            [0, 1],
            [0, 2],
            [0, 3],
          ],
          4,
        ),
      ),
    );
    if (typeof star === "string") throw new Error(star);
    expect(star.eigenvalue).toBeCloseTo(Math.sqrt(3), 9);
    expect(
      hubsAndAuthorities(
        directedGraph(
          edges(
            [
              [0, 1],
              [2, 3],
            ],
            4,
          ),
        ),
      ),
    ).toBe("tied");
    const hits = hubsAndAuthorities(
      directedGraph(
        edges(
          [
            [0, 2],
            [1, 2],
            [1, 3],
          ],
          4,
        ),
      ),
    );
    if (typeof hits === "string") throw new Error(hits);
    expect(hits.hubs[1]).toBeGreaterThan(hits.hubs[0]!);
    expect(hits.authorities[2]).toBeGreaterThan(hits.authorities[3]!);
    expect(total(hits.hubs)).toBeCloseTo(1, 12);
  });
});

describe("spanning forest and product space", () => {
  it("has nodes − parts edges, no cycle, and the largest weight of all forests", () => {
    const small = fc.array(fc.array(weight, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(small, (rows) => {
        const graph = undirectedGraph(matrixOf(rows), { undirected: "sum" });
        const parts = connectedParts(graph).length;
        const forest = maximumSpanningForest(graph);
        expect(forest).toHaveLength(4 - parts);
        const edges = edgesOf(graph).filter((it) => it.from !== it.to);
        const best = Array.from({ length: 2 ** edges.length }, (_, bits) =>
          edges.filter((_, k) => bits & (1 << k)),
        )
          .filter((set) => set.length === forest.length && connects(set) === parts)
          .map((set) => total(set.map((it) => it.weight)));
        expect(total(forest.map((it) => it.weight))).toBe(Math.max(...best));
      }),
      { numRuns: 40 },
    );
  });

  const connects = (set: readonly { from: number; to: number }[]): number => {
    const rows = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    for (const { from, to } of set) rows[from]![to] = 1;
    return connectedParts(directedGraph(matrixOf(rows))).length;
  };

  it("the picture keeps the forest and adds edges at the threshold; a mean degree finds the threshold", () => {
    fc.assert(
      fc.property(table, (weights) => {
        const graph = undirectedGraph(weights, { undirected: "sum" });
        const forest = maximumSpanningForest(graph);
        const picture = productSpaceEdges(graph, { threshold: 8 });
        for (const edge of forest) expect(picture).toContainEqual(edge);
        expect(picture.filter((it) => it.weight < 8).length).toBeLessThanOrEqual(forest.length);
        const threshold = thresholdForMeanDegree(graph, 3);
        if (threshold === null) return;
        expect((2 * productSpaceEdges(graph, { threshold }).length) / nodes).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

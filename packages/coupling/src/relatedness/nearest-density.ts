import { type Matrix, zeros } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";
import { listsOf } from "./proximity.ts";

export interface NearestDensity {
  /** Regions × industries in [0, 1]; NaN where none of the nearest is near at all. */
  density: Matrix;
  /** Industries whose last neighbour is as near as one left out, so that the order of the industries decided. */
  tied: number[];
}

/**
 * Relatedness density over the nearest neighbours only: Σ_q∈K(p) M_rq φ_qp / Σ_q∈K(p) φ_qp, with K(p) the
 * industries nearest to p, p itself not among them.
 *
 * @param presence regions × industries of 0 and 1, as a table or as lists
 * @param proximity industries × industries, not negative; the diagonal is not read
 * @param convention.neighbours how many, ≥ 1; all others when there are fewer
 * @throws RangeError if the sizes do not fit or neighbours is no whole number of 1 or more
 * @source docs/formulas/relatedness-density.md, equation 2
 */
export function nearestDensity(
  presence: Matrix | Incidence,
  proximity: Matrix,
  convention: { neighbours: number },
): NearestDensity {
  const lists = listsOf(presence);
  const { neighbours } = convention;
  if (!(Number.isInteger(neighbours) && neighbours >= 1)) throw new RangeError(`${neighbours} neighbours`);
  if (proximity.rows !== lists.columns || proximity.columns !== lists.columns)
    throw new RangeError(`${lists.columns} industries against ${proximity.rows} × ${proximity.columns}`);
  const nearest = Array.from({ length: lists.columns }, (_, p) => nearestTo(proximity, p, neighbours));
  const density = zeros(lists.rows, lists.columns);
  const has = new Uint8Array(lists.columns);
  for (let r = 0; r < lists.rows; r++) {
    const own = lists.columnAt.subarray(lists.starts[r]!, lists.starts[r + 1]!);
    for (const c of own) has[c] = 1;
    nearest.forEach((of, p) => {
      density.values[r * lists.columns + p] = shareOf(of, has);
    });
    for (const c of own) has[c] = 0;
  }
  return { density, tied: nearest.flatMap((it, p) => (it.isTied ? [p] : [])) };
}

interface Nearest {
  industries: readonly number[];
  closeness: readonly number[];
  isTied: boolean;
}

function nearestTo({ columns, values }: Matrix, p: number, neighbours: number): Nearest {
  const near = (q: number) => values[q * columns + p]!;
  const others = Array.from({ length: columns }, (_, q) => q).filter((q) => q !== p);
  others.sort((a, b) => near(b) - near(a) || a - b);
  const industries = others.slice(0, neighbours);
  const [last, next] = [industries.at(-1), others[neighbours]];
  const isTied = last !== undefined && next !== undefined && near(last) === near(next) && near(last) > 0;
  return { industries, closeness: industries.map(near), isTied };
}

function shareOf({ industries, closeness }: Nearest, has: Uint8Array): number {
  let [present, all] = [0, 0];
  for (let k = 0; k < industries.length; k++) {
    all += closeness[k]!;
    if (has[industries[k]!] === 1) present += closeness[k]!;
  }
  return present / all;
}

/**
 * One firm in a table of 2,800 regions × 1,382 industries, followed and computed anew, in the same run. Times are the
 * lesser of wall and processor time, for machines with company.
 */
import {
  complexityConventions,
  economicComplexity,
  incidenceFrom,
  locationQuotients,
  type Matrix,
  proximity,
  RegionTable,
  relatednessDensity,
  zeros,
} from "@ouhe/coupling";
import { mulberry32 } from "../../../tools/conformance/generated.ts";

const [regions, industries] = [2800, 1382];
const convention = {
  ...complexityConventions["py-ecomplexity"],
  eigenvalues: 2,
  gap: 0,
  disconnected: "refuse" as const,
};

/** Generator `counts` of the conformance vectors, seed 7, scale 400. */
function invented(): Matrix {
  const table = zeros(regions, industries);
  for (let r = 0, n = 0; r < regions; r++)
    for (let c = 0; c < industries; c++, n++) {
      const p = 0.55 * (1 - r / regions) * (1 - c / industries) + 0.02;
      const b = mulberry32(7, 2 * n + 1);
      if (mulberry32(7, 2 * n) < p) table.values[n] = Math.floor(1 + 400 * b * b * b * b);
    }
  return table;
}

function timed<T>(work: () => T): { milliseconds: number; result: T } {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  return { milliseconds: Math.min(performance.now() - began, (user + system) / 1000), result };
}

function anew(table: Matrix): Float64Array {
  const presence = incidenceFrom(locationQuotients(table, { undefinedCell: "zero" }).lq, 1 - 1e-9);
  relatednessDensity(presence, proximity(presence, { diagonal: 0 }));
  const found = economicComplexity(presence, convention);
  if ("refused" in found) throw new Error(found.refused.kind);
  return found.value.eci;
}

const table = invented();
const built = timed(() => new RegionTable(table, { threshold: 1, tolerance: 1e-9, selfProximity: 0 }));
const followed = built.result;
followed.complexity(convention);
console.log(`built in ${built.milliseconds.toFixed(0)} ms`);

const times: number[] = [];
let flips = 0;
for (let k = 0; k < 40; k++) {
  const [r, i, by] = [(k * 531) % regions, (k * 97) % industries, 50 + k * 7];
  table.values[r * industries + i]! += by;
  const { milliseconds, result } = timed(() => {
    const found = followed.change(r, i, by).length;
    followed.density(r);
    followed.complexity(convention);
    return found;
  });
  times.push(milliseconds);
  flips += result;
}
const full = timed(() => anew(table));
const last = followed.complexity(convention);
if ("refused" in last) throw new Error(last.refused.kind);
const off = Math.max(...full.result.map((it, r) => Math.abs(it - last.value.eci[r]!)));
times.sort((a, b) => a - b);
const median = times[times.length >> 1]!;
console.log(
  `one firm: median ${median.toFixed(0)} ms, slowest ${times.at(-1)!.toFixed(0)} ms, ${flips} flips in 40`,
);
console.log(
  `everything anew: ${full.milliseconds.toFixed(0)} ms, ${(full.milliseconds / median).toFixed(0)} times as long`,
);
console.log(`ECI after 40 changes differs from the full computation by at most ${off.toExponential(1)}`);

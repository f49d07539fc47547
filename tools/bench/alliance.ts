/**
 * How long a measured alliance takes to finish, by number of parks: `node tools/bench/alliance.ts 4 16 50`.
 * Firms are invented and seeded; classification, coefficients and reference are the shipped ones.
 */
import { allianceOptions } from "@ouhe/cooperation/positioning";
import { createAllianceAccumulator, type Firm } from "@ouhe/coupling";
import { industries } from "@ouhe/vocabulary";

const firmsPerPark = 2_000;
const classes = industries.filter((it) => it.level === "class").map((it) => it.code);

/** Numbers in [0, 1) that follow from the seed alone. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Firms that crowd in a few hundred classes of each park: the square of a uniform draw leans to one side. */
function* inventedFirms(parks: readonly string[]): Generator<Firm> {
  const next = uniform(20180705);
  for (const [at, park] of parks.entries())
    for (let n = 0; n < firmsPerPark; n++) {
      const place = Math.floor(next() ** 2 * classes.length);
      const code = classes[(place + at * 97) % classes.length]!;
      const capital = Math.round(10 / (1 - next()));
      yield {
        id: `${park}-${n}`,
        name: `${park} ${n}`,
        park,
        codes: { class: code },
        confidence: 1,
        weights: [capital],
      };
    }
}

function measure(count: number): void {
  const parks = Array.from({ length: count }, (_, at) => ({ id: `park-${at}`, name: `Park ${at}` }));
  const accumulator = createAllianceAccumulator(allianceOptions({ parks }));
  const begun = performance.now();
  for (const firm of inventedFirms(parks.map((it) => it.id))) accumulator.add(firm);
  const folded = performance.now();
  const folding = process.cpuUsage();
  accumulator.finish({ at: "2026-01-01T00:00:00Z", by: "bench", registers: [] });
  const finished = performance.now();
  const cpu = (process.cpuUsage(folding).user / 1e6).toFixed(1);
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
  const pairs = (count * (count - 1)) / 2;
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  console.log(
    `${count} parks, ${pairs} pairs: folding ${seconds(begun, folded)} s, finish ${seconds(folded, finished)} s (${cpu} s CPU), ${memory} MB`,
  );
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [4, 16, 50]) measure(count);

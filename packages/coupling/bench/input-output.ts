/**
 * Input–output at 153, 1,302 and 4,900 sectors beside numpy and pymrio in the same run, on the generated tables
 * of the conformance format. `npm run bench -- input-output`; OUHE_BENCH_PYTHON names another interpreter,
 * OUHE_BENCH_SIZES other sizes. One-thread figures are the smaller of wall and processor time, so that other work
 * on the machine tells less; figures of workers are wall time.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedTable } from "../../../tools/conformance/generated.ts";
import * as coupling from "../src/index.ts";
import { columnSums, rowSums } from "../src/matrix.ts";
import { startThreads, threadedSums } from "./threaded-series.ts";

const python = process.env.OUHE_BENCH_PYTHON ?? "python3";
const sizes = (process.env.OUHE_BENCH_SIZES ?? "153,1302,4900").split(",").map(Number);

/** Reads flows and outputs of a file; prints the best seconds of each peer, and a sum to compare. */
const peers = `
import sys, time, json, numpy as np
n, repeats = int(sys.argv[2]), int(sys.argv[3])
data = np.fromfile(sys.argv[1]); x = data[:n]; Z = data[n:].reshape(n, n)
def best(f):
    times = []
    for _ in range(repeats):
        start, busy = time.perf_counter(), time.process_time(); value = f()
        times.append(min(time.perf_counter() - start, time.process_time() - busy))
    return min(times), value
out = {}
M = np.eye(n) - Z / x
out['numpy inv'], L = best(lambda: np.linalg.inv(M)); out['sum'] = float(L.sum()); del L
def sums():
    L = np.linalg.inv(np.eye(n) - Z / x)
    return L.sum(0), (L * x / x[:, None]).sum(1), L.sum(1)
out['numpy linkages'], _ = best(sums)
try:
    import pandas as pd, pymrio
    frame, output = pd.DataFrame(Z), pd.DataFrame(x, columns=['x'])
    def whole():
        A = pymrio.calc_A(frame, output); L = pymrio.calc_L(A)
        return L.sum(0), pymrio.calc_G(pymrio.calc_B(frame, output)).sum(1)
    out['pymrio linkages'], _ = best(whole)
except ImportError: pass
print(json.dumps(out))
`;

type Table = ReturnType<typeof generatedTable>;

function peerTimes({ flows, output }: Table, repeats: number): Record<string, number> {
  const directory = mkdtempSync(join(tmpdir(), "ouhe-bench-"));
  try {
    const file = join(directory, "table.f64");
    writeFileSync(file, Buffer.concat([output, flows.values].map((it) => Buffer.from(it.buffer))));
    const run = spawnSync(python, ["-c", peers, file, String(output.length), String(repeats)], {
      encoding: "utf8",
      env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
    });
    return run.status === 0 ? (JSON.parse(run.stdout) as Record<string, number>) : {};
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Best of some runs, in seconds, and the last value. Processor time counts where all work is in this thread. */
async function best<T>(
  repeats: number,
  run: () => T | Promise<T>,
  isThreaded = false,
): Promise<{ seconds: number; value: T }> {
  let seconds = Number.POSITIVE_INFINITY;
  let value!: T;
  for (let i = 0; i < repeats; i++) {
    const [start, busy] = [performance.now(), process.cpuUsage()];
    value = await run();
    const { user, system } = process.cpuUsage(busy);
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    if (!isThreaded) seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { seconds, value };
}

function say(what: string, seconds: number, peer?: { name: string; seconds: number | undefined }) {
  const ratio = peer?.seconds
    ? `  ${peer.name} ${peer.seconds.toFixed(3)} s, ratio ${(seconds / peer.seconds).toFixed(2)}`
    : "";
  console.log(`  ${what.padEnd(52)} ${seconds.toFixed(4)} s${ratio}`);
}

/** The table with its flows in memory that threads can share. */
function shared({ flows, output, finalDemand }: Table): Table {
  const values = new Float64Array(new SharedArrayBuffer(flows.values.byteLength));
  values.set(flows.values);
  return { flows: { ...flows, values }, output, finalDemand };
}

async function inverses(table: Table, repeats: number, peer: Record<string, number>) {
  const A = coupling.inputCoefficients(table);
  const numpy = { name: "numpy inv, 1 thread", seconds: peer["numpy inv"] };
  const run = await best(repeats, () => coupling.totalRequirements(A)!);
  say("full L, fastest arithmetic of this host", run.seconds, numpy);
  const sum = run.value.values.reduce((all, it) => all + it, 0);
  if (peer.sum && Math.abs(sum - peer.sum) > 1e-9 * peer.sum)
    throw new Error(`sum of L ${sum}, numpy ${peer.sum}`);
  if (table.output.length > 2000) return;
  const plain = await best(2, () => coupling.totalRequirements(A, "ecmascript")!);
  say("full L, ECMAScript", plain.seconds, numpy);
  const apart = plain.value.values.reduce(
    (most, it, at) => Math.max(most, Math.abs(it - run.value.values[at]!)),
    0,
  );
  console.log(`  largest difference of the two ${apart.toExponential(1)}`);
  const changed = await best(3, () => coupling.changedInverse(run.value, { row: 0, column: 1, by: 0.001 }));
  say("L after one changed cell", changed.seconds);
}

async function sums(table: Table, repeats: number, peer: Record<string, number>) {
  const numpy = { name: "numpy linkages", seconds: peer["numpy linkages"] };
  const one = await best(repeats, () => coupling.requirementSums(table)!);
  say(`all linkages, U and D, 1 thread, ${one.value.steps} terms`, one.seconds, numpy);
  const threads = await startThreads(2);
  const inShared = shared(table);
  const two = await best(repeats, () => threadedSums(threads, inShared), true);
  say("the same on two workers", two.seconds, { name: "pymrio", seconds: peer["pymrio linkages"] });
  await Promise.all(threads.map((it) => it.terminate()));
}

async function extraction(table: Table) {
  const A = coupling.inputCoefficients(table);
  const own = table.output.map((_, k) => A.values[k * A.columns + k]!);
  const run = await best(10, () =>
    coupling.extractionLosses({
      variant: "purchases",
      total: coupling.totalRequirements(A)!,
      output: table.output,
      outside: table.finalDemand,
      own,
    }),
  );
  say("extraction of every sector, inverse included", run.seconds);
  const { backward, forward } = coupling.requirementSums(table)!.total;
  const L = coupling.totalRequirements(A)!;
  const apart = [
    columnSums(L).map((it, i) => it - backward[i]!),
    rowSums(coupling.ghoshFromLeontief(L, table)).map((it, i) => it - forward[i]!),
  ];
  console.log(
    `  series against inverse ${Math.max(...apart.flatMap((it) => Array.from(it, Math.abs))).toExponential(1)}`,
  );
}

for (const n of sizes) {
  const table = generatedTable({ n, seed: 3, dens: 0.35 });
  const repeats = n > 2000 ? 2 : 5;
  console.log(`n = ${n}`);
  const peer = peerTimes(table, n > 2000 ? 1 : repeats);
  if (!peer["numpy inv"])
    console.log(`  no numpy with ${python}: our times alone (OUHE_BENCH_PYTHON names another)`);
  else if (!peer["pymrio linkages"]) console.log(`  no pymrio with ${python}`);
  await inverses(table, repeats, peer);
  await sums(table, repeats, peer);
  if (n < 1000) await extraction(table);
}

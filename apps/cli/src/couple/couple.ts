import type { AllianceOptions, CouplingResult } from "@ouhe/coupling";
import { openModel } from "../classify/open-model.ts";
import { interruptible } from "../interruption.ts";
import type { Language } from "../language.ts";
import { type Staging, stageIn } from "../output/staging.ts";
import { CommandRefusal } from "../refusal.ts";
import { languageOf, processSurroundings, type Surroundings, say } from "../surroundings.ts";
import { type Progress, startProgress } from "../terminal/progress.ts";
import { versionLine } from "../version.ts";
import { readAlliance } from "./alliance.ts";
import { coupleHelp } from "./couple-help.ts";
import { type CoupleOptions, readCoupleOptions } from "./couple-options.ts";
import { coupleStages } from "./couple-stages.ts";
import { measureRegisters } from "./measure-registers.ts";
import type { DataQuality } from "./quality.ts";
import { closeRegisters, openRegisters } from "./registers.ts";
import { resultRows, silentRows } from "./result-rows.ts";
import { sayFault } from "./row-fault.ts";
import { writeSummary } from "./summary.ts";
import { startLabeller } from "./threaded-labeller.ts";
import { weightsOf } from "./weights.ts";

/** `ouhe couple`: from registers to a measured coupling. Resolves with the exit code. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const options = readCoupleOptions(args);
  if (options.help) {
    surroundings.stdout.write(coupleHelp[language]);
    return 0;
  }
  return interruptible((signal) => couple({ options, language, surroundings, signal }));
}

/** One call of the command. */
interface Call {
  options: CoupleOptions;
  language: Language;
  surroundings: Surroundings;
  signal: AbortSignal;
}

async function couple(call: Call): Promise<number> {
  const { options, language, surroundings } = call;
  const progress = startProgress(surroundings.stderr, language, { silent: options.json });
  const staging = await openStaging(options);
  try {
    const measured = await measure(call, staging, progress);
    await writeResult(measured, staging, call, progress);
    progress.end();
    if (options.json) surroundings.stdout.write(`${JSON.stringify(measured.result, null, 1)}\n`);
    else writeSummary(measured, { language, directory: staging?.directory ?? null }, surroundings.stdout);
    return 0;
  } finally {
    progress.end();
    await staging?.discard();
  }
}

/** No directory is touched when the result is only to be printed. */
async function openStaging(options: CoupleOptions): Promise<Staging | null> {
  if (options.json && options.out === null) return null;
  const { registers, reference, io, concordance, model } = options;
  const inputs = [...registers, reference, io, concordance, model].filter((it) => it !== null);
  return stageIn(options.out ?? "ouhe-out", { inputs, force: options.force });
}

/** A result and all that was noted on the way to it. */
export interface MeasuredCoupling {
  result: CouplingResult;
  quality: DataQuality;
  level: CoupleOptions["level"];
  alliance: AllianceOptions;
}

async function measure(call: Call, staging: Staging | null, progress: Progress): Promise<MeasuredCoupling> {
  const { options, language, surroundings, signal } = call;
  if (options.model !== null) await openModel(options.model);
  const registers = await openRegisters(options.registers, options);
  const labeller = startLabeller({ model: options.model });
  const rows = staging ? resultRows(staging, registers, language) : silentRows;
  try {
    const weights = weightsOf(registers, options.weights);
    const now = surroundings.now();
    const beside = { weights, labeller, today: now.toISOString().slice(0, 10) };
    const alliance = await readAlliance(options, beside, language, (text) => progress.stage(text));
    progress.stage(say(coupleStages.reading, language));
    const { quality, finish } = await measureRegisters({
      registers,
      weights,
      level: options.level,
      alliance,
      labeller,
      listener: rows,
      signal,
      now,
      by: versionLine,
      onBatch: (at) => progress.read(at),
    });
    await rows.close();
    requireKept(quality, language);
    progress.stage(say(coupleStages.measuring, language));
    return { result: finish(), quality, level: options.level, alliance };
  } finally {
    await labeller.close();
    await closeRegisters(registers);
  }
}

function requireKept({ rows, kept, errors }: DataQuality, language: Language): void {
  if (kept > 0) return;
  const faults = errors.slice(0, 3).map(({ rows: n, example: { register, fault } }) => {
    const { problem, remedy } = sayFault(fault, language);
    return `${register}:${fault.row} ${problem} (× ${n}): ${remedy}`;
  });
  throw new CommandRefusal("register/none-kept", { rows, faults });
}

async function writeResult(
  measured: MeasuredCoupling,
  staging: Staging | null,
  { language, signal }: Call,
  progress: Progress,
): Promise<void> {
  if (!staging) return;
  progress.stage(say(coupleStages.report, language));
  const { reportPage } = await import("../report/report.ts");
  await staging.write("coupling.json", `${JSON.stringify(measured.result, null, 1)}\n`);
  await staging.write("report.html", await reportPage(measured, language, signal));
  if (signal.aborted) throw new CommandRefusal("cancelled", {});
  await staging.publish();
}

import { defaultParameters, type Level } from "@ouhe/coupling";
import { choiceOption, integerOption, readArguments } from "../arguments.ts";
import { CommandRefusal } from "../refusal.ts";

/** What `ouhe couple` was asked for. */
export interface CoupleOptions {
  registers: string[];
  /** Heading of the park column; null: find it. */
  park: string | null;
  /** Each register is one park, named like its file. */
  parkPerFile: boolean;
  /** Columns to weigh firms by, besides their number and registered capital. */
  weights: string[];
  reference: string | null;
  io: string | null;
  ioYear: number | null;
  /** Count home supply only, where the table tells home from imported. */
  domestic: boolean;
  concordance: string | null;
  /** Finest level that is measured. */
  level: Exclude<Level, "section">;
  model: string | null;
  out: string | null;
  force: boolean;
  json: boolean;
  seed: number;
  replicates: number;
  help: boolean;
}

/** Finest levels that can be measured; sections are too coarse to be the finest. */
export const coupleLevels = ["division", "group", "class"] as const;

const options = {
  park: { type: "string" },
  "park-per-file": { type: "boolean" },
  weight: { type: "string", multiple: true },
  reference: { type: "string" },
  io: { type: "string" },
  "io-year": { type: "string" },
  domestic: { type: "boolean" },
  concordance: { type: "string" },
  level: { type: "string" },
  model: { type: "string" },
  out: { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
  seed: { type: "string" },
  replicates: { type: "string" },
} as const;

/** @throws CommandRefusal option/… or argument/missing */
export function readCoupleOptions(args: string[]): CoupleOptions {
  const { values, positionals } = readArguments(args, options);
  const help = values.help ?? false;
  if (positionals.length === 0 && !help)
    throw new CommandRefusal("argument/missing", { argument: "REGISTER" });
  const { seed, replicates } = defaultParameters;
  const year = integerOption("--io-year", values["io-year"], { least: 1900, most: 2200, absent: 0 });
  return {
    registers: positionals,
    park: values.park ?? null,
    parkPerFile: values["park-per-file"] ?? false,
    weights: values.weight ?? [],
    reference: values.reference ?? null,
    io: values.io ?? null,
    ioYear: year || null,
    domestic: values.domestic ?? false,
    concordance: values.concordance ?? null,
    level: choiceOption("--level", values.level, coupleLevels, "class"),
    model: values.model ?? null,
    out: values.out ?? null,
    force: values.force ?? false,
    json: values.json ?? false,
    seed: integerOption("--seed", values.seed, { least: 0, most: 2 ** 31 - 1, absent: seed }),
    replicates: integerOption("--replicates", values.replicates, {
      least: 0,
      most: 2000,
      absent: replicates,
    }),
    help,
  };
}

import type { Resampled } from "../resampling/poisson-bootstrap.ts";
import type { CodeTally, ParkTally } from "./tally.ts";

/** One park's industries at one level, under one weight. Arrays follow the codes of its `Structures`. */
export interface ParkStructure {
  /** (replicates + 1) × codes: row 0 observed, each further row one replicate. */
  amounts: Float64Array;
  firms: Int32Array;
  inferred: Int32Array;
  largest: Float64Array;
  /** Sums of the second and third power of the firms' weights. */
  squares: Float64Array;
  cubes: Float64Array;
  /** Firms known at this level. */
  known: number;
  knownInferred: number;
}

/** All parks' industries at one level: the same codes for every park. */
export interface Structures {
  codes: readonly string[];
  /** Replicates and the observed one. */
  samples: number;
  parks: readonly ParkStructure[];
  /** All parks together, laid out as one park's amounts. */
  pooled: Float64Array;
}

/** Amounts by code in sample b, as a view. */
export function sampleOf(structures: Structures, amounts: Float64Array, b: number): Float64Array {
  const n = structures.codes.length;
  return amounts.subarray(b * n, (b + 1) * n);
}

/** One park's amounts by code in sample b, as a view. */
export function parkSample(structures: Structures, park: number, b: number): Float64Array {
  return sampleOf(structures, structures.parks[park]!.amounts, b);
}

/** All parks' amounts by code in sample b, as a view. */
export function pooledSample(structures: Structures, b: number): Float64Array {
  return sampleOf(structures, structures.pooled, b);
}

/** How finest codes become the codes of one level. */
export interface Rollup {
  view: number;
  samples: number;
  /** The code at the level that a finer one belongs to; undefined when it is coarser. */
  codeAt: (code: string) => string | undefined;
}

/** Rolls the finest codes of every park up to one level. */
export function structuresAt(parks: readonly ParkTally[], rollup: Rollup): Structures {
  const codes = codesInUse(parks, rollup);
  const columns = new Map(codes.map((code, column) => [code, column]));
  const structures = parks.map((park) => parkStructure(park, rollup, columns));
  return {
    codes,
    samples: rollup.samples,
    parks: structures,
    pooled: pool(structures, rollup.samples * codes.length),
  };
}

function codesInUse(parks: readonly ParkTally[], { view, codeAt }: Rollup): string[] {
  const used = new Set<string>();
  for (const park of parks)
    for (const tally of park.codes.values()) {
      const code = tally.firms[view]! > 0 ? codeAt(tally.code) : undefined;
      if (code !== undefined) used.add(code);
    }
  return [...used].sort();
}

function parkStructure(
  park: ParkTally,
  { view, samples, codeAt }: Rollup,
  columns: ReadonlyMap<string, number>,
): ParkStructure {
  const structure: ParkStructure = {
    amounts: new Float64Array(samples * columns.size),
    firms: new Int32Array(columns.size),
    inferred: new Int32Array(columns.size),
    largest: new Float64Array(columns.size),
    squares: new Float64Array(columns.size),
    cubes: new Float64Array(columns.size),
    known: 0,
    knownInferred: 0,
  };
  // In the order of codes, not of arrival: sums of fractions depend on their order in the last bit.
  for (const code of [...park.codes.keys()].sort()) {
    const column = columns.get(codeAt(code) ?? "");
    if (column !== undefined) addTally(structure, park.codes.get(code)!, { view, column });
  }
  return structure;
}

function addTally(
  structure: ParkStructure,
  tally: CodeTally,
  { view, column }: { view: number; column: number },
): void {
  const sums = tally.amounts[view]!;
  const n = structure.firms.length;
  for (let b = 0, at = column; b < sums.length; b++, at += n) structure.amounts[at]! += sums[b]!;
  structure.firms[column]! += tally.firms[view]!;
  structure.inferred[column]! += tally.inferred[view]!;
  structure.squares[column]! += tally.squares[view]!;
  structure.cubes[column]! += tally.cubes[view]!;
  structure.largest[column] = Math.max(structure.largest[column]!, tally.largest[view]!);
  structure.known += tally.firms[view]!;
  structure.knownInferred += tally.inferred[view]!;
}

function pool(parks: readonly ParkStructure[], length: number): Float64Array {
  const pooled = new Float64Array(length);
  for (const { amounts } of parks) for (let at = 0; at < length; at++) pooled[at]! += amounts[at]!;
  return pooled;
}

/** A statistic of every sample; NaN where it is undefined. */
export function resample(samples: number, statistic: (b: number) => number | null): Resampled {
  const values = new Float64Array(samples);
  for (let b = 0; b < samples; b++) values[b] = statistic(b) ?? Number.NaN;
  return values;
}

import { Hierarchy } from "./hierarchy.ts";
import type { AllianceOptions, Firm } from "./options.ts";
import type { CouplingResult } from "./result.ts";
import { allianceResult } from "./result-assembly.ts";
import { Tally } from "./tally.ts";

/** What only the caller knows of a result. */
export interface Circumstances {
  /** Time of making, ISO 8601. */
  at: string;
  /** Program or person that made it. */
  by: string;
  registers: CouplingResult["registers"];
}

export interface AllianceAccumulator {
  /** Folds in one firm; nothing of it is kept but sums, draws and the best few of each industry. */
  add(firm: Firm): void;
  /** The result of all firms so far. More may be added afterwards. */
  finish(circumstances: Circumstances): CouplingResult;
}

/**
 * Starts measuring an alliance. Firms may come in any order, and as many as there are: memory is bounded by
 * parks × industries in use × replicates × views.
 *
 * @throws RangeError for parameters outside their ranges or tables that do not fit together
 * @source docs/adr/0010-streaming-alliance-measures.md
 */
export function createAllianceAccumulator(options: AllianceOptions): AllianceAccumulator {
  requireParameters(options);
  const hierarchy = new Hierarchy(options.classification.parents);
  const tally = new Tally(hierarchy, options.weights.length, options.parameters);
  for (const park of options.parks) tally.park(park.id);
  return {
    add: (firm) => tally.add(firm),
    finish: (circumstances) => allianceResult(options, hierarchy, tally, circumstances),
  };
}

function requireParameters({ parameters, inputOutput }: AllianceOptions): void {
  const { replicates, intervalLevel, bcaBelow, priorFirms, minimumFirms, dominantShare, personsPerFirm } =
    parameters;
  const { cuts, minimumCoverage, leastReasonShare, leastReasonNeed, deltas, limits } = parameters;
  const isShare = (it: number) => it >= 0 && it <= 1;
  const require = (holds: boolean, what: string) => {
    if (!holds) throw new RangeError(what);
  };
  require(Number.isInteger(replicates) && replicates >= 0, `replicates: ${replicates}`);
  require(bcaBelow >= 0, `bcaBelow: ${bcaBelow}`);
  require(priorFirms > 0, `priorFirms: ${priorFirms}`);
  require(intervalLevel > 0 && intervalLevel < 1, `intervalLevel: ${intervalLevel}`);
  require(Number.isInteger(minimumFirms) && minimumFirms >= 1, `minimumFirms: ${minimumFirms}`);
  require(dominantShare > 0 && dominantShare <= 1, `dominantShare: ${dominantShare}`);
  require(personsPerFirm > 0, `personsPerFirm: ${personsPerFirm}`);
  require(isShare(minimumCoverage), `minimumCoverage: ${minimumCoverage}`);
  for (const [name, share] of Object.entries({ leastReasonShare, leastReasonNeed }))
    require(isShare(share), `${name}: ${share}`);
  for (const [name, cut] of Object.entries(cuts)) require(isShare(cut), `cuts.${name}: ${cut}`);
  for (const it of deltas) require(it >= 0 && it < 1, `deltas: ${it}`);
  for (const [name, it] of Object.entries(limits))
    require(Number.isInteger(it) && it >= 0, `limits.${name}: ${it}`);
  require(inputOutput.coefficients.length ===
    inputOutput.sectors.length **
      2, `${inputOutput.coefficients.length} coefficients for ${inputOutput.sectors.length} sectors`);
}

import type { Finding, Flag, RefusedQuestion, Statement } from "../finding.ts";
import { diversity, type Incidence, ubiquity } from "../specialisation/incidence.ts";
import { type Components, components } from "./components.ts";
import { type KeptPart, keptPart, largestPart, spreadOut } from "./kept-part.ts";
import { type ComplexityScale, scaled, scalingOf } from "./scale.ts";
import { type IndustrySignRule, industrySignCorrelation, type SignRule, signCorrelation } from "./sign.ts";
import { complexitySpectrum, type Spectrum } from "./spectrum.ts";

/** In what peers that all say ECI differ. `complexityConventions` names theirs. */
export interface ComplexityConvention {
  scale: ComplexityScale;
  /** Industries are scaled with shift and length of the regions, so that an ECI is a mean of PCIs, or by their own. */
  industryScale: "of-regions" | "own";
  sign: SignRule;
  industrySign: IndustrySignRule;
  /** A row whose index is to come out positive, instead of the sign rule. */
  anchor?: number;
  /** How many leading eigenvalues to report; 3 show the gap. */
  eigenvalues: number;
  /** Gap between second and third eigenvalue below which the vector is flagged. */
  gap: number;
  /** A table in parts has no second eigenvector: refuse, or answer for the part with the most regions. */
  disconnected: "refuse" | "largest-part";
}

/** Regions and industries in the order of the table; NaN for the dropped. */
export interface EconomicComplexity {
  eci: Float64Array;
  pci: Float64Array;
  /** Descending, the first is 1; fewer than asked for when the table has no more. */
  eigenvalues: Float64Array;
  /** What the regions' sign rests on, in [−1, 1]. */
  signCorrelation: number;
  /** The signed eigenvectors before scaling, a region being the mean of its industries. */
  raw: { eci: Float64Array; pci: Float64Array };
  /** What to give as `near` for a table that differs little. */
  vectors: readonly Float64Array[];
}

/** What implementations in use do. */
export const complexityConventions = {
  "py-ecomplexity": {
    scale: "population-sd",
    industryScale: "of-regions",
    sign: "pearson-diversity",
    industrySign: "of-regions",
  },
  reks: {
    scale: "sample-sd",
    industryScale: "of-regions",
    sign: "spearman-diversity",
    industrySign: "of-regions",
  },
  econci: {
    scale: "population-sd",
    industryScale: "own",
    sign: "pearson-diversity",
    industrySign: "pearson-ubiquity",
  },
  economiccomplexity: {
    scale: "sample-sd",
    industryScale: "own",
    sign: "reflections",
    industrySign: "of-regions",
  },
  econgeo: {
    scale: "sum-one",
    industryScale: "own",
    sign: "reflections",
    industrySign: "spearman-ubiquity",
  },
} as const satisfies Record<
  string,
  Pick<ComplexityConvention, "scale" | "industryScale" | "sign" | "industrySign">
>;

/** A sign that rests on less than this is flagged; on less than `noCorrelation`, refused. */
const weakCorrelation = 0.1;
const noCorrelation = 1e-9;
/** Eigenvalues closer than this cannot be told apart in 64-bit arithmetic. */
const sameEigenvalue = 1e-10;

/**
 * Economic complexity of regions (ECI) and industries (PCI): second eigenvectors of C = D⁻¹ M U⁻¹ Mᵀ and
 * P = U⁻¹ Mᵀ D⁻¹ M. Regions and industries without any presence are dropped and named in the statement.
 *
 * @param presence regions × industries, as lists
 * @param near `vectors` of a table that differs little: the same answer, sooner
 * @returns refused as `too-few` under two regions or industries; as `undefined` when the table falls into parts,
 *   the second eigenvalue is 0 or double, the sign rests on nothing, or the scale divides by 0
 * @throws RangeError if fewer than 2 eigenvalues are asked for, or the anchor is no row
 * @source docs/formulas/economic-complexity.md, equation 1; Hidalgo & Hausmann 2009
 */
export function economicComplexity(
  presence: Incidence,
  convention: ComplexityConvention,
  near: readonly Float64Array[] = [],
): Finding<EconomicComplexity> {
  requireConvention(presence, convention);
  const parts = components(presence);
  const isOnePart = parts.count > 1 && convention.disconnected === "largest-part";
  const kept = keptPart(presence, parts, isOnePart ? largestPart(parts) : undefined);
  const flags: Flag[] = parts.count > 1 ? [{ kind: "disconnected", components: parts.count }] : [];
  const statement: Statement = {
    measure: "economic-complexity",
    convention: { ...convention, anchor: convention.anchor ?? null },
    dropped: kept.dropped,
    flags,
  };
  const refused = unanswerable(kept, parts, convention);
  if (refused) return { refused, statement };
  const spectrum = complexitySpectrum(kept.incidence, convention.eigenvalues, near)!;
  const value = answer(presence, kept, spectrum, convention, flags);
  return "kind" in value ? { refused: value, statement } : { value, statement };
}

function requireConvention({ rows }: Incidence, { eigenvalues, anchor }: ComplexityConvention): void {
  if (!(Number.isInteger(eigenvalues) && eigenvalues >= 2))
    throw new RangeError(`${eigenvalues} eigenvalues, not a whole number of 2 or more`);
  if (anchor !== undefined && !(Number.isInteger(anchor) && anchor >= 0 && anchor < rows))
    throw new RangeError(`anchor ${anchor} is no row of ${rows}`);
}

function unanswerable(
  { incidence: { rows, columns } }: KeptPart,
  { count }: Components,
  { disconnected }: ComplexityConvention,
): RefusedQuestion | null {
  if (rows < 2 || columns < 2)
    return { kind: "too-few", data: { regions: rows, industries: columns, atLeast: 2 } };
  if (count > 1 && disconnected === "refuse")
    return { kind: "undefined", data: { why: "disconnected", components: count } };
  return null;
}

function answer(
  whole: Incidence,
  kept: KeptPart,
  spectrum: Spectrum,
  convention: ComplexityConvention,
  flags: Flag[],
): EconomicComplexity | RefusedQuestion {
  const [, second = 0, third = 0] = spectrum.eigenvalues;
  if (second < sameEigenvalue) return { kind: "undefined", data: { why: "no second eigenvalue", second } };
  if (convention.eigenvalues > 2 && second - third < sameEigenvalue)
    return { kind: "undefined", data: { why: "double eigenvalue", second, third } };
  if (second - third < convention.gap) flags.push({ kind: "eigenvalue-gap", second, third });
  const signs = signsOf(kept, spectrum, convention);
  if (Math.abs(signs.weakest) < noCorrelation)
    return { kind: "undefined", data: { why: "sign", correlation: signs.weakest } };
  if (Math.abs(signs.weakest) < weakCorrelation)
    flags.push({ kind: "arbitrary-sign", correlation: signs.weakest });
  const regions = spectrum.regions.map((it) => it * signs.regions);
  const industries = spectrum.industries.map((it) => it * signs.regions);
  const scaling = scalingOf(regions, convention.scale);
  const own = convention.industryScale === "own" ? scalingOf(industries, convention.scale) : scaling;
  if (!scaling || !own) return { kind: "undefined", data: { why: "scale", scale: convention.scale } };
  const onRegions = (values: Float64Array) => spreadOut(values, kept.rows, whole.rows);
  const onIndustries = (values: Float64Array) => spreadOut(values, kept.columns, whole.columns);
  return {
    eci: onRegions(scaled(regions, scaling)),
    pci: onIndustries(scaled(industries, own).map((it) => it * signs.industries)),
    eigenvalues: spectrum.eigenvalues,
    signCorrelation: signs.correlation,
    raw: { eci: onRegions(regions), pci: onIndustries(industries) },
    vectors: spectrum.vectors,
  };
}

interface Signs {
  regions: 1 | -1;
  /** Beside that of the regions. */
  industries: 1 | -1;
  /** Behind the regions' sign, as reported: positive, or what an anchor overruled. */
  correlation: number;
  /** The weaker of the correlations that decided. */
  weakest: number;
}

function signsOf(kept: KeptPart, spectrum: Spectrum, convention: ComplexityConvention): Signs {
  const found = signCorrelation(convention.sign, spectrum.regions, diversity(kept.incidence));
  const anchored = convention.anchor === undefined ? null : kept.rows.indexOf(convention.anchor);
  const decides = anchored === null ? found : (spectrum.regions[anchored] ?? 0);
  const regions = decides < 0 ? -1 : 1;
  const strength = anchored === null ? found : Math.sign(decides);
  const correlation = found * regions;
  if (convention.industrySign === "of-regions")
    return { regions, industries: 1, correlation, weakest: strength };
  const signed = spectrum.industries.map((it) => it * regions);
  const theirs = industrySignCorrelation(convention.industrySign, signed, ubiquity(kept.incidence));
  const weakest = Math.abs(theirs) < Math.abs(strength) ? theirs : strength;
  return { regions, industries: theirs < 0 ? -1 : 1, correlation, weakest };
}

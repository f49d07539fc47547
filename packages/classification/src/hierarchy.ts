import { industries } from "@ouhe/vocabulary";

const indexOf = new Map(industries.map((it, index) => [it.code, index]));

/** Index into `industries` of a code, or -1. */
export const industryIndex = (code: string): number => indexOf.get(code) ?? -1;

/** Industry index → index of its parent, or -1 for a section. */
export const parentOf = Int32Array.from(industries, (it) =>
  it.parent === null ? -1 : indexOf.get(it.parent)!,
);

/** Divisions of the standard, in code order; arrays over divisions follow it. */
export const divisions = industries.filter((it) => it.level === "division");

/** Index into `industries` of each division. */
export const divisionIndices = Int32Array.from(divisions, (it) => indexOf.get(it.code)!);

const ordinals = new Map(divisions.map((it, index) => [it.code, index]));

/** Ordinal of a division code in `divisions`, or -1. */
export const divisionOrdinal = (code: string): number => ordinals.get(code) ?? -1;

/** Industry index → ordinal of its division, or -1 for a section. */
export const divisionOf = Int32Array.from(industries, (it) =>
  it.level === "section" ? -1 : ordinals.get(it.code.slice(0, 2))!,
);

/** Industry index → 0 section, 1 division, 2 group, 3 class. */
export const depthOf = Uint8Array.from(industries, (it) => (it.level === "section" ? 0 : it.code.length - 1));

const childrenOf = industries.map(() => [] as number[]);
parentOf.forEach((parent, index) => {
  if (parent >= 0) childrenOf[parent]!.push(index);
});

/**
 * Industry index → the finest code that says the same: a group with a single class means that class, a
 * division with a single group that group. Codes with several children stand for themselves.
 */
export const finest = Int32Array.from(industries, (it, index) => {
  let at = index;
  while (it.level !== "section" && childrenOf[at]!.length === 1) at = childrenOf[at]![0]!;
  return at;
});

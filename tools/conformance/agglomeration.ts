import * as coupling from "../../packages/coupling/src/index.ts";
import { zeros } from "../../packages/coupling/src/matrix.ts";
import { notBuilt, type Question, requireKnown, stated } from "./format.ts";

type Answer = (question: Question) => Record<string, unknown>;

const labelsIn = ({ input }: Question, name: string) => (input[name] as unknown[]).map(String);
const sizesIn = ({ input }: Question) => input.emp as number[];

/** Labels in the order the file gives, or sorted, and where each plant's stands. */
function places(labels: readonly string[], order: readonly string[]): { order: string[]; index: number[] } {
  const known = order.length > 0 ? [...order] : [...new Set(labels)].sort();
  return { order: known, index: labels.map((it) => known.indexOf(it)) };
}

const stringsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

interface PlantsOf {
  industries: string[];
  regions: string[];
  plants: coupling.IndustryPlants;
  /** Reference by region, in the order of `regions`; null when the file gives none. */
  reference: number[] | null;
}

function plantsIn(question: Question): PlantsOf {
  const { input, expected, params } = question;
  const size = sizesIn(question);
  const regions = places(labelsIn(question, "region"), stringsIn(input.regions));
  const names = input.industry ? labelsIn(question, "industry") : size.map(() => "the industry");
  const industries = places(names, stringsIn(input.industries ?? expected.industries ?? params.industries));
  return {
    industries: industries.order,
    regions: regions.order,
    plants: { industry: industries.index, region: regions.index, size },
    reference: (input.region_total as number[] | undefined) ?? null,
  };
}

const named = (found: coupling.EllisonGlaeser | null) => ({
  gamma: found?.gamma ?? null,
  G: found?.raw ?? null,
  H: found?.plantHerfindahl ?? null,
  z: found?.z ?? null,
});

function oneIndustry(question: Question): Record<string, unknown> {
  requireKnown(question, "formula", /^\(g-\(1-(sumx\^2|x)\)\*?h\)\/\(\(1-(sumx\^2|x)\)\*?\(1-h\)\)/);
  const { plants, regions, reference } = plantsIn(question);
  const x = reference ?? coupling.sizesByRegion(plants, regions.length);
  return named(coupling.ellisonGlaeser(plants, x));
}

function byIndustry(question: Question): Record<string, unknown> {
  if (!question.input.region_total) requireKnown(question, "region_total", /^sumover(the|all)?plantsgiven/);
  const { plants, industries, regions, reference } = plantsIn(question);
  const count = { industries: industries.length, regions: regions.length };
  const found = coupling.ellisonGlaeserByIndustry(plants, count, reference);
  const columns = (["gamma", "G", "H", "z"] as const).map((name) => [
    name,
    found.map((it) => named(it)[name]),
  ]);
  return { industries, ...Object.fromEntries(columns), plants: found.map((it) => it?.plants ?? 0) };
}

/** Regions × industries of the plants. */
function tableOf({ plants, industries, regions }: PlantsOf): coupling.Matrix {
  const table = zeros(regions.length, industries.length);
  for (let p = 0; p < plants.size.length; p++)
    table.values[plants.region[p]! * table.columns + plants.industry[p]!]! += plants.size[p]!;
  return table;
}

function group(question: Question): Record<string, unknown> {
  requireKnown(question, "formula", /^eg1997/);
  const of = plantsIn(question);
  const table = tableOf(of);
  const reference = of.reference ?? "all-industries";
  const indexOf = (name: unknown) => of.industries.indexOf(String(name));
  const value = (members: readonly number[]) => coupling.groupCoagglomeration(table, members, { reference });
  const { pairs } = question.expected;
  if (!pairs) return { gamma_c: value(groupIn(question, of).map(indexOf)) };
  return { pairs, gamma_c: (pairs as unknown[][]).map((pair) => value(pair.map(indexOf))) };
}

const groupIn = ({ input, params }: Question, { industries }: PlantsOf): readonly unknown[] =>
  (input.group ?? params.group ?? industries) as readonly unknown[];

function pairwise(question: Question): Record<string, unknown> {
  const of = plantsIn(question);
  const reference = referenceIn(question, of);
  return {
    industries: of.industries,
    regions: of.regions,
    gamma_c: coupling.rowsOf(coupling.pairwiseCoagglomeration(tableOf(of), { reference })),
  };
}

function referenceIn(question: Question, { reference }: PlantsOf): coupling.CoagglomerationReference {
  const text = stated(question, "formula") ?? "";
  if (/unweightedmean/.test(text)) return "mean-of-industries";
  if (/shareof(all|total)|allindustries/.test(text)) return reference ?? "all-industries";
  throw notBuilt(question, "formula");
}

/** Vector file 06. */
export const agglomeration: Record<string, Answer> = {
  ellison_glaeser: oneIndustry,
  ellison_glaeser_by_industry: byIndustry,
  ellison_glaeser_coagglomeration: group,
  ellison_glaeser_kerr_pairwise: pairwise,
};

import {
  type CoagglomerationReference,
  groupCoagglomeration,
  pairwiseCoagglomeration,
} from "../agglomeration/coagglomeration.ts";
import { type EllisonGlaeser, ellisonGlaeserByIndustry } from "../agglomeration/ellison-glaeser.ts";
import { columnSums } from "../matrix.ts";
import type { Convention, Measure } from "./measure.ts";
import {
  askedInput,
  choiceIn,
  has,
  labelsIn,
  matrixIn,
  measureOf,
  nullsFlag,
  type Question,
  vectorIn,
} from "./question.ts";
import { WrongCall } from "./wrong-call.ts";

const regionTotals = "amount of each region that chance is held against, such as all manufacturing";

const ellisonGlaeserMeasure = measureOf({
  id: "ellison-glaeser",
  page: "docs/formulas/ellison-glaeser.md",
  inputs: {
    region: { kind: "labels", about: "region of each plant" },
    size: { kind: "vector", about: "employment or output of each plant, ≥ 0" },
    industry: { kind: "labels", about: "industry of each plant; otherwise all are of one", optional: true },
    regions: { kind: "labels", about: "all regions, those without plants too", optional: true },
    reference: { kind: "vector", about: `${regionTotals}, in the order of regions`, optional: true },
  },
  parameters: {
    reference: {
      kind: "choice",
      among: ["given", "plants"],
      about: "regions' shares of the input reference, or of the plants given",
    },
  },
  answer(question) {
    const region = places(
      labelsIn(question, "region"),
      has(question, "regions") ? labelsIn(question, "regions") : null,
    );
    const size = vectorIn(question, "size");
    const labels = has(question, "industry") ? labelsIn(question, "industry") : size.map(() => "");
    const industry = places(labels, null);
    const isGiven = choiceIn(question, "reference") === "given";
    const shares = isGiven ? askedInput(question, "reference", regionTotals) : null;
    const plants = { industry: industry.at, region: region.at, size };
    const count = { industries: industry.order.length, regions: region.order.length };
    const found = ellisonGlaeserByIndustry(plants, count, shares);
    const column = (of: (it: EllisonGlaeser) => number | null) => found.map((it) => it && of(it));
    const gamma = column((it) => it.gamma);
    const outputs = {
      industries: industry.order,
      gamma,
      G: column((it) => it.raw),
      H: column((it) => it.plantHerfindahl),
      variance: column((it) => it.variance),
      z: column((it) => it.z),
      plants: column((it) => it.plants),
    };
    return { outputs, flags: [nullsFlag(gamma)] };
  },
});

/** Labels in the order given, or of their first appearance, and the place of each. */
function places(
  labels: readonly string[],
  known: readonly string[] | null,
): { order: string[]; at: number[] } {
  const order = [...new Set(known ?? labels)];
  const place = new Map(order.map((label, at) => [label, at]));
  const at = labels.map((label) => {
    const found = place.get(label);
    if (found === undefined)
      throw new RangeError(`a plant stands in ${label}, which is not among the regions`);
    return found;
  });
  return { order, at };
}

const tableInputs = {
  table: { kind: "matrix", about: "regions × industries, amounts ≥ 0" },
  reference: { kind: "vector", about: regionTotals, optional: true },
} as const;

const referenceParameter = {
  kind: "choice",
  among: ["all-industries", "mean-of-industries", "given"],
  about:
    "what the regions' shares are held against: everything in the table (EG 1997), the unweighted mean of the industries (EGK 2010), or the input reference",
} as const;

function referenceIn(question: Question): CoagglomerationReference {
  const stated = choiceIn<"all-industries" | "mean-of-industries" | "given">(question, "reference");
  return stated === "given" ? askedInput(question, "reference", regionTotals) : stated;
}

const pairsMeasure = measureOf({
  id: "coagglomeration-pairs",
  page: "docs/formulas/coagglomeration.md",
  inputs: tableInputs,
  parameters: { reference: referenceParameter },
  answer(question) {
    const table = matrixIn(question, "table");
    const pairs = pairwiseCoagglomeration(table, { reference: referenceIn(question) });
    const sums = columnSums(table);
    const columns = Array.from(sums.keys()).filter((i) => sums[i] === 0);
    if (pairs.values.every(Number.isNaN)) return { refused: "undefined", data: { reason: "one-region" } };
    return { outputs: { pairs }, dropped: { columns } };
  },
});

const groupMeasure = measureOf({
  id: "coagglomeration-group",
  page: "docs/formulas/coagglomeration.md",
  inputs: tableInputs,
  parameters: {
    reference: referenceParameter,
    group: {
      kind: "numbers",
      min: 0,
      max: 1e6,
      about: "columns of the industries in the group, counted from 0",
    },
  },
  answer(question) {
    const group = groupIn(question.convention);
    const table = matrixIn(question, "table");
    const index = groupCoagglomeration(table, group, { reference: referenceIn(question) });
    if (index === null) return { refused: "undefined", data: { reason: "fewer-than-two" } };
    return { outputs: { index } };
  },
});

function groupIn({ group }: Convention): readonly number[] {
  const list = group as readonly number[];
  if (list.every(Number.isInteger)) return list;
  const data = {
    name: "group",
    known: ["whole numbers"],
    about: "columns, counted from 0",
    given: String(group),
  };
  throw new WrongCall("parameter-impossible", data);
}

/** Agglomeration of plants and co-agglomeration of industries. */
export const agglomerationMeasures: readonly Measure[] = [ellisonGlaeserMeasure, pairsMeasure, groupMeasure];

import {
  type ComplexityConvention,
  complexityConventions,
  economicComplexity,
} from "../complexity/economic-complexity.ts";
import { type FitnessStop, fitness } from "../complexity/fitness.ts";
import { outlookGain, outlookIndex } from "../complexity/opportunity.ts";
import { type ReflectionScale, reflections } from "../complexity/reflections.ts";
import { scaled, scalingOf } from "../complexity/scale.ts";
import { relatednessDensity } from "../relatedness/density.ts";
import { proximity } from "../relatedness/proximity.ts";
import { diversity, ubiquity } from "../specialisation/incidence.ts";
import type { Measure } from "./measure.ts";
import { fromPresence, presenceInputs, presenceParameters } from "./presence-question.ts";
import { choiceIn, measureOf, numberIn } from "./question.ts";

const complexityMeasure = measureOf({
  id: "economic-complexity",
  page: "docs/formulas/economic-complexity.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    convention: {
      kind: "choice",
      among: Object.keys(complexityConventions),
      about: "scale and sign as that implementation has them; the page lists in what they differ",
    },
    disconnected: {
      kind: "choice",
      among: ["refuse", "largest-part"],
      default: "refuse",
      about:
        "for a table in parts that share no industry: no answer, or one for the part with the most regions",
    },
    anchor: {
      kind: "number",
      min: -1,
      max: 1e9,
      integer: true,
      default: -1,
      about: "row of a region that is to come out positive, from 0; −1 leaves the sign to the convention",
    },
    eigenvalues: {
      kind: "number",
      min: 2,
      max: 20,
      integer: true,
      default: 3,
      about: "how many leading eigenvalues to report; 3 show the gap",
    },
    gap: {
      kind: "number",
      min: 0,
      max: 1,
      default: 1e-6,
      about: "gap of second and third eigenvalue below which the answer is flagged as noise",
    },
  },
  answer: fromPresence((asked, question) => {
    const anchor = numberIn(question, "anchor");
    const place = asked.kept.rows.indexOf(anchor);
    if (anchor >= 0 && place < 0) throw new RangeError(`anchor ${anchor} is no region that was kept`);
    const convention: ComplexityConvention = {
      ...complexityConventions[choiceIn<keyof typeof complexityConventions>(question, "convention")],
      disconnected: choiceIn(question, "disconnected"),
      eigenvalues: numberIn(question, "eigenvalues"),
      gap: numberIn(question, "gap"),
      ...(anchor >= 0 ? { anchor: place } : {}),
    };
    const found = economicComplexity(asked.presence, convention);
    if ("refused" in found) return { refused: found.refused.kind, data: found.refused.data };
    const { eci, pci, eigenvalues, signCorrelation } = found.value;
    return {
      outputs: {
        eci: asked.byRegion(eci),
        pci: asked.byIndustry(pci),
        eigenvalues: Array.from(eigenvalues),
        signCorrelation,
        diversity: asked.byRegion(diversity(asked.presence)),
        ubiquity: asked.byIndustry(ubiquity(asked.presence)),
      },
      flags: [...asked.flags, ...found.statement.flags],
      dropped: asked.droppedWith(found.statement.dropped),
    };
  }),
});

const fitnessMeasure = measureOf({
  id: "fitness",
  page: "docs/formulas/fitness.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    stop: {
      kind: "choice",
      among: ["steps", "settled"],
      about: "after the given steps, or once nothing moves by more than the tolerance of the iteration",
    },
    steps: {
      kind: "number",
      min: 1,
      max: 1e6,
      integer: true,
      about: "steps from all ones, or the most to make until it has settled",
    },
    settledAt: {
      kind: "number",
      min: 1e-15,
      max: 1,
      default: 1e-10,
      about: "largest move of a value in a step that counts as settled",
    },
    unsettled: {
      kind: "choice",
      among: ["flag", "refuse"],
      default: "flag",
      about: "what to answer when it has not settled within the steps",
    },
    extremality: {
      kind: "number",
      min: 0.01,
      max: 100,
      default: 1,
      about: "exponent γ: 1 is the standard, larger leans more on the least fit region",
    },
  },
  answer: fromPresence((asked, question) => {
    const steps = numberIn(question, "steps");
    const stop: FitnessStop =
      choiceIn(question, "stop") === "steps"
        ? { kind: "steps", steps }
        : {
            kind: "settled",
            mostSteps: steps,
            tolerance: numberIn(question, "settledAt"),
            unsettled: choiceIn(question, "unsettled"),
          };
    const found = fitness(asked.presence, { stop, extremality: numberIn(question, "extremality") });
    if ("refused" in found) return { refused: found.refused.kind, data: found.refused.data };
    return {
      outputs: {
        fitness: asked.byRegion(found.value.fitness),
        complexity: asked.byIndustry(found.value.complexity),
        steps: found.value.steps,
        change: found.value.change,
      },
      flags: [...asked.flags, ...found.statement.flags],
      dropped: asked.droppedWith(found.statement.dropped),
    };
  }),
});

const order = { kind: "number", min: 0, max: 1000, integer: true } as const;

const reflectionsMeasure = measureOf({
  id: "reflections",
  page: "docs/formulas/reflections.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    regionOrder: { ...order, about: "order of the regions' average; even orders descend from diversity" },
    industryOrder: { ...order, about: "order of the industries' average; odd orders descend from diversity" },
    scale: {
      kind: "choice",
      among: ["none", "sample-sd", "population-sd", "hundred"],
      about: "the averages themselves, standardised, or from 0 to 100 between least and greatest",
    },
  },
  answer: fromPresence((asked, question) => {
    const found = reflections(asked.presence, {
      regionOrder: numberIn(question, "regionOrder"),
      industryOrder: numberIn(question, "industryOrder"),
      scale: choiceIn<ReflectionScale>(question, "scale"),
    });
    if ("refused" in found) return { refused: found.refused.kind, data: found.refused.data };
    return {
      outputs: {
        regions: asked.byRegion(found.value.regions),
        industries: asked.byIndustry(found.value.industries),
      },
      flags: asked.flags,
      dropped: asked.droppedWith(found.statement.dropped),
    };
  }),
});

const outlookMeasure = measureOf({
  id: "complexity-outlook",
  page: "docs/formulas/outlook.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    self: { kind: "choice", among: ["included", "excluded"], about: "whether an industry speaks for itself" },
    scale: {
      kind: "choice",
      among: ["none", "py-ecomplexity"],
      about:
        "with the PCI scaled as py-ecomplexity has it, or its index standardised and gain over the ECI's deviation",
    },
  },
  answer: fromPresence((asked, question) => {
    const { presence } = asked;
    const convention = { eigenvalues: 3, gap: 1e-6, disconnected: "refuse" } as const;
    const found = economicComplexity(presence, { ...complexityConventions["py-ecomplexity"], ...convention });
    if ("refused" in found) return { refused: found.refused.kind, data: found.refused.data };
    const isPlain = choiceIn(question, "scale") === "none";
    const pci = isPlain ? found.value.pci : found.value.raw.pci;
    const near = proximity(presence, { diagonal: choiceIn(question, "self") === "included" ? 1 : 0 });
    const index = outlookIndex({ presence, pci }, relatednessDensity(presence, near));
    const gain = outlookGain({ presence, proximity: near, pci });
    const [ofIndex, ofEci] = [index, known(found.value.raw.eci)].map((it) => scalingOf(it, "population-sd"));
    if (!isPlain && (!ofIndex || !ofEci)) return { refused: "undefined", data: { why: "scale" } };
    if (!isPlain) gain.values = gain.values.map((it) => it / ofEci!.length);
    return {
      outputs: {
        index: asked.byRegion(isPlain ? index : scaled(index, ofIndex!)),
        gain: asked.regionsByIndustries(gain),
      },
      flags: [...asked.flags, ...found.statement.flags],
      dropped: asked.droppedWith(found.statement.dropped),
    };
  }),
});

const known = (values: Float64Array) => values.filter((it) => !Number.isNaN(it));

/** Complexity of regions and industries. */
export const complexityMeasures: readonly Measure[] = [
  complexityMeasure,
  fitnessMeasure,
  reflectionsMeasure,
  outlookMeasure,
];

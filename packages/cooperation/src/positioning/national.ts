import {
  type AllianceOptions,
  type AllianceParameters,
  defaultParameters,
  type ReferenceTable,
  type WeightDefinition,
} from "@ouhe/coupling";
import {
  industries,
  industryStandard,
  nationalCoefficients,
  nationalEmployment,
  sectorOfDivision,
} from "@ouhe/vocabulary";
import { localServices } from "./local-services.ts";

/** Registered capital, the weight every register has. */
export const capitalWeight: WeightDefinition = {
  id: "capital",
  label: "registered capital",
  unit: "万元 CNY",
};

/** National employment by division, 2018: what parks are compared with when nobody names another reference. */
export function nationalReference(): ReferenceTable {
  const { id, source, asOf, unit, byDivision } = nationalEmployment;
  return { id, name: "National employment by division, 2018", source, asOf, unit, values: byDivision };
}

function industryNames(): Map<string, { zh: string; en: string | null }> {
  const names = new Map(industries.map((it) => [it.code, { zh: it.nameZh, en: it.nameEn }]));
  for (const it of nationalCoefficients("total").sectors)
    names.set(`io:${it.code}`, { zh: it.nameZh, en: it.nameEn });
  return names;
}

/** What a person may choose about a measurement. */
export interface MeasurementChoices {
  parks: AllianceOptions["parks"];
  weights?: readonly WeightDefinition[];
  references?: readonly ReferenceTable[];
  inputOutput?: AllianceOptions["inputOutput"];
  parameters?: Partial<AllianceParameters>;
}

/**
 * Options of a measurement under GB/T 4754-2017, China's 2020 coefficients (what a sector needs, wherever
 * it comes from) and the national reference, unless chosen otherwise.
 */
export function allianceOptions(choices: MeasurementChoices): AllianceOptions {
  return {
    classification: {
      standard: industryStandard,
      parents: new Map(industries.map((it) => [it.code, it.parent])),
    },
    parks: choices.parks,
    weights: choices.weights ?? [capitalWeight],
    references: [...(choices.references ?? []), nationalReference()],
    inputOutput: choices.inputOutput ?? { ...nationalCoefficients("total"), sectorOf: sectorOfDivision },
    localServices,
    names: industryNames(),
    parameters: { ...defaultParameters, ...choices.parameters },
  };
}

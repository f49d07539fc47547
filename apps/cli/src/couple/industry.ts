import type { IndustryLabels } from "@ouhe/classification";
import type { Firm, Level } from "@ouhe/coupling";
import { type IndustryLevel, industryAt } from "@ouhe/vocabulary";

/** A code at one level and how sure it is: 1 when declared. */
export interface KnownCode {
  code: string;
  confidence: number;
}

/** A firm's industry as far as it is known, and where it comes from. */
export interface FirmIndustry {
  basis: "declared" | "inferred" | "none";
  division: KnownCode | null;
  group: KnownCode | null;
  class: KnownCode | null;
  /** The words of its scope that decided; empty when declared. */
  words: readonly string[];
}

const finer = ["division", "group", "class"] as const;

/** The industry the register declares, at the level it declares. */
export function declaredIndustry(code: string): FirmIndustry {
  const at = (level: IndustryLevel) => {
    const found = industryAt(code, level);
    return found === undefined ? null : { code: found, confidence: 1 };
  };
  return { basis: "declared", division: at("division"), group: at("group"), class: at("class"), words: [] };
}

/** The industry read out of a firm's own words. */
export function inferredIndustry(labels: IndustryLabels): FirmIndustry {
  return { ...labels, basis: labels.division ? "inferred" : "none" };
}

/** The industry with everything finer than a level left out. */
export function upTo(industry: FirmIndustry, level: Exclude<Level, "section">): FirmIndustry {
  if (level === "class") return industry;
  return { ...industry, class: null, group: level === "division" ? null : industry.group };
}

/** The finest code known. */
export function finestOf(industry: FirmIndustry): KnownCode | null {
  return industry.class ?? industry.group ?? industry.division;
}

/** The codes as the engine takes them. */
export function codesOf(industry: FirmIndustry): Firm["codes"] {
  return Object.fromEntries(
    finer.flatMap((level) => (industry[level] ? [[level, industry[level].code]] : [])),
  );
}

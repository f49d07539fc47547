import { type Industry, industries, readIndustryCode } from "@ouhe/vocabulary";

/** Names of the standard, folded; where a group and its only class share one, the finer entry. */
const byName = new Map(industries.map((it) => [foldName(it.nameZh), it]));

function foldName(name: string): string {
  return name.normalize("NFKC").replace(/[\s、,，]/g, "");
}

/**
 * The entry an office means by a code ("C3973", "3973"), a name of the standard ("集成电路制造"), or both
 * in one cell ("C39 计算机、通信和其他电子设备制造业", "3973-集成电路制造").
 *
 * @returns undefined when neither is known to GB/T 4754-2017
 */
export function readIndustry(text: string): Industry | undefined {
  const coded = readIndustryCode(text);
  if (coded) return coded;
  const both = /^([A-Za-z]?\d{0,4})\s*[-_.:|()（）、 ]*\s*(.*?)[)）]?$/.exec(text.normalize("NFKC").trim());
  const [, code = "", name = ""] = both ?? [];
  return (
    (code !== "" ? readIndustryCode(code) : undefined) ??
    byName.get(foldName(name)) ??
    byName.get(foldName(text))
  );
}

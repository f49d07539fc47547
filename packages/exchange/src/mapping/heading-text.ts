/** A heading taken apart: what it names, and the unit in brackets or after a slash. */
export interface HeadingParts {
  /** Folded for comparing: no blanks, punctuation or case. */
  folded: string;
  /** The last part of a grouped heading, folded; equal to `folded` when there is no group. */
  part: string;
  unit: string | null;
}

const unitWords =
  /^(?:人民币|rmb|cny|usd|美元|港元|欧元|日元)?(?:元|千元|百元|万元?|萬元?|十万元|百万元?|千万元?|亿元?|億元?|yuan|10k|million|bn)?(?:人民币|人民幣|美元|美金|港元|港币|港幣|欧元|歐元|日元|rmb|cny|usd|eur|hkd|jpy)?$|^(?:亩|畝|mu|㎡|m2|m²|sqm|平方米|平米|平方公里|km2|km²|公顷|公頃|ha|吨标准煤|吨标煤|噸標準煤|tce|kgce|人|个|家|persons?|%)$/i;

const brackets = /[(（[【〔]\s*([^)）\]】〕]*?)\s*[)）\]】〕]/g;

/** Lower case, compatibility forms folded, without blanks, marks of obligation and punctuation. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*_\-:：·.、，,;；/\\"'“”‘’#]+/g, "");
}

/**
 * Takes a heading apart: "注册资本（万元）" → 注册资本, 万元; "*企业名称（必填）" → 企业名称; "经营 / 税收:万元" →
 * 税收 within a group. Brackets that hold no unit are dropped as remarks.
 */
export function readHeading(heading: string): HeadingParts {
  let unit: string | null = null;
  let bare = heading.normalize("NFKC").replace(brackets, (_, inside: string) => {
    const word = inside.replace(/^(?:单位|單位|unit)\s*[::]?\s*/i, "").trim();
    if (word !== "" && unitWords.test(word)) unit = word;
    return "";
  });
  const tail = /[,/:]\s*([^,/:]+)$/.exec(bare)?.[1]?.trim();
  if (unit === null && tail && unitWords.test(tail)) {
    unit = tail;
    bare = bare.slice(0, bare.lastIndexOf(tail)).replace(/[,/:\s]+$/, "");
  }
  const last = bare.split(" / ").at(-1) ?? bare;
  return { folded: foldHeading(bare), part: foldHeading(last), unit };
}

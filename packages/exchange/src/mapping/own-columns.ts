/** Headings of the columns our error workbook and `rejected.csv` add, in every language. */
export const ownHeadings = {
  row: { "zh-Hans": "原行号", "zh-Hant": "原行號", en: "Original row" },
  problem: { "zh-Hans": "问题（耦合）", "zh-Hant": "問題（耦合）", en: "Problem (Ouhe)" },
  remedy: { "zh-Hans": "怎么改（耦合）", "zh-Hant": "怎麼改（耦合）", en: "Remedy (Ouhe)" },
} as const;

const all = new Set<string>(Object.values(ownHeadings).flatMap((it) => Object.values(it)));

/** Whether a heading is one of ours, to be passed over when a corrected error workbook comes back. */
export function ownColumn(heading: string): boolean {
  return all.has(heading.trim());
}

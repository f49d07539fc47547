import type { Text } from "../surroundings.ts";

/** What `ouhe couple` is doing. */
export const coupleStages = {
  reference: {
    en: "Reading the reference {name}",
    "zh-Hans": "读取参照 {name}",
    "zh-Hant": "讀取參照 {name}",
  },
  referenceTable: {
    en: "{name} is a table of {rows} industries",
    "zh-Hans": "{name} 是含 {rows} 个行业的数值表",
    "zh-Hant": "{name} 是含 {rows} 個行業的數值表",
  },
  referenceRegister: {
    en: "{name} is a register; {rows} firms were summed by industry",
    "zh-Hans": "{name} 是企业名录，已将 {rows} 家企业按行业汇总",
    "zh-Hant": "{name} 是企業名錄，已將 {rows} 家企業按行業彙總",
  },
  reading: {
    en: "Reading and classifying firms",
    "zh-Hans": "读取企业并判定行业",
    "zh-Hant": "讀取企業並判定行業",
  },
  measuring: { en: "Measuring", "zh-Hans": "测算", "zh-Hant": "測算" },
  report: { en: "Writing the report", "zh-Hans": "撰写报告", "zh-Hant": "撰寫報告" },
} as const satisfies Record<string, Text>;

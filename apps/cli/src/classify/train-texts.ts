import type { SkipReason } from "@ouhe/classification";
import type { Text } from "../surroundings.ts";

/** What `ouhe classify train` says. */
export const trainTexts = {
  rows: {
    en: "rows read {read}, usable {usable}, learned from {learned}",
    "zh-Hans": "读取 {read} 行，可用 {usable} 行，学习 {learned} 行",
    "zh-Hant": "讀取 {read} 列，可用 {usable} 列，學習 {learned} 列",
  },
  skipped: {
    en: "left out: {reason}: {count}",
    "zh-Hans": "未用：{reason}：{count} 行",
    "zh-Hant": "未用：{reason}：{count} 列",
  },
  measured: {
    en: "division on {rows} rows not seen in training: right first {top1}, among three {top3}, calibration error {ece}",
    "zh-Hans": "在 {rows} 行未参与训练的数据上（大类）：首选正确 {top1}，前三含正确 {top3}，校准误差 {ece}",
    "zh-Hant": "在 {rows} 列未參與訓練的資料上（大類）：首選正確 {top1}，前三含正確 {top3}，校準誤差 {ece}",
  },
  unmeasured: {
    en: "too few rows to measure the model on rows it has not seen",
    "zh-Hans": "行数太少，无法在未见过的行上检验模型",
    "zh-Hant": "列數太少，無法在未見過的列上檢驗模型",
  },
  written: {
    en: "model written to {path}",
    "zh-Hans": "模型已写入 {path}",
    "zh-Hant": "模型已寫入 {path}",
  },
} as const satisfies Record<string, Text>;

/** Why rows were left out, in words. */
export const skipTexts: Readonly<Record<SkipReason, Text>> = {
  "no-text": { en: "no text", "zh-Hans": "没有文字", "zh-Hant": "沒有文字" },
  "no-code": { en: "no code", "zh-Hans": "没有代码", "zh-Hant": "沒有代碼" },
  "unknown-code": {
    en: "code not in GB/T 4754-2017",
    "zh-Hans": "代码不在 GB/T 4754-2017 中",
    "zh-Hant": "代碼不在 GB/T 4754-2017 中",
  },
  "section-only": { en: "section only", "zh-Hans": "只有门类", "zh-Hant": "只有門類" },
  "nothing-recognised": {
    en: "nothing to learn in the text",
    "zh-Hans": "文字中没有可学习的内容",
    "zh-Hant": "文字中沒有可學習的內容",
  },
};

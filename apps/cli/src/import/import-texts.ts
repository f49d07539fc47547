import type { Text } from "../surroundings.ts";

/** What `ouhe import` says. */
export const importTexts = {
  uploading: { en: "Uploading {name}", "zh-Hans": "上传 {name}", "zh-Hant": "上傳 {name}" },
  checking: { en: "Checking rows", "zh-Hans": "逐行检查", "zh-Hant": "逐列檢查" },
  committing: { en: "Merging", "zh-Hans": "合并", "zh-Hant": "合併" },
  resuming: { en: "Going on with {name}", "zh-Hans": "继续导入 {name}", "zh-Hant": "繼續匯入 {name}" },
  undoing: { en: "Taking the import back", "zh-Hans": "撤回导入", "zh-Hant": "撤回匯入" },
  checked: {
    en: "Checked: {good} good rows ({create} new, {update} changed, {unchanged} unchanged, {skipped} left out), {refused} rejected",
    "zh-Hans":
      "检查完毕：合格 {good} 行（新增 {create}、更新 {update}、无变化 {unchanged}、不处理 {skipped}），退回 {refused} 行",
    "zh-Hant":
      "檢查完畢：合格 {good} 列（新增 {create}、更新 {update}、無變化 {unchanged}、不處理 {skipped}），退回 {refused} 列",
  },
  committed: {
    en: "Merged: {create} created, {update} updated, {unchanged} unchanged. To take it back: ouhe import --undo {id}",
    "zh-Hans": "合并完毕：新增 {create}、更新 {update}、无变化 {unchanged}。撤回：ouhe import --undo {id}",
    "zh-Hant": "合併完畢：新增 {create}、更新 {update}、無變化 {unchanged}。撤回：ouhe import --undo {id}",
  },
  undone: {
    en: "Taken back: {undone} records; {notUndone} were changed since and left alone",
    "zh-Hans": "已撤回 {undone} 条；{notUndone} 条此后有改动，保持不动",
    "zh-Hant": "已撤回 {undone} 筆；{notUndone} 筆此後有改動，保持不動",
  },
  fault: { en: "  {n} × {code}", "zh-Hans": "  {n} × {code}", "zh-Hant": "  {n} × {code}" },
  errors: {
    en: "Rows to correct: {file}",
    "zh-Hans": "待更正的行：{file}",
    "zh-Hant": "待更正的列：{file}",
  },
  dryRun: {
    en: "Checked only; the register was not changed.",
    "zh-Hans": "只作检查，名录没有改动。",
    "zh-Hant": "只作檢查，名錄沒有改動。",
  },
} as const satisfies Record<string, Text>;

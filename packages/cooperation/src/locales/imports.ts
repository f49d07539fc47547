import type { ImportSentences } from "./problems.ts";

const steps = {
  "zh-Hans": {
    mapping: "修改列对应",
    check: "检查",
    commit: "提交",
    cancel: "取消",
    resume: "继续",
    undo: "撤销",
  },
  "zh-Hant": {
    mapping: "修改欄位對應",
    check: "檢查",
    commit: "提交",
    cancel: "取消",
    resume: "繼續",
    undo: "撤銷",
  },
} as const;

const statesHans: Record<string, string> = {
  uploaded: "已上传",
  checking: "检查中",
  checked: "已检查",
  committing: "提交中",
  committed: "已提交",
  undoing: "撤销中",
  undone: "已撤销",
  cancelled: "已取消",
  failed: "失败",
};

const statesHant: Record<string, string> = {
  uploaded: "已上傳",
  checking: "檢查中",
  checked: "已檢查",
  committing: "提交中",
  committed: "已提交",
  undoing: "撤銷中",
  undone: "已撤銷",
  cancelled: "已取消",
  failed: "失敗",
};

const count = new Intl.NumberFormat("en").format;
const stepName = (steps: Record<string, string>, action: string) => steps[action] ?? action;

export const importsEn: ImportSentences = {
  "import/not-in-state": ({ state, action }) => ({
    title: "Not now",
    detail: `This import is ${state}; ${action} is not possible. Look at its present state and go on from there.`,
  }),
  "import/unmapped-columns": ({ columns }) => ({
    title: "Columns not decided",
    detail: `Say what these columns mean, keep them as they are, or leave them out: ${columns.join(", ")}.`,
  }),
  "import/field-twice": ({ field, columns }) => ({
    title: "Two columns for one field",
    detail: `${columns.join(", ")} cannot all be ${field}. Choose one; keep the others as they are.`,
  }),
  "import/park-missing": () => ({
    title: "Whose enterprises are these?",
    detail: "Choose the park, or the column that names it.",
  }),
  "import/file-gone": () => ({
    title: "The file is no longer kept",
    detail: "It was deleted some time after the import ended. Upload it again.",
  }),
  "import/no-file": () => ({
    title: "No file",
    detail: "Choose the register, a CSV or XLSX file, and send it again.",
  }),
  "import/form-broken": () => ({
    title: "Upload broke off",
    detail: "The file did not arrive in full. Nothing was kept; send it again.",
  }),
  "reference/too-few-regions": ({ regions, needed }) => ({
    title: "Too few regions",
    detail: `Relatedness needs a reference of at least ${needed} regions; this one has ${regions}. Load a larger one.`,
  }),
  "reference/too-large": ({ limitRegions, limitCells }) => ({
    title: "Reference table too large",
    detail: `At most ${count(limitRegions)} regions, and ${count(limitCells)} cells (regions × industries), can be compared with. Leave out regions, or use a coarser level such as divisions.`,
  }),
  "reference/unreadable": ({ row, column, value }) => ({
    title: "Reference table not readable",
    detail: `${row === null ? "No column with GB/T 4754 codes was found" : `Row ${row}, ${column}: “${value}” is not a known code or an amount of 0 or more`}. Write regions down and industry codes across, or region, code and value in three columns.`,
  }),
};

export const importsZhHans: ImportSentences = {
  "import/not-in-state": ({ state, action }) => ({
    title: "现在不能这样做",
    detail: `此次导入${statesHans[state] ?? state}，不能${stepName(steps["zh-Hans"], action)}，请按当前状态继续。`,
  }),
  "import/unmapped-columns": ({ columns }) => ({
    title: "有列尚未确定",
    detail: `请说明这些列的含义，或选择原样保留、不导入：${columns.join("、")}。`,
  }),
  "import/field-twice": ({ field, columns }) => ({
    title: "两列对应同一字段",
    detail: `${columns.join("、")} 不能同时对应 ${field}，请只选一列，其余原样保留。`,
  }),
  "import/park-missing": () => ({
    title: "这些企业属于哪个园区？",
    detail: "请选择园区，或选择写有园区的列。",
  }),
  "import/file-gone": () => ({
    title: "文件已不再保留",
    detail: "导入结束一段时间后，文件已被删除。请重新上传。",
  }),
  "import/no-file": () => ({ title: "没有文件", detail: "请选择企业名册（CSV 或 XLSX）后重新上传。" }),
  "import/form-broken": () => ({
    title: "上传中断",
    detail: "文件没有完整到达，未保存任何内容，请重新上传。",
  }),
  "reference/too-few-regions": ({ regions, needed }) => ({
    title: "地区太少",
    detail: `计算关联度至少需要 ${needed} 个地区的参照表，此表只有 ${regions} 个，请载入更大的参照表。`,
  }),
  "reference/too-large": ({ limitRegions, limitCells }) => ({
    title: "参照表过大",
    detail: `参照表最多 ${count(limitRegions)} 个地区、${count(limitCells)} 个单元格（地区数 × 行业数），请减少地区，或改用较粗的行业层级（如大类）。`,
  }),
  "reference/unreadable": ({ row, column, value }) => ({
    title: "参照表无法读取",
    detail: `${row === null ? "没有找到 GB/T 4754 代码列" : `第 ${row} 行“${column}”：“${value}”不是已知代码，也不是不小于 0 的数`}。请以地区为行、行业代码为列，或用地区、代码、数值三列。`,
  }),
};

export const importsZhHant: ImportSentences = {
  "import/not-in-state": ({ state, action }) => ({
    title: "現在不能這樣做",
    detail: `此次匯入${statesHant[state] ?? state}，不能${stepName(steps["zh-Hant"], action)}，請按目前狀態繼續。`,
  }),
  "import/unmapped-columns": ({ columns }) => ({
    title: "有欄位尚未確定",
    detail: `請說明這些欄位的含義，或選擇原樣保留、不匯入：${columns.join("、")}。`,
  }),
  "import/field-twice": ({ field, columns }) => ({
    title: "兩欄對應同一欄位",
    detail: `${columns.join("、")} 不能同時對應 ${field}，請只選一欄，其餘原樣保留。`,
  }),
  "import/park-missing": () => ({
    title: "這些企業屬於哪個園區？",
    detail: "請選擇園區，或選擇寫有園區的欄位。",
  }),
  "import/file-gone": () => ({
    title: "檔案已不再保留",
    detail: "匯入結束一段時間後，檔案已被刪除。請重新上傳。",
  }),
  "import/no-file": () => ({ title: "沒有檔案", detail: "請選擇企業名冊（CSV 或 XLSX）後重新上傳。" }),
  "import/form-broken": () => ({
    title: "上傳中斷",
    detail: "檔案沒有完整到達，未儲存任何內容，請重新上傳。",
  }),
  "reference/too-few-regions": ({ regions, needed }) => ({
    title: "地區太少",
    detail: `計算關聯度至少需要 ${needed} 個地區的參照表，此表只有 ${regions} 個，請載入更大的參照表。`,
  }),
  "reference/too-large": ({ limitRegions, limitCells }) => ({
    title: "參照表過大",
    detail: `參照表最多 ${count(limitRegions)} 個地區、${count(limitCells)} 個儲存格（地區數 × 行業數），請減少地區，或改用較粗的行業層級（如大類）。`,
  }),
  "reference/unreadable": ({ row, column, value }) => ({
    title: "參照表無法讀取",
    detail: `${row === null ? "沒有找到 GB/T 4754 代碼欄" : `第 ${row} 列「${column}」：「${value}」不是已知代碼，也不是不小於 0 的數`}。請以地區為列、行業代碼為欄，或用地區、代碼、數值三欄。`,
  }),
};

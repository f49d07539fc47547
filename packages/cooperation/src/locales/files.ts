import { enterpriseFields } from "@ouhe/exchange";
import type { Language } from "../http.ts";
import type { FileSentences } from "./problems.ts";

/** Fields as the reader's own headings call them. */
function fieldLabels(ids: readonly string[], language: Language, separator: string): string {
  const label = (id: string) => enterpriseFields.find((it) => it.id === id)?.headings[language] ?? id;
  return ids.map(label).join(separator);
}

const megabytes = (bytes: number) => Math.round(bytes / 1048576);

export const filesEn: FileSentences = {
  "file/empty": ({ name }) => ({
    title: "Empty file",
    detail: `${name} holds no rows. Choose the file with the register.`,
  }),
  "file/too-large": ({ name, limitBytes }) => ({
    title: "File too large",
    detail: `${name} is larger than ${megabytes(limitBytes)} MB. Split it, or save it as CSV.`,
  }),
  "file/too-many-rows": ({ name, limitRows }) => ({
    title: "Too many rows",
    detail: `${name} has more than ${limitRows} rows. Split it.`,
  }),
  "file/too-many-columns": ({ name, columns, limitColumns }) => ({
    title: "Too many columns",
    detail: `${name} has ${columns} columns; at most ${limitColumns} can be read. Remove empty or unneeded ones.`,
  }),
  "file/encoding-unknown": ({ name, suspected }) => ({
    title: "Encoding not recognised",
    detail: `${name} is neither UTF-8, UTF-16 nor GB18030${suspected ? ` (perhaps ${suspected})` : ""}. Save it as “CSV UTF-8”.`,
  }),
  "file/not-a-table": ({ name, found }) => ({
    title: "Not a table",
    detail: `${name} is not CSV or XLSX (${found}). Save the register as one of these.`,
  }),
  "file/zip-bomb": ({ name }) => ({
    title: "Refused for safety",
    detail: `${name} unpacks to far more than it seems to hold. Open it in a spreadsheet program and save it again.`,
  }),
  "file/encrypted": ({ name }) => ({
    title: "Protected by a password",
    detail: `${name} is encrypted. Save a copy without password.`,
  }),
  "file/legacy-xls": ({ name }) => ({
    title: "Old Excel format",
    detail: `${name} is an .xls file. Save it as .xlsx.`,
  }),
  "file/sheet-unrecognised": ({ name, missing }) => ({
    title: "No sheet of the expected shape",
    detail: `No sheet of ${name} has a heading row with ${fieldLabels(missing, "en", ", ") || "the expected columns"}. Check the headings.`,
  }),
  "file/sheet-unknown": ({ name, sheet, sheets }) => ({
    title: "No such sheet",
    detail: `${name} has no sheet “${sheet}”. It has: ${sheets.join(", ")}.`,
  }),
  "file/damaged": ({ name, part }) => ({
    title: "Damaged file",
    detail: `${name} cannot be read (${part}). Open it in a spreadsheet program and save it again.`,
  }),
  "file/unreadable": ({ name, reason }) => ({
    title: "File cannot be opened",
    detail: `${name} cannot be opened (${reason}). Check the path and the permissions.`,
  }),
};

export const filesZhHans: FileSentences = {
  "file/empty": ({ name }) => ({
    title: "文件为空",
    detail: `${name} 没有任何数据行，请选择含有名录的文件。`,
  }),
  "file/too-large": ({ name, limitBytes }) => ({
    title: "文件过大",
    detail: `${name} 超过 ${megabytes(limitBytes)} MB，请拆分，或另存为 CSV。`,
  }),
  "file/too-many-rows": ({ name, limitRows }) => ({
    title: "行数过多",
    detail: `${name} 超过 ${limitRows} 行，请拆分。`,
  }),
  "file/too-many-columns": ({ name, columns, limitColumns }) => ({
    title: "列数过多",
    detail: `${name} 有 ${columns} 列，最多可读 ${limitColumns} 列，请删去空列或无用的列。`,
  }),
  "file/encoding-unknown": ({ name, suspected }) => ({
    title: "无法识别编码",
    detail: `${name} 不是 UTF-8、UTF-16 或 GB18030${suspected ? `（可能是 ${suspected}）` : ""}，请另存为“CSV UTF-8”。`,
  }),
  "file/not-a-table": ({ name, found }) => ({
    title: "不是表格文件",
    detail: `${name} 不是 CSV 或 XLSX（${found}），请把名录另存为其中一种。`,
  }),
  "file/zip-bomb": ({ name }) => ({
    title: "出于安全拒绝读取",
    detail: `${name} 解压后远大于其声明的内容，请用表格软件打开并重新保存。`,
  }),
  "file/encrypted": ({ name }) => ({
    title: "文件有密码保护",
    detail: `${name} 已加密，请另存一份不带密码的文件。`,
  }),
  "file/legacy-xls": ({ name }) => ({
    title: "旧版 Excel 格式",
    detail: `${name} 是 .xls 文件，请另存为 .xlsx。`,
  }),
  "file/sheet-unrecognised": ({ name, missing }) => ({
    title: "没有符合格式的工作表",
    detail: `${name} 中没有含“${fieldLabels(missing, "zh-Hans", "、") || "所需列"}”表头的工作表，请检查表头。`,
  }),
  "file/sheet-unknown": ({ name, sheet, sheets }) => ({
    title: "没有这个工作表",
    detail: `${name} 中没有工作表“${sheet}”，现有：${sheets.join("、")}。`,
  }),
  "file/damaged": ({ name, part }) => ({
    title: "文件已损坏",
    detail: `${name} 无法读取（${part}），请用表格软件打开并重新保存。`,
  }),
  "file/unreadable": ({ name, reason }) => ({
    title: "文件无法打开",
    detail: `${name} 无法打开（${reason}），请检查路径与权限。`,
  }),
};

export const filesZhHant: FileSentences = {
  "file/empty": ({ name }) => ({
    title: "檔案為空",
    detail: `${name} 沒有任何資料列，請選擇含有名錄的檔案。`,
  }),
  "file/too-large": ({ name, limitBytes }) => ({
    title: "檔案過大",
    detail: `${name} 超過 ${megabytes(limitBytes)} MB，請拆分，或另存為 CSV。`,
  }),
  "file/too-many-rows": ({ name, limitRows }) => ({
    title: "列數過多",
    detail: `${name} 超過 ${limitRows} 列，請拆分。`,
  }),
  "file/too-many-columns": ({ name, columns, limitColumns }) => ({
    title: "欄數過多",
    detail: `${name} 有 ${columns} 欄，最多可讀 ${limitColumns} 欄，請刪去空欄或無用的欄。`,
  }),
  "file/encoding-unknown": ({ name, suspected }) => ({
    title: "無法識別編碼",
    detail: `${name} 不是 UTF-8、UTF-16 或 GB18030${suspected ? `（可能是 ${suspected}）` : ""}，請另存為「CSV UTF-8」。`,
  }),
  "file/not-a-table": ({ name, found }) => ({
    title: "不是表格檔案",
    detail: `${name} 不是 CSV 或 XLSX（${found}），請把名錄另存為其中一種。`,
  }),
  "file/zip-bomb": ({ name }) => ({
    title: "出於安全拒絕讀取",
    detail: `${name} 解壓後遠大於其聲明的內容，請用試算表軟體開啟並重新儲存。`,
  }),
  "file/encrypted": ({ name }) => ({
    title: "檔案有密碼保護",
    detail: `${name} 已加密，請另存一份不帶密碼的檔案。`,
  }),
  "file/legacy-xls": ({ name }) => ({
    title: "舊版 Excel 格式",
    detail: `${name} 是 .xls 檔案，請另存為 .xlsx。`,
  }),
  "file/sheet-unrecognised": ({ name, missing }) => ({
    title: "沒有符合格式的工作表",
    detail: `${name} 中沒有含「${fieldLabels(missing, "zh-Hant", "、") || "所需欄位"}」表頭的工作表，請檢查表頭。`,
  }),
  "file/sheet-unknown": ({ name, sheet, sheets }) => ({
    title: "沒有這個工作表",
    detail: `${name} 中沒有工作表「${sheet}」，現有：${sheets.join("、")}。`,
  }),
  "file/damaged": ({ name, part }) => ({
    title: "檔案已損壞",
    detail: `${name} 無法讀取（${part}），請用試算表軟體開啟並重新儲存。`,
  }),
  "file/unreadable": ({ name, reason }) => ({
    title: "檔案無法開啟",
    detail: `${name} 無法開啟（${reason}），請檢查路徑與權限。`,
  }),
};

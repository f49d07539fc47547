import { type Text, text } from "../language.tsx";

/** What can be done about a fault. */
const remedies = {
  "close-quotes": text(
    "补上配对的引号，或删去多余的引号",
    "補上配對的引號，或刪去多餘的引號",
    "Close the quote, or delete the stray one",
  ),
  "match-columns": text(
    "让这一行的列数与表头一致；内容中的分隔符要用引号括起来",
    "讓這一行的欄數與表頭一致；內容中的分隔符要用引號括起來",
    "Give the row as many cells as the heading; quote cells that hold the delimiter",
  ),
  "leave-out-row": text("删去这一行即可", "刪去這一行即可", "Delete the row"),
  shorten: text(
    "缩短内容，或拆成几列",
    "縮短內容，或拆成幾欄",
    "Shorten the text, or split it into several columns",
  ),
  "resave-encoding": text(
    "请从原系统重新导出，存为 UTF-8",
    "請從原系統重新匯出，存為 UTF-8",
    "Export again from the original system as UTF-8",
  ),
  "paste-values": text(
    "在表格软件中把公式粘贴为数值后再导入",
    "在試算表軟體中把公式貼成數值後再匯入",
    "Paste the formulas as values in the spreadsheet, then import again",
  ),
  "format-as-text": text(
    "把该列设为文本格式，对照执照重新录入完整代码",
    "把該欄設為文字格式，對照執照重新錄入完整代碼",
    "Format the column as text and enter the full code from the licence",
  ),
  "fill-name": text(
    "补填营业执照上的企业名称",
    "補填營業執照上的企業名稱",
    "Fill in the name on the business licence",
  ),
  "check-licence": text("请对照营业执照核对", "請對照營業執照核對", "Check against the business licence"),
  "write-date": text("请写成 2004-03-05 的形式", "請寫成 2004-03-05 的形式", "Write it like 2004-03-05"),
  "write-number": text(
    "请只写数字，如 1234.5",
    "請只寫數字，如 1234.5",
    "Write the number alone, like 1234.5",
  ),
  "write-unit": text(
    "请写明单位，如万元、万美元、亩、平方米",
    "請寫明單位，如萬元、萬美元、畝、平方米",
    "Name the unit: 万元, 万美元, 亩, m2",
  ),
  "check-code": text(
    "请填标准代码，如行业 3973、区划 310118；也可留空",
    "請填標準代碼，如行業 3973、區劃 310118；也可留空",
    "Enter a standard code (industry 3973, division 310118), or leave it empty",
  ),
  "write-yes-no": text("请填“是”或“否”", "請填「是」或「否」", "Write yes or no"),
  "keep-one": text(
    "只保留一行；若确是两家企业，请补齐各自的信用代码",
    "只保留一行；若確是兩家企業，請補齊各自的信用代碼",
    "Keep one of the rows; if they are two enterprises, fill in both credit codes",
  ),
  "name-park": text(
    "请填写园区标识或名称，或为整个文件指定园区",
    "請填寫園區識別碼或名稱，或為整個檔案指定園區",
    "Write the park's id or one of its names, or choose a park for the whole file",
  ),
  "fill-code": text(
    "请补填统一社会信用代码",
    "請補填統一社會信用代碼",
    "Fill in the unified social credit code",
  ),
  look: text(
    "请看一眼是否无误；无误则不必改",
    "請看一眼是否無誤；無誤則不必改",
    "Have a look; nothing need be done if it is right",
  ),
} as const satisfies Record<string, Text>;
type Remedy = keyof typeof remedies;

const fault = (remedy: Remedy, hans: string, hant: string, en: string) => ({
  problem: text(hans, hant, en),
  remedy: remedies[remedy],
});

/** Every fault the node may find in a row, in words; `{name}` stands for its data. */
const faults = {
  "row/quote-unclosed": fault(
    "close-quotes",
    "这一行有一个引号没有配对，整行无法读取",
    "這一行有一個引號沒有配對，整行無法讀取",
    "A quote in this row is never closed, so the row cannot be read",
  ),
  "row/columns-extra": fault(
    "match-columns",
    "这一行有 {found} 个单元格，而表头只有 {expected} 列",
    "這一行有 {found} 個儲存格，而表頭只有 {expected} 欄",
    "The row has {found} cells, the heading {expected}",
  ),
  "row/columns-missing": fault(
    "match-columns",
    "这一行只有 {found} 个单元格，而表头有 {expected} 列",
    "這一行只有 {found} 個儲存格，而表頭有 {expected} 欄",
    "The row has only {found} cells, the heading {expected}",
  ),
  "row/too-long": fault(
    "close-quotes",
    "这一行超过 {limit} 个字符，不像一行数据",
    "這一行超過 {limit} 個字元，不像一行資料",
    "The row is longer than {limit} characters and looks like no row at all",
  ),
  "row/is-total": fault(
    "leave-out-row",
    "这是合计行，不是企业",
    "這是合計行，不是企業",
    "This is a row of totals, not an enterprise",
  ),
  "row/is-heading": fault(
    "leave-out-row",
    "这一行重复了表头",
    "這一行重複了表頭",
    "The row repeats the heading",
  ),
  "cell/quote-stray": fault(
    "close-quotes",
    "单元格中有多余的引号，已按普通字符读取",
    "儲存格中有多餘的引號，已按普通字元讀取",
    "A stray quote in the cell was read as an ordinary character",
  ),
  "cell/holds-rows": fault(
    "close-quotes",
    "单元格里有 {lines} 行像是表中的数据行，可能被一个多余的引号吞进来了",
    "儲存格裡有 {lines} 行像是表中的資料行，可能被一個多餘的引號吞進來了",
    "{lines} lines in the cell look like rows of the table; a stray quote may have swallowed them",
  ),
  "cell/too-long": fault(
    "shorten",
    "单元格有 {length} 个字符，超过上限 {limit}",
    "儲存格有 {length} 個字元，超過上限 {limit}",
    "The cell has {length} characters, more than {limit}",
  ),
  "cell/undecodable": fault(
    "resave-encoding",
    "单元格中有无法识别的字符（�）",
    "儲存格中有無法識別的字元（�）",
    "The cell holds characters that cannot be read (�)",
  ),
  "cell/formula": fault(
    "paste-values",
    "单元格是公式，已读取它保存的结果，没有计算",
    "儲存格是公式，已讀取它保存的結果，沒有計算",
    "The cell is a formula; its stored result was read, nothing was computed",
  ),
  "cell/formula-unread": fault(
    "paste-values",
    "单元格是公式，但文件中没有保存它的结果",
    "儲存格是公式，但檔案中沒有保存它的結果",
    "The cell is a formula whose result is not stored in the file",
  ),
  "cell/error-value": fault(
    "paste-values",
    "单元格是错误值 {value}",
    "儲存格是錯誤值 {value}",
    "The cell is the error value {value}",
  ),
  "cell/digits-lost": fault(
    "format-as-text",
    "这个 {digits} 位的代码是按数字保存的，末尾几位已经丢失",
    "這個 {digits} 位的代碼是按數字保存的，末尾幾位已經丟失",
    "This code of {digits} digits was stored as a number, so its last digits are lost",
  ),
  "cell/formula-text": fault(
    "look",
    "内容像公式，已按文字保存，不会执行",
    "內容像公式，已按文字保存，不會執行",
    "The text looks like a formula; it is kept as text and never run",
  ),
  "cell/markup": fault(
    "look",
    "内容含有网页标记，已按文字保存，不会执行",
    "內容含有網頁標記，已按文字保存，不會執行",
    "The text holds markup; it is kept as text and never run",
  ),
  "name/missing": fault("fill-name", "没有企业名称", "沒有企業名稱", "The enterprise has no name"),
  "uscc/length": fault(
    "check-licence",
    "统一社会信用代码应为 18 位，这里是 {length} 位",
    "統一社會信用代碼應為 18 位，這裡是 {length} 位",
    "A unified social credit code has 18 characters, this one {length}",
  ),
  "uscc/character": fault(
    "check-licence",
    "统一社会信用代码第 {position} 位是不允许的字符",
    "統一社會信用代碼第 {position} 位是不允許的字元",
    "Character {position} cannot occur in a unified social credit code",
  ),
  "uscc/check-character": fault(
    "check-licence",
    "统一社会信用代码的校验码不对，应为 {expected}",
    "統一社會信用代碼的校驗碼不對，應為 {expected}",
    "The check character is wrong; it should be {expected}",
  ),
  "uscc/organisation-check": fault(
    "check-licence",
    "统一社会信用代码中组织机构代码的校验码不对，应为 {expected}",
    "統一社會信用代碼中組織機構代碼的校驗碼不對，應為 {expected}",
    "The check character of the organisation code is wrong; it should be {expected}",
  ),
  "uscc/old-number": fault(
    "check-licence",
    "这是 {length} 位的旧注册号，已作为注册号保留",
    "這是 {length} 位的舊註冊號，已作為註冊號保留",
    "An older registration number of {length} digits; kept as such",
  ),
  "date/unreadable": fault(
    "write-date",
    "看不懂这个日期：{value}",
    "看不懂這個日期：{value}",
    "Not a date: {value}",
  ),
  "date/impossible": fault(
    "write-date",
    "没有这一天：{value}",
    "沒有這一天：{value}",
    "There is no such day: {value}",
  ),
  "date/future": fault(
    "write-date",
    "日期晚于今天（{today}）",
    "日期晚於今天（{today}）",
    "The date is later than today ({today})",
  ),
  "date/ambiguous": fault(
    "write-date",
    "分不清这个日期的年、月、日：{value}",
    "分不清這個日期的年、月、日：{value}",
    "Year, month and day cannot be told apart: {value}",
  ),
  "date/incomplete": fault(
    "write-date",
    "日期不完整，已留空：{value}",
    "日期不完整，已留空：{value}",
    "The date is incomplete and was left empty: {value}",
  ),
  "number/unreadable": fault(
    "write-number",
    "看不懂这个数字：{value}",
    "看不懂這個數字：{value}",
    "Not a number: {value}",
  ),
  "number/negative": fault(
    "write-number",
    "这里不能是负数：{value}",
    "這裡不能是負數：{value}",
    "This cannot be negative: {value}",
  ),
  "number/not-whole": fault(
    "write-number",
    "这里应为整数：{value}",
    "這裡應為整數：{value}",
    "This must be a whole number: {value}",
  ),
  "number/too-large": fault(
    "write-number",
    "数字超过 {digits} 位：{value}",
    "數字超過 {digits} 位：{value}",
    "The number has more than {digits} digits: {value}",
  ),
  "number/implausible": fault(
    "look",
    "折合 {wan} 万元，大得不寻常，请核对单位",
    "折合 {wan} 萬元，大得不尋常，請核對單位",
    "{wan} × 10,000 yuan is unusually large; check the unit",
  ),
  "unit/unknown": fault("write-unit", "不认识的单位：{unit}", "不認識的單位：{unit}", "Unknown unit: {unit}"),
  "industry/unknown": fault(
    "check-code",
    "GB/T 4754-2017 中没有这个行业：{value}",
    "GB/T 4754-2017 中沒有這個行業：{value}",
    "GB/T 4754-2017 has no such industry: {value}",
  ),
  "division/unreadable": fault(
    "check-code",
    "行政区划代码应为 6 位数字：{value}",
    "行政區劃代碼應為 6 位數字：{value}",
    "A division code has 6 digits: {value}",
  ),
  "flag/unreadable": fault(
    "write-yes-no",
    "这里应填是或否：{value}",
    "這裡應填是或否：{value}",
    "Neither yes nor no: {value}",
  ),
  "duplicate/uscc": fault(
    "keep-one",
    "统一社会信用代码与第 {firstRow} 行重复",
    "統一社會信用代碼與第 {firstRow} 行重複",
    "Same unified social credit code as row {firstRow}",
  ),
  "duplicate/name": fault(
    "keep-one",
    "同一园区内企业名称与第 {firstRow} 行重复",
    "同一園區內企業名稱與第 {firstRow} 行重複",
    "Same enterprise name in the same park as row {firstRow}",
  ),
  "duplicate/name-other-code": fault(
    "keep-one",
    "与第 {firstRow} 行同名，但信用代码不同，两行都保留",
    "與第 {firstRow} 行同名，但信用代碼不同，兩行都保留",
    "Same name as row {firstRow} but another credit code; both are kept",
  ),
  "park/missing": fault(
    "name-park",
    "未写所属园区，导入时也未指定园区",
    "未寫所屬園區，匯入時也未指定園區",
    "No park is named, and the import has none for rows without",
  ),
  "park/unknown": fault(
    "name-park",
    "“{value}”不是联盟内的园区",
    "「{value}」不是聯盟內的園區",
    "“{value}” is not a park of this alliance",
  ),
  "register/ambiguous": fault(
    "fill-code",
    "库中有多家同名企业",
    "庫中有多家同名企業",
    "The register has several enterprises of this name",
  ),
  "register/repeated": fault(
    "keep-one",
    "与第 {firstRow} 行指向库中同一家企业",
    "與第 {firstRow} 行指向庫中同一家企業",
    "Means the same registered enterprise as row {firstRow}",
  ),
  "register/edit-replaced": fault(
    "look",
    "上次导入后有人改为“{was}”；来源现为“{value}”，以来源为准",
    "上次匯入後有人改為「{was}」；來源現為「{value}」，以來源為準",
    "Somebody changed this to “{was}” after the last import; the source now says {value}, and that counts",
  ),
} as const satisfies Record<string, { problem: Text; remedy: Text }>;

/** Codes we have words for. */
export type FaultCode = keyof typeof faults;
export const faultCodes = Object.keys(faults) as FaultCode[];

const isKnown = (code: string): code is FaultCode => code in faults;

/** A fault in words; a code newer than this page stands for itself. */
export function sayFault(code: string): { problem: Text; remedy: Text | null } {
  return isKnown(code) ? faults[code] : { problem: text(code, code, code), remedy: null };
}

/** A sentence as said of a whole kind of fault, which has no one cell: "…" stands for the data. */
export const withoutData = (sentence: string): string =>
  sentence.replace(/\s*[:：]\s*\{\w+\}/g, " …").replace(/\{\w+\}/g, "…");

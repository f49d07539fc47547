import type { Flag, RefusalKind, WrongCallKind } from "@ouhe/coupling";
import type { Text } from "../surroundings.ts";
import type { InputFaults } from "./input-fault.ts";

/** What the parts of an answer, a list and a help page are called. */
export const words = {
  topics: { en: "Measures by topic", "zh-Hans": "按主题排列的指标", "zh-Hant": "按主題排列的指標" },
  listFoot: {
    en: "ouhe measure NAME --help tells the inputs and parameters of one; --example prints a call that runs.",
    "zh-Hans": "ouhe measure 名称 --help 查看该指标的输入与参数；--example 输出可直接运行的示例。",
    "zh-Hant": "ouhe measure 名稱 --help 查看該指標的輸入與參數；--example 輸出可直接執行的範例。",
  },
  page: { en: "Formula", "zh-Hans": "公式说明", "zh-Hant": "公式說明" },
  inputs: { en: "Inputs", "zh-Hans": "输入", "zh-Hant": "輸入" },
  parameters: { en: "Parameters", "zh-Hans": "参数", "zh-Hant": "參數" },
  none: { en: "none", "zh-Hans": "无", "zh-Hant": "無" },
  optional: { en: "optional", "zh-Hans": "可选", "zh-Hant": "可選" },
  default: { en: "default {value}", "zh-Hans": "默认 {value}", "zh-Hant": "預設 {value}" },
  required: { en: "must be given", "zh-Hans": "必须给出", "zh-Hant": "必須給出" },
  convention: { en: "Convention", "zh-Hans": "口径", "zh-Hant": "口徑" },
  dropped: { en: "Left out", "zh-Hans": "未计入", "zh-Hant": "未計入" },
  rows: { en: "rows {list}", "zh-Hans": "第 {list} 行（自 0 起）", "zh-Hant": "第 {list} 列（自 0 起）" },
  columns: {
    en: "columns {list}",
    "zh-Hans": "第 {list} 列（自 0 起）",
    "zh-Hant": "第 {list} 欄（自 0 起）",
  },
  flags: { en: "To know before using it", "zh-Hans": "使用前须知", "zh-Hant": "使用前須知" },
  usage: {
    en: `ouhe measure NAME --input FILE [--input NAME=FILE ..] [--param NAME=VALUE ..] [--json]

FILE is JSON ({"inputs": {..}, "parameters": {..}}) or a table, CSV or XLSX: names in the first
column and the first row; a column named after an input is that input, the rest is the matrix.

  --input NAME=FILE     a file that holds one input
  --param NAME=VALUE    a parameter; several numbers are separated by commas
  --json                the value with its statement, for a machine
  --example             a call that runs, as JSON
  --sheet NAME          sheet of a workbook
  --lang LANGUAGE       zh-Hans, zh-Hant or en

Exit code: 0 answered, 1 refused or a file cannot be used, 2 called wrongly.
`,
    "zh-Hans": `ouhe measure 名称 --input 文件 [--input 输入名=文件 ..] [--param 参数=值 ..] [--json]

文件为 JSON（{"inputs": {..}, "parameters": {..}}）或表格（CSV、XLSX）：首列与首行为名称；
与某个输入同名的列即为该输入，其余各列组成矩阵。

  --input 输入名=文件   只含一个输入的文件
  --param 参数=值       参数；多个数以逗号分隔
  --json                以 JSON 输出数值与口径说明
  --example             输出可直接运行的示例（JSON）
  --sheet 名称          工作簿中的工作表
  --lang 语言           zh-Hans、zh-Hant 或 en

退出码：0 已作答，1 不予作答或文件无法使用，2 用法有误。
`,
    "zh-Hant": `ouhe measure 名稱 --input 檔案 [--input 輸入名=檔案 ..] [--param 參數=值 ..] [--json]

檔案為 JSON（{"inputs": {..}, "parameters": {..}}）或表格（CSV、XLSX）：首欄與首列為名稱；
與某個輸入同名的欄即為該輸入，其餘各欄組成矩陣。

  --input 輸入名=檔案   只含一個輸入的檔案
  --param 參數=值       參數；多個數以逗號分隔
  --json                以 JSON 輸出數值與口徑說明
  --example             輸出可直接執行的範例（JSON）
  --sheet 名稱          活頁簿中的工作表
  --lang 語言           zh-Hans、zh-Hant 或 en

結束碼：0 已作答，1 不予作答或檔案無法使用，2 用法有誤。
`,
  },
} as const satisfies Record<string, Text>;

/** Why there is no answer, by kind. `{details}` are the numbers the refusal carries. */
export const refusals: Record<RefusalKind, Text> = {
  "too-few": {
    en: "Too few rows, columns or observations for this question{details}.",
    "zh-Hans": "行、列或观测太少，无法回答{details}。",
    "zh-Hant": "列、欄或觀測太少，無法回答{details}。",
  },
  undefined: {
    en: "The question has no answer for this input{details}.",
    "zh-Hans": "对这份输入，此问题没有定义{details}。",
    "zh-Hant": "對這份輸入，此問題沒有定義{details}。",
  },
  singular: {
    en: "The system has no inverse: I − A is singular or its series does not converge{details}.",
    "zh-Hans": "I − A 奇异或级数不收敛，逆矩阵不存在{details}。",
    "zh-Hant": "I − A 奇異或級數不收斂，反矩陣不存在{details}。",
  },
  "not-converged": {
    en: "The iteration did not settle within its steps{details}.",
    "zh-Hans": "迭代在规定步数内未收敛{details}。",
    "zh-Hant": "迭代在規定步數內未收斂{details}。",
  },
  confidential: {
    en: "Fewer firms stand behind this than may be shown{details}.",
    "zh-Hans": "涉及的企业过少，不得公布{details}。",
    "zh-Hant": "涉及的企業過少，不得公布{details}。",
  },
};

/** The reason a refusal names, said before its kind. */
export const reasons: Readonly<Record<string, Text>> = {
  "nothing-to-share": {
    en: "There is nothing to share out: no values, all are zero, or too few.",
    "zh-Hans": "没有可分配的量：没有数值、全部为零或个数太少。",
    "zh-Hant": "沒有可分配的量：沒有數值、全部為零或個數太少。",
  },
  "logarithm-of-zero": {
    en: "A value is 0, and its logarithm has no value.",
    "zh-Hans": "有数值为 0，其对数没有定义。",
    "zh-Hant": "有數值為 0，其對數沒有定義。",
  },
  "one-region": {
    en: "One region holds the whole reference, or every industry is empty.",
    "zh-Hans": "参照总量全在一个地区，或所有行业均为空。",
    "zh-Hant": "參照總量全在一個地區，或所有行業均為空。",
  },
  "fewer-than-two": {
    en: "Fewer than two industries of the group have anything, or one region holds the whole reference.",
    "zh-Hans": "该组中有数量的行业不足两个，或参照总量全在一个地区。",
    "zh-Hant": "該組中有數量的行業不足兩個，或參照總量全在一個地區。",
  },
  "no-base": {
    en: "The region or the nation starts from nothing, or the nation ends with nothing.",
    "zh-Hans": "地区或全国期初为零，或全国期末为零。",
    "zh-Hant": "地區或全國期初為零，或全國期末為零。",
  },
  "zero-base": {
    en: "Some industries start from nothing; zeroBase=regional counts their gains as regional.",
    "zh-Hans": "有行业期初为零；zeroBase=regional 可将其增量计入地区分量。",
    "zh-Hant": "有行業期初為零；zeroBase=regional 可將其增量計入地區分量。",
  },
  "beyond-numbers": {
    en: "A result is beyond every number: the values are too large, or divided by too little.",
    "zh-Hans": "结果超出可表示的数：数值过大，或除数过小。",
    "zh-Hant": "結果超出可表示的數：數值過大，或除數過小。",
  },
  "nothing-differs": {
    en: "The indicators tell the objects not apart: all are constant, alike, or there is one object.",
    "zh-Hans": "各指标无法区分对象：均为常数、彼此一致，或只有一个对象。",
    "zh-Hant": "各指標無法區分對象：均為常數、彼此一致，或只有一個對象。",
  },
  "no-edges": { en: "The network has no edges.", "zh-Hans": "网络没有边。", "zh-Hant": "網路沒有邊。" },
  "no-nodes": { en: "The network has no nodes.", "zh-Hans": "网络没有节点。", "zh-Hant": "網路沒有節點。" },
  "equal-parts": {
    en: "The network falls into parts of the same largest eigenvalue; which of them is central is arbitrary.",
    "zh-Hans": "网络分成若干最大特征值相同的部分，何者为中心是任意的。",
    "zh-Hant": "網路分成若干最大特徵值相同的部分，何者為中心是任意的。",
  },
  "no-flows": { en: "All flows are 0.", "zh-Hans": "所有流量均为 0。", "zh-Hant": "所有流量均為 0。" },
  "few-flows": {
    en: "Fewer than four flows are above 0.",
    "zh-Hans": "大于 0 的流量不足四个。",
    "zh-Hant": "大於 0 的流量不足四個。",
  },
  collinear: {
    en: "A regressor is a combination of the others, so that its coefficient is any number.",
    "zh-Hans": "有自变量是其他自变量的线性组合，其系数不可识别。",
    "zh-Hant": "有自變數是其他自變數的線性組合，其係數不可識別。",
  },
  separated: {
    en: "A regressor tells some zero flows from all others, so that no estimate exists; separation=drop leaves them out.",
    "zh-Hans": "有自变量把部分零流量与其余完全分开，估计不存在；separation=drop 可将其剔除。",
    "zh-Hant": "有自變數把部分零流量與其餘完全分開，估計不存在；separation=drop 可將其剔除。",
  },
};

/** What makes a value fragile. */
export const flags: { [K in Flag["kind"]]: Text } = {
  disconnected: {
    en: "falls into {components} parts that nothing links",
    "zh-Hans": "分成 {components} 个互不相连的部分",
    "zh-Hant": "分成 {components} 個互不相連的部分",
  },
  "eigenvalue-gap": {
    en: "second and third eigenvalue are close ({second}, {third}): the vector is noise",
    "zh-Hans": "第二、第三特征值过近（{second}、{third}）：向量不可靠",
    "zh-Hant": "第二、第三特徵值過近（{second}、{third}）：向量不可靠",
  },
  "arbitrary-sign": {
    en: "the sign is arbitrary (correlation {correlation})",
    "zh-Hans": "正负号是任意的（相关系数 {correlation}）",
    "zh-Hant": "正負號是任意的（相關係數 {correlation}）",
  },
  "ties-at-threshold": {
    en: "{cells} cells lie on the threshold",
    "zh-Hans": "{cells} 个单元格恰在阈值上",
    "zh-Hant": "{cells} 個儲存格恰在閾值上",
  },
  "not-converged": {
    en: "not settled after {steps} steps (last change {change})",
    "zh-Hans": "{steps} 步后仍未收敛（最后变化 {change}）",
    "zh-Hant": "{steps} 步後仍未收斂（最後變化 {change}）",
  },
  "spectral-radius": {
    en: "the inverse is sensitive (spectral radius {radius})",
    "zh-Hans": "逆矩阵敏感（谱半径 {radius}）",
    "zh-Hant": "反矩陣敏感（譜半徑 {radius}）",
  },
  "constant-columns": {
    en: "constant columns carry no weight: {columns}",
    "zh-Hans": "常数列不计权重：{columns}",
    "zh-Hant": "常數欄不計權重：{columns}",
  },
  "undefined-cells": {
    en: "values without a definition: {cells} ({rule})",
    "zh-Hans": "没有定义的值：{cells} 个（{rule}）",
    "zh-Hant": "沒有定義的值：{cells} 個（{rule}）",
  },
  "outside-theory": {
    en: "values outside the theory: {cells} ({what})",
    "zh-Hans": "超出理论范围的值：{cells} 个（{what}）",
    "zh-Hant": "超出理論範圍的值：{cells} 個（{what}）",
  },
};

/** What the caller got wrong. */
export const wrongCalls: Record<WrongCallKind, Text> = {
  "measure-unknown": {
    en: "There is no measure {name}{meant}; ouhe measure lists all.",
    "zh-Hans": "没有名为 {name} 的指标{meant}；ouhe measure 列出全部指标。",
    "zh-Hant": "沒有名為 {name} 的指標{meant}；ouhe measure 列出全部指標。",
  },
  "input-unknown": {
    en: "There is no input {name}{meant}; there are: {known}.",
    "zh-Hans": "没有输入 {name}{meant}；可用：{known}。",
    "zh-Hant": "沒有輸入 {name}{meant}；可用：{known}。",
  },
  "input-missing": {
    en: "The input {name} is missing: {about}.",
    "zh-Hans": "缺少输入 {name}：{about}。",
    "zh-Hant": "缺少輸入 {name}：{about}。",
  },
  "input-of-another-kind": {
    en: "The input {name} is no {known}: {about}.",
    "zh-Hans": "输入 {name} 不是 {known}：{about}。",
    "zh-Hant": "輸入 {name} 不是 {known}：{about}。",
  },
  "parameter-unknown": {
    en: "There is no parameter {name}{meant}; there are: {known}.",
    "zh-Hans": "没有参数 {name}{meant}；可用：{known}。",
    "zh-Hant": "沒有參數 {name}{meant}；可用：{known}。",
  },
  "parameter-missing": {
    en: "The parameter {name} must be given, as --param {name}=VALUE ({known}): {about}. It has no default, because implementations differ and the numbers with them.",
    "zh-Hans":
      "必须给出参数 {name}（--param {name}=值，可取 {known}）：{about}。各家实现取法不一、结果不同，故不设默认值。",
    "zh-Hant":
      "必須給出參數 {name}（--param {name}=值，可取 {known}）：{about}。各家實作取法不一、結果不同，故不設預設值。",
  },
  "parameter-impossible": {
    en: "The parameter {name} cannot be {given}; it may be {known}.",
    "zh-Hans": "参数 {name} 不能取 {given}；可取 {known}。",
    "zh-Hant": "參數 {name} 不能取 {given}；可取 {known}。",
  },
};

/** What else was meant. */
export const meant: Text = {
  en: " (did you mean {nearest}?)",
  "zh-Hans": "（是否指 {nearest}？）",
  "zh-Hant": "（是否指 {nearest}？）",
};

/** What is wrong inside an input file. */
export const faults: Record<keyof InputFaults, Text> = {
  number: {
    en: "{file}, row {row}, column {column}: “{value}” is no number.",
    "zh-Hans": "{file} 第 {row} 行“{column}”列：“{value}”不是数字。",
    "zh-Hant": "{file} 第 {row} 列「{column}」欄：「{value}」不是數字。",
  },
  column: {
    en: "{file}: no input is named like the column {column}; there are: {known}.",
    "zh-Hans": "{file}：没有与“{column}”列同名的输入；可用：{known}。",
    "zh-Hant": "{file}：沒有與「{column}」欄同名的輸入；可用：{known}。",
  },
  rows: {
    en: "{file} has headings but no rows.",
    "zh-Hans": "{file} 只有表头，没有数据行。",
    "zh-Hant": "{file} 只有表頭，沒有資料列。",
  },
  json: {
    en: "{file} is not the JSON this measure reads: {reason}",
    "zh-Hans": "{file} 不是该指标可读的 JSON：{reason}",
    "zh-Hant": "{file} 不是該指標可讀的 JSON：{reason}",
  },
  missing: {
    en: "{file} cannot be read ({reason}).",
    "zh-Hans": "无法读取 {file}（{reason}）。",
    "zh-Hant": "無法讀取 {file}（{reason}）。",
  },
  twice: {
    en: "The input {input} is given twice.",
    "zh-Hans": "输入 {input} 给了两次。",
    "zh-Hant": "輸入 {input} 給了兩次。",
  },
};

/** A shape or a range that the measure itself finds wrong; its words are English. */
export const wrongInput: Text = {
  en: "The input cannot be: {message}.",
  "zh-Hans": "输入不成立：{message}。",
  "zh-Hant": "輸入不成立：{message}。",
};

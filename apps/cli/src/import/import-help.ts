import type { Text } from "../surroundings.ts";

/** `ouhe import --help`. */
export const importHelp: Text = {
  en: `ouhe import FILE [options]

Brings a register (CSV or XLSX) into a running node: uploads it, checks every row, then
merges the good ones. Importing the same file again changes nothing.

  --node URL            address of the node (default http://127.0.0.1:8080)
  --park ID             park of rows that name none themselves
  --mode MODE           create, update or both (default both)
  --source TEXT         where the register comes from (default the file's name);
                        columns once mapped are remembered for it
  --as-of DATE          the day the facts were true
  --calibre WORD        statistical, assessment, registration, declared
  --map HEADING=FIELD   what a column means (FIELD may be extra or ignore); may be repeated
  --keep-unknown        keep columns nobody knows as they are
  --dry-run             check only
  --errors FILE         write the faulty rows to this workbook, bad cells marked
  --resume ID           go on with an import that was stopped
  --undo ID             take a whole import back
  --lang LANGUAGE       zh-Hans, zh-Hant or en

Ctrl-C stops before anything is merged and says how to go on; a second one ends at once.
Exit code: 0 done, 1 the work failed, 2 called wrongly, 130 stopped.
`,
  "zh-Hans": `ouhe import 文件 [选项]

把名录（CSV 或 XLSX）导入正在运行的节点：上传，逐行检查，再合并合格的行。
同一文件再次导入不会有任何改动。

  --node 地址           节点地址（默认 http://127.0.0.1:8080）
  --park 标识           没有写明园区的行归入此园区
  --mode 方式           create 只新增、update 只更新、both 两者（默认 both）
  --source 文字         数据来源（默认文件名）；列的对应关系按来源记住
  --as-of 日期          数据截至日期
  --calibre 口径        statistical、assessment、registration、declared
  --map 表头=字段       某列的含义（字段可为 extra 原样保留，或 ignore 忽略），可多次使用
  --keep-unknown        不认识的列一律原样保留
  --dry-run             只检查，不合并
  --errors 文件         把有误的行写成工作簿，标出错误单元格
  --resume 编号         继续一次停下的导入
  --undo 编号           撤回整批导入
  --lang 语言           zh-Hans、zh-Hant 或 en

按 Ctrl-C 在合并之前停止，并说明如何继续；再按一次立即结束。
退出码：0 完成，1 未能完成，2 用法有误，130 中途停止。
`,
  "zh-Hant": `ouhe import 檔案 [選項]

把名錄（CSV 或 XLSX）匯入正在執行的節點：上傳，逐列檢查，再合併合格的列。
同一檔案再次匯入不會有任何改動。

  --node 位址           節點位址（預設 http://127.0.0.1:8080）
  --park 識別碼         沒有寫明園區的列歸入此園區
  --mode 方式           create 只新增、update 只更新、both 兩者（預設 both）
  --source 文字         資料來源（預設檔名）；欄位的對應關係按來源記住
  --as-of 日期          資料截至日期
  --calibre 口徑        statistical、assessment、registration、declared
  --map 表頭=欄位       某欄的含義（欄位可為 extra 原樣保留，或 ignore 忽略），可多次使用
  --keep-unknown        不認識的欄一律原樣保留
  --dry-run             只檢查，不合併
  --errors 檔案         把有誤的列寫成活頁簿，標出錯誤儲存格
  --resume 編號         繼續一次停下的匯入
  --undo 編號           撤回整批匯入
  --lang 語言           zh-Hans、zh-Hant 或 en

按 Ctrl-C 在合併之前停止，並說明如何繼續；再按一次立即結束。
結束碼：0 完成，1 未能完成，2 用法有誤，130 中途停止。
`,
};

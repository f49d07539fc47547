import type { RefusalSentences } from "../refusal.ts";

const list = (items: readonly string[]) => items.map((it) => `「${it}」`).join("、");

/** 繁體中文。 */
export const refusalsZhHant: RefusalSentences = {
  "command/unknown": ({ command, nearest }) =>
    `沒有命令「${command}」${nearest ? `，是否指 ${nearest}` : ""}；用「ouhe help」查看全部命令。`,
  "option/unknown": ({ option, nearest }) =>
    `沒有選項 ${option}${nearest ? `，是否指 ${nearest}` : ""}；用 --help 查看全部選項。`,
  "option/takes-no-value": ({ option }) => `選項 ${option} 不帶值。`,
  "option/value-missing": ({ option }) => `選項 ${option} 缺少值。`,
  "option/invalid": ({ option, value, expected }) => `${option} ${value}：應為 ${expected}。`,
  "argument/missing": ({ argument }) => `請指明 ${argument}；用法見 --help。`,
  "argument/extra": ({ argument }) => `多了一個參數「${argument}」；用法見 --help。`,
  "environment/invalid": ({ variable, value, expected }) =>
    `環境變數 ${variable} 為「${value}」，應為 ${expected}。請更正，或不設定它。`,
  "park/column-missing": ({ name, headings, suggested }) =>
    `「${name}」中沒有園區欄。請用 --park 指明${suggested ? `，例如 --park ${suggested}` : ""}；若每個檔案就是一個園區，請用 --park-per-file。現有欄位：${list(headings)}。`,
  "column/unknown": ({ name, column, headings }) =>
    `「${name}」中沒有「${column}」欄。現有欄位：${list(headings)}。`,
  "park/too-many": ({ parks, limit, examples }) =>
    `園區欄的不同取值超過 ${limit} 個（已見 ${parks} 個：${list(examples)}……），很可能不是園區欄，請用 --park 指明。`,
  "weight/not-numeric": ({ column, example }) =>
    `「${column}」欄不能作權重：其中沒有數字（「${example}」）。`,
  "register/none-kept": ({ rows, faults }) =>
    `${rows} 列中沒有一列可用。${faults.join("；")}。未寫出任何檔案。`,
  "reference/unreadable": ({ name, headings }) =>
    `「${name}」既不是企業名錄，也不是「行業代碼＋數值」的表（數值欄請命名為「數值」）。現有欄位：${list(headings)}。`,
  "reference/no-codes": ({ name, examples }) =>
    `「${name}」的代碼欄中沒有 GB/T 4754-2017 代碼（見到 ${list(examples)}）。`,
  "io/not-square": ({ name, missing }) =>
    `「${name}」不是投入產出表：以下部門只有列沒有欄，或只有欄沒有列：${list(missing)}。`,
  "io/no-totals": ({ name }) =>
    `「${name}」是流量表，但沒有總產出（TI 列或 GO 欄），無法計算直接消耗係數；請補上，或改用每項小於 1 的直接消耗係數表。`,
  "io/year-unknown": ({ name }) => `從檔名「${name}」看不出年份，請用 --io-year 指明。`,
  "io/not-a-number": ({ name, row, column, value }) =>
    `「${name}」第 ${row} 列「${column}」欄：「${value}」不是數字。`,
  "io/concordance-missing": ({ name, sectors }) =>
    `「${name}」使用自己的 ${sectors} 個部門。請用 --concordance 檔案 給出每個部門包含哪些 GB/T 4754-2017 代碼（兩欄：部門代碼，以「;」分隔的行業代碼）。`,
  "concordance/unreadable": ({ name, headings }) =>
    `「${name}」不是對照表：須有一欄為投入產出表的部門代碼，另一欄為 GB/T 4754-2017 代碼。現有欄位：${list(headings)}。`,
  "concordance/incomplete": ({ name, sectors }) => `「${name}」未說明以下部門：${list(sectors)}。`,
  "concordance/merges-coefficients": ({ name, sectors }) =>
    `部門 ${list(sectors)} 在「${name}」中共用行業，只有係數無法合併，請改用帶總產出的流量表。`,
  "output/not-ours": ({ directory, files }) =>
    `${directory} 中已有並非 ouhe couple 寫出的 ${list(files)}。請用 --out 另選目錄，或加 --force。`,
  "output/is-input": ({ file }) => `${file} 是輸入檔案，不能被結果覆蓋。請用 --out 另選目錄。`,
  "output/unwritable": ({ path, reason }) => `無法寫入 ${path}（${reason}），請檢查權限與磁碟空間。`,
  "model/unreadable": ({ name, reason }) => `「${name}」不是 ouhe classify train 產生的模型（${reason}）。`,
  "model/too-few-rows": ({ usable, fewest, skipped }) =>
    `可用的只有 ${usable} 列，不足以學習，至少需要 ${fewest} 列。${skipped.map((it) => `${it}。`).join("")}沒有寫出任何檔案。`,
  "node/unreachable": ({ url, reason }) =>
    `${url} 沒有節點回應（${reason}）。請用「ouhe serve」啟動，或用 --node 指明位址。`,
  "node/not-ouhe": ({ url }) => `${url} 上回應的不是 Ouhe 節點，請檢查位址。`,
  "node/refused": ({ title, detail }) => `節點拒絕：${title}。${detail}`,
  "import/columns-unmapped": ({ columns }) =>
    `以下欄位的含義尚未說明：${list(columns)}。請逐欄用 --map 表頭=欄位 指明，或用 --keep-unknown 原樣保留。`,
  "import/failed": ({ reason }) => `匯入失敗：${reason}。名錄沒有任何改動。`,
  "import/stopped": ({ id }) =>
    `已停止，名錄沒有任何改動。節點保留了此次匯入，可用「ouhe import --resume ${id}」繼續。`,
  "file/missing": ({ name }) => `沒有檔案「${name}」。`,
  cancelled: () => "已停止，未寫出任何檔案。",
};

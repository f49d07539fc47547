import { text } from "../language.tsx";

export const tableMessages = {
  csv: text("导出 CSV", "匯出 CSV", "Export CSV"),
  more: text("显示全部 {n} 行", "顯示全部 {n} 列", "Show all {n} rows"),
  printed: text(
    "以上是 {n} 行中的前 {shown} 行。",
    "以上是 {n} 列中的前 {shown} 列。",
    "The first {shown} of {n} rows.",
  ),
  empty: text("没有内容。", "沒有內容。", "Nothing here."),
} as const;

import { text } from "../language.tsx";

export const tableMessages = {
  csv: text("导出 CSV", "匯出 CSV", "Export CSV"),
  more: text("显示全部 {n} 行", "顯示全部 {n} 列", "Show all {n} rows"),
  empty: text("没有内容。", "沒有內容。", "Nothing here."),
} as const;

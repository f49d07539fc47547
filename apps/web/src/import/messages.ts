import type { Text } from "../language.tsx";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

export const messages = {
  title: text("导入", "匯入", "Import"),
  file: text("文件", "檔案", "File"),
  rows: text("行数", "列數", "Rows"),
  when: text("上传时间", "上傳時間", "Uploaded"),
  none: text("还没有导入过。", "還沒有匯入過。", "Nothing has been imported yet."),
  back: text("全部导入", "全部匯入", "All imports"),
} as const;

import type { Text } from "../language.tsx";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

export const messages = {
  title: text("企业", "企業", "Enterprises"),
  count: text("共 {n} 家", "共 {n} 家", "{n} firms"),
  name: text("企业名称", "企業名稱", "Name"),
  park: text("园区", "園區", "Park"),
  industry: text("行业", "行業", "Industry"),
  capital: text("注册资本", "註冊資本", "Registered capital"),
  registered: text("成立日期", "成立日期", "Registered on"),
  uscc: text("统一社会信用代码", "統一社會信用代碼", "Social credit code"),
  more: text("再显示一些", "再顯示一些", "Show more"),
  empty: text("还没有企业。", "還沒有企業。", "There are no firms yet."),
  toImport: text("导入名录", "匯入名錄", "Import a register"),
  back: text("回到名录", "回到名錄", "Back to the register"),
} as const;

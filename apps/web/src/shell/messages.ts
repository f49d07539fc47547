import { text } from "../language.tsx";

export const messages = {
  brand: text("耦合", "耦合", "Ouhe 耦合"),
  alliance: text("联盟", "聯盟", "Alliance"),
  chains: text("产业链", "產業鏈", "Chains"),
  enterprises: text("企业", "企業", "Enterprises"),
  imports: text("导入", "匯入", "Import"),
  measures: text("数字怎么来", "數字怎麼來", "How numbers are made"),
  places: text("主要页面", "主要頁面", "Main pages"),
  skip: text("跳到正文", "跳到正文", "Skip to content"),
  languages: text("语言", "語言", "Language"),
  exampleNotice: text(
    "当前展示的是示例联盟：除青浦公布数字外，企业与数据均为虚构。",
    "目前展示的是示例聯盟：除青浦公布數字外，企業與資料均為虛構。",
    "You are looking at the example alliance: except for Qingpu's published figures, firms and data are invented.",
  ),
  removeExample: text("移除示例", "移除示例", "Remove the example"),
  removing: text("正在移除…", "正在移除…", "Removing …"),
  removeConfirm: text(
    "将删除全部示例园区及其企业。确定吗？",
    "將刪除全部示例園區及其企業。確定嗎？",
    "All example parks and their firms will be deleted. Go ahead?",
  ),
  removed: text("示例已移除。", "示例已移除。", "The example has been removed."),
  yes: text("确定", "確定", "Yes, remove"),
  no: text("取消", "取消", "Cancel"),
  notDurable: text(
    "内置数据库：断电可能丢失最近几秒的修改；快照自动保存。",
    "內建資料庫：斷電可能遺失最近幾秒的修改；快照自動保存。",
    "Embedded database: a power cut may lose the last seconds of changes; snapshots are kept.",
  ),
  durable: text("PostgreSQL 数据库", "PostgreSQL 資料庫", "PostgreSQL database"),
  pageMissing: text("没有这个页面。", "沒有這個頁面。", "There is no such page."),
  toAlliance: text("回到联盟", "回到聯盟", "Back to the alliance"),
  loading: text("正在载入…", "正在載入…", "Loading …"),
  unreachable: text(
    "连不上节点，请检查网络或节点是否在运行。",
    "連不上節點，請檢查網路或節點是否在執行。",
    "The node cannot be reached. Check the network, or whether the node runs.",
  ),
  again: text("重试", "重試", "Try again"),
  number: text("编号", "編號", "Number"),
} as const;

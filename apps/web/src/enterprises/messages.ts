import type { Text } from "../language.tsx";
import type { IndustryBasis } from "./enterprise.ts";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

/** Where an industry code comes from. */
export const basisTexts: Record<IndustryBasis | "none", Text> = {
  declared: text("申报", "申報", "declared"),
  inferred: text("推断", "推斷", "inferred"),
  corrected: text("已更正", "已更正", "corrected"),
  none: text("无行业", "無行業", "no industry"),
};

export const messages = {
  title: text("企业", "企業", "Enterprises"),
  count: text("共 {n} 家", "共 {n} 家", "{n} firms"),
  counting: text("正在查询…", "正在查詢…", "Looking …"),
  name: text("企业名称", "企業名稱", "Name"),
  park: text("园区", "園區", "Park"),
  industry: text("行业", "行業", "Industry"),
  capital: text("注册资本", "註冊資本", "Capital"),
  registered: text("成立日期", "成立日期", "Registered"),
  employees: text("从业人员", "從業人員", "Staff"),
  employeesOf: text("{n} 人", "{n} 人", "{n}"),
  asOf: text("数据日期", "資料日期", "As of"),
  uscc: text("统一社会信用代码", "統一社會信用代碼", "Social credit code"),
  confidence: text("置信度 {share}", "信賴度 {share}", "confidence {share}"),
  unknownIndustry: text("行业未知", "行業未知", "Industry unknown"),
  amountOther: text("{n} 万 {currency}", "{n} 萬 {currency}", "{currency} {n}0 000"),
  loadingMore: text("正在载入后面的企业…", "正在載入後面的企業…", "Loading more firms …"),
  end: text("已到最后一家", "已到最後一家", "That was the last firm"),
  printed: text(
    "此处打印已载入的 {n} 家；全部企业请用导出。",
    "此處列印已載入的 {n} 家；全部企業請用匯出。",
    "The {n} firms loaded so far are printed; export to have them all.",
  ),

  search: text("搜索企业", "搜尋企業", "Search firms"),
  searchIn: text("在哪里搜索", "在哪裡搜尋", "Search in"),
  inName: text("名称", "名稱", "Name"),
  inUscc: text("信用代码", "信用代碼", "Credit code"),
  inScope: text("经营范围", "經營範圍", "Business scope"),
  searchName: text("名称中含有…", "名稱中含有…", "Name contains …"),
  searchUscc: text("代码开头…", "代碼開頭…", "Code begins with …"),
  searchScope: text("经营范围中含有…", "經營範圍中含有…", "Scope contains …"),
  anyPark: text("全部园区", "全部園區", "All parks"),
  anyIndustry: text("行业：名称或代码", "行業：名稱或代碼", "Industry: name or code"),
  anyBasis: text("不限来源", "不限來源", "Any basis"),
  basis: text("行业来源", "行業來源", "Basis of industry"),
  moreFilters: text("更多条件", "更多條件", "More filters"),
  confidenceBelow: text("置信度低于", "信賴度低於", "Confidence below"),
  any: text("不限", "不限", "Any"),
  minCapital: text(
    "注册资本不低于（万元）",
    "註冊資本不低於（萬元）",
    "Registered capital from (CNY 10,000)",
  ),
  registeredFrom: text("成立日期自", "成立日期自", "Registered from"),
  registeredTo: text("成立日期至", "成立日期至", "Registered to"),
  chipConfidence: text("置信度 < {value}", "信賴度 < {value}", "Confidence < {value}"),
  chipCapital: text("注册资本 ≥ {value}", "註冊資本 ≥ {value}", "Capital ≥ {value}"),
  chipFrom: text("{value} 起成立", "{value} 起成立", "Registered from {value}"),
  chipTo: text("{value} 前成立", "{value} 前成立", "Registered until {value}"),
  chipRemove: text("去掉条件：{value}", "去掉條件：{value}", "Remove filter: {value}"),
  chips: text("当前条件", "目前條件", "Filters in force"),
  clear: text("清除全部条件", "清除全部條件", "Clear all filters"),
  noIndustry: text(
    "没有匹配的行业，换个词或输入代码。",
    "沒有符合的行業，換個詞或輸入代碼。",
    "No such industry; try another word or a code.",
  ),
  clearIndustry: text("清除行业", "清除行業", "Clear the industry"),
  openIndustries: text("打开行业列表", "打開行業列表", "Open the list of industries"),

  views: text("视图", "檢視", "Views"),
  viewsNone: text(
    "还没有保存的视图。设好条件后在下面起个名字保存。",
    "還沒有儲存的檢視。設好條件後在下面取個名字儲存。",
    "No saved views yet. Set some filters, then save them under a name below.",
  ),
  viewName: text("视图名称", "檢視名稱", "Name of the view"),
  viewSave: text("保存当前条件", "儲存目前條件", "Save these filters"),
  viewDelete: text("删除视图“{name}”", "刪除檢視「{name}」", "Delete the view “{name}”"),
  viewChanged: text("已改动", "已改動", "changed"),

  export: text("导出", "匯出", "Export"),
  exportAs: text("按当前条件导出为 {format}", "按目前條件匯出為 {format}", "Export these firms as {format}"),
  add: text("新增企业", "新增企業", "Add a firm"),
  empty: text("名录还是空的。", "名錄還是空的。", "The register is still empty."),
  emptyHint: text(
    "导入园区现有的企业名录（Excel 或 CSV），或逐家新增。",
    "匯入園區現有的企業名錄（Excel 或 CSV），或逐家新增。",
    "Import the register your park keeps (Excel or CSV), or add firms one by one.",
  ),
  noMatch: text("没有符合这些条件的企业。", "沒有符合這些條件的企業。", "No firm matches these filters."),
  noMatchHint: text(
    "去掉一个条件，或清除全部条件再看。",
    "去掉一個條件，或清除全部條件再看。",
    "Take a filter away, or clear them all.",
  ),
  toImport: text("导入名录", "匯入名錄", "Import a register"),
  back: text("回到名录", "回到名錄", "Back to the register"),
} as const;

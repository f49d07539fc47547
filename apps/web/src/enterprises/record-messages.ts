import type { Text } from "../language.tsx";
import type { Calibre, Enterprise, EnterpriseStatement } from "./enterprise.ts";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

/** What each field is called, unit included. */
export const fieldTexts: Record<keyof EnterpriseStatement, Text> = {
  name: text("企业名称", "企業名稱", "Name"),
  uscc: text("统一社会信用代码", "統一社會信用代碼", "Unified social credit code"),
  registrationNumber: text("注册号", "註冊號", "Registration number"),
  industryDeclared: text("申报行业代码", "申報行業代碼", "Declared industry code"),
  businessScope: text("经营范围", "經營範圍", "Business scope"),
  mainProducts: text("主要产品", "主要產品", "Main products"),
  legalType: text("企业类型", "企業類型", "Legal form"),
  status: text("经营状态", "經營狀態", "Status"),
  registeredOn: text("成立日期", "成立日期", "Registered on"),
  capitalWan: text("注册资本（万）", "註冊資本（萬）", "Registered capital (10,000)"),
  capitalCurrency: text("注册资本币种", "註冊資本幣種", "Currency of capital"),
  employees: text("从业人员（人）", "從業人員（人）", "Employees"),
  outputWan: text("工业总产值（万元）", "工業總產值（萬元）", "Output value (CNY 10,000)"),
  revenueWan: text("营业收入（万元）", "營業收入（萬元）", "Revenue (CNY 10,000)"),
  taxWan: text("税收（万元）", "稅收（萬元）", "Tax paid (CNY 10,000)"),
  rdWan: text("研发费用（万元）", "研發費用（萬元）", "R&D expense (CNY 10,000)"),
  energyTce: text("综合能耗（吨标准煤）", "綜合能耗（噸標準煤）", "Energy use (tce)"),
  landM2: text("占地面积（平方米）", "佔地面積（平方公尺）", "Land area (m²)"),
  buildingM2: text("建筑面积（平方米）", "建築面積（平方公尺）", "Building area (m²)"),
  aboveScale: text("规上企业", "規上企業", "Above designated size"),
  address: text("地址", "地址", "Address"),
  adminCode: text("行政区划代码", "行政區劃代碼", "Division code"),
  asOf: text("数据日期", "資料日期", "As of"),
};

export const calibreTexts: Record<Calibre, Text> = {
  statistical: text("统计口径", "統計口徑", "official statistics"),
  assessment: text("考核口径", "考核口徑", "credited for appraisal"),
  registration: text("注册口径", "註冊口徑", "as registered"),
  declared: text("企业申报", "企業申報", "as the enterprise says"),
  example: text("示例（虚构）", "示例（虛構）", "example (invented)"),
};

export const visibilityTexts: Record<Enterprise["visibility"], Text> = {
  private: text("仅本园区", "僅本園區", "own park only"),
  pair: text("指定园区", "指定園區", "named parks"),
  alliance: text("联盟内", "聯盟內", "the alliance"),
  public: text("公开", "公開", "everyone"),
};

/** What is wrong with what was typed or sent. */
export const faultTexts = {
  required: text("必填。", "必填。", "Needed."),
  number: text("请只写数字，如 1234.5。", "請只寫數字，如 1234.5。", "Write a number alone, like 1234.5."),
  negative: text("不能是负数。", "不能是負數。", "This cannot be negative."),
  whole: text("请写整数。", "請寫整數。", "Write a whole number."),
  currency: text(
    "请写三个字母的币种代码，如 CNY、USD。",
    "請寫三個字母的幣種代碼，如 CNY、USD。",
    "Write a currency code of three letters, such as CNY or USD.",
  ),
  usccLength: text(
    "统一社会信用代码应为 18 位。",
    "統一社會信用代碼應為 18 位。",
    "A credit code has 18 characters.",
  ),
  usccCharacter: text(
    "含有不允许的字符，请对照营业执照。",
    "含有不允許的字元，請對照營業執照。",
    "It holds a character that cannot occur; compare it with the licence.",
  ),
  usccCheck: text(
    "校验码不对，请对照营业执照。",
    "校驗碼不對，請對照營業執照。",
    "The check character is wrong; compare it with the licence.",
  ),
  duplicate: text(
    "本园区已有企业使用这个代码。",
    "本園區已有企業使用這個代碼。",
    "A firm of this park already has this code.",
  ),
  industry: text(
    "国家标准中没有这个行业代码。",
    "國家標準中沒有這個行業代碼。",
    "The standard has no such industry code.",
  ),
  tooShort: text("太短了。", "太短了。", "Too short."),
  tooLong: text("太长了。", "太長了。", "Too long."),
  invalid: text("内容不符合要求。", "內容不符合要求。", "This is not accepted."),
} as const satisfies Record<string, Text>;
export type FieldFault = keyof typeof faultTexts;

export const recordMessages = {
  stated: text("登记与申报", "登記與申報", "As stated"),
  identity: text("身份", "身分", "Identity"),
  activity: text("经营", "經營", "Activity"),
  scale: text("规模", "規模", "Scale"),
  money: text("效益", "效益", "Money"),
  land: text("土地与能耗", "土地與能耗", "Land and energy"),
  place: text("位置", "位置", "Place"),
  extra: text("来源表中的其他列", "來源表中的其他欄", "Other columns of the source"),
  provenance: text("这条记录的来历", "這筆記錄的來歷", "Where this record comes from"),
  source: text("来源", "來源", "Source"),
  asOf: text("数据日期", "資料日期", "As of"),
  calibre: text("口径", "口徑", "Calibre"),
  version: text("版本", "版本", "Version"),
  versionAt: text("第 {n} 版，{when}修改", "第 {n} 版，{when}修改", "{n}, changed {when}"),
  visibility: text("可见范围", "可見範圍", "Visible to"),
  age: text("距今 {n} 天", "距今 {n} 天", "{n} days old"),
  ageOld: text("距今 {n} 天，已超过一年", "距今 {n} 天，已超過一年", "{n} days old, more than a year"),
  ageUnknown: text("来源没有说明", "來源沒有說明", "the source does not say"),
  missing: text("未填", "未填", "not stated"),
  yes: text("是", "是", "Yes"),
  no: text("否", "否", "No"),
  edit: text("修改", "修改", "Edit"),
  editTitle: text("修改企业信息", "修改企業資訊", "Edit the firm"),
  newTitle: text("新增企业", "新增企業", "Add a firm"),
  newSource: text("来源", "來源", "Source"),
  newSourceDefault: text("人工录入", "人工錄入", "entered by hand"),
  park: text("园区", "園區", "Park"),
  choosePark: text("请选择", "請選擇", "Choose"),
  save: text("保存", "儲存", "Save"),
  saving: text("正在保存…", "正在儲存…", "Saving …"),
  cancel: text("取消", "取消", "Cancel"),
  close: text("关闭", "關閉", "Close"),
  fixFields: text("有 {n} 项需要改正。", "有 {n} 項需要改正。", "{n} fields need correcting."),
  nothingChanged: text("没有改动。", "沒有改動。", "Nothing was changed."),
  conflict: text(
    "在您填写期间，有人修改了这条记录，没有保存。载入最新内容后，您改过的几项会保留，请核对后再保存。",
    "在您填寫期間，有人修改了這筆記錄，沒有儲存。載入最新內容後，您改過的幾項會保留，請核對後再儲存。",
    "Somebody changed this record meanwhile, so nothing was saved. Load the newest version: what you changed is kept; look it over and save again.",
  ),
  reload: text("载入最新内容", "載入最新內容", "Load the newest version"),

  industry: text("行业", "行業", "Industry"),
  inForce: text("采用", "採用", "in force"),
  declared: text("申报", "申報", "Declared"),
  inferred: text("由经营范围推断", "由經營範圍推斷", "Inferred from the scope"),
  corrected: text("人工更正", "人工更正", "Corrected"),
  notDeclared: text("来源中没有行业代码", "來源中沒有行業代碼", "the source has no code"),
  notInferred: text(
    "没有经营范围，或其中的词不足以判断",
    "沒有經營範圍，或其中的詞不足以判斷",
    "no scope, or its words decide nothing",
  ),
  decidedBy: text(
    "标出的词决定了推断结果。",
    "標出的詞決定了推斷結果。",
    "The marked words decided the inferred code.",
  ),
  correct: text("更正行业", "更正行業", "Correct the industry"),
  withdraw: text("撤回更正", "撤回更正", "Withdraw the correction"),
  withdrawing: text("正在撤回…", "正在撤回…", "Withdrawing …"),
  correctedBy: text(
    "{who} 于 {when} 更正：{reason}",
    "{who} 於 {when} 更正：{reason}",
    "{who}, {when}: {reason}",
  ),
  localOperator: text("本机操作员", "本機操作員", "local operator"),
  correctHint: text(
    "更正会被记住，以后再导入也不会改回去。",
    "更正會被記住，以後再匯入也不會改回去。",
    "A correction is remembered and survives the next import.",
  ),
  newCode: text("正确的行业", "正確的行業", "The right industry"),
  suggestions: text("根据经营范围的建议", "根據經營範圍的建議", "Suggestions from the business scope"),
  noSuggestions: text("经营范围中没有可用的线索。", "經營範圍中沒有可用的線索。", "The scope gives no clue."),
  suggesting: text("正在分析经营范围…", "正在分析經營範圍…", "Reading the scope …"),
  reason: text("更正理由", "更正理由", "Reason"),
  reasonHint: text(
    "例如：走访核实，主业已转为…",
    "例如：走訪核實，主業已轉為…",
    "For example: visited; its main business is now …",
  ),
  chooseCode: text(
    "请选择大类、中类或小类。",
    "請選擇大類、中類或小類。",
    "Choose a division, group or class.",
  ),
  sameIndustry: text("同园区同行业的企业", "同園區同行業的企業", "Firms of this industry in the park"),
  sameIndustryAll: text("各园区同行业的企业", "各園區同行業的企業", "Firms of this industry in all parks"),
  parkPage: text("园区页面", "園區頁面", "The park's page"),
} as const;

import type { Text } from "../language.tsx";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

export const messages = {
  weight: text("以什么计量", "以什麼計量", "Measured by"),
  weightFirms: text("企业数", "企業數", "firms"),
  weightCapital: text("注册资本", "註冊資本", "registered capital"),
  unitFirms: text("家企业", "家企業", "firms"),
  unitWan: text("万元", "萬元", "CNY 10,000"),

  queued: text("测算已排队。", "測算已排隊。", "The measurement is queued."),
  running: text("正在测算…", "正在測算…", "Measuring …"),
  failed: text(
    "上次测算没有成功：{reason}",
    "上次測算沒有成功：{reason}",
    "The last measurement failed: {reason}",
  ),
  unknownReason: text("原因不明", "原因不明", "reason unknown"),
  stale: text(
    "测算之后企业名录有变动，下面的数字还是旧的。",
    "測算之後企業名錄有變動，下面的數字還是舊的。",
    "The registers have changed since; the numbers below are the old ones.",
  ),
  measureAgain: text("重新测算", "重新測算", "Measure again"),
  notMeasured: text("没有排上队", "沒有排上隊", "It could not be queued"),
  startTitle: text("还没有测算", "還沒有測算", "Nothing is measured yet"),
  startText: text(
    "先导入各园区的企业名录（XLSX 或 CSV）。导入完成后会自动测算；也可以现在就测算已有的企业。",
    "先匯入各園區的企業名錄（XLSX 或 CSV）。匯入完成後會自動測算；也可以現在就測算已有的企業。",
    "Import the parks' enterprise registers first (XLSX or CSV). Measuring starts by itself afterwards; or measure the firms already here.",
  ),
  startImport: text("导入名录", "匯入名錄", "Import a register"),

  howMade: text("这个数怎么来", "這個數怎麼來", "How this number is made"),
  howMadeOf: text("{name}怎么来", "{name}怎麼來", "How {name} is made"),
  notGiven: text("不给出", "不給出", "not given"),
  formula: text("公式", "公式", "Formula"),
  convention: text("口径", "口徑", "Convention"),
  reference: text("参照", "參照", "Reference"),
  interval: text("95% 区间", "95% 區間", "95 % interval"),
  basis: text("依据", "依據", "Basis"),
  nFirms: text("{n} 家企业", "{n} 家企業", "{n} firms"),
  caveats: text("使用时注意", "使用時注意", "Mind"),
  toMeasures: text("详细说明", "詳細說明", "In full"),
  close: text("关闭", "關閉", "Close"),

  title: text("数字怎么来", "數字怎麼來", "How numbers are made"),
  lead: text(
    "每个数字都说明公式、口径、来源、取值范围和使用时要注意什么；答不了的问题不给数，并说明原因。",
    "每個數字都說明公式、口徑、來源、取值範圍和使用時要注意什麼；答不了的問題不給數，並說明原因。",
    "Every number states its formula, convention, source, range and what to mind; questions that cannot be answered get no number, and a reason.",
  ),
  contents: text("目录", "目錄", "Contents"),
  range: text("取值范围", "取值範圍", "Range"),
  source: text("出处", "出處", "Source"),
  reading: text("怎么读", "怎麼讀", "How to read it"),
  page: text("推导与算例", "推導與算例", "Derivation and worked example"),
  conventionsUsed: text("本次所用口径", "本次所用口徑", "Conventions in this result"),
  caveatsUsed: text("本次附带的提醒", "本次附帶的提醒", "Caveats in this result"),
  none: text("无", "無", "none"),

  dataTitle: text("本次测算的数据", "本次測算的資料", "The data of this measurement"),
  madeAt: text("测算时间", "測算時間", "Measured at"),
  madeBy: text("程序", "程式", "Program"),
  bootstrap: text(
    "按企业重抽样 {n} 次，随机种子 {seed}",
    "按企業重抽樣 {n} 次，隨機種子 {seed}",
    "{n} resamples over firms, seed {seed}",
  ),
  intervals: text("区间", "區間", "Intervals"),
  standard: text("行业分类", "行業分類", "Classification"),
  origins: text(
    "申报 {declared} 家，推断 {inferred} 家，未定 {unclassified} 家",
    "申報 {declared} 家，推斷 {inferred} 家，未定 {unclassified} 家",
    "{declared} declared, {inferred} inferred, {unclassified} unknown",
  ),
  industryCodes: text("行业代码", "行業代碼", "Industry codes"),
  meanConfidence: text(
    "推断的平均把握 {share}",
    "推斷的平均把握 {share}",
    "mean confidence of inference {share}",
  ),
  inputOutput: text("投入产出表", "投入產出表", "Input–output table"),
  ioTable: text(
    "全国 {year} 年，{sectors} 部门，{kind}",
    "全國 {year} 年，{sectors} 部門，{kind}",
    "national, {year}, {sectors} sectors, {kind}",
  ),
  ioTotal: text("含进口投入", "含進口投入", "imported inputs included"),
  ioDomestic: text("只算国内投入", "只算國內投入", "domestic inputs only"),
  cuts: text("象限分界", "象限分界", "Quadrant cuts"),
  cutsText: text("耦合度 {m}，相似系数 {s}", "耦合度 {m}，相似係數 {s}", "couplability {m}, similarity {s}"),

  referencesTitle: text("与什么比较", "與什麼比較", "What numbers are compared with"),
  referenceName: text("参照", "參照", "Reference"),
  asOf: text("时点", "時點", "As of"),
  unit: text("单位", "單位", "Unit"),
  levels: text("到哪一级", "到哪一級", "Levels"),

  refusalsTitle: text("答不了的问题", "答不了的問題", "Questions that are refused"),
  refusalsLead: text(
    "数据撑不起的问题不给数。每一种不给出的原因：",
    "資料撐不起的問題不給數。每一種不給出的原因：",
    "What the data cannot carry gets no number. Every reason for it:",
  ),
  refusalsNow: text("对整个结果不给出的：", "對整個結果不給出的：", "Refused for the whole result:"),
  question: text("{question}：{reason}", "{question}：{reason}", "{question}: {reason}"),
  complexity: text("经济复杂度指数（ECI）", "經濟複雜度指數（ECI）", "Economic complexity index (ECI)"),
  outside: text("与区外参照比较", "與區外參照比較", "Comparison with an outside reference"),

  caveatsTitle: text("提醒一览", "提醒一覽", "All caveats"),
  quadrantsTitle: text("四个象限", "四個象限", "The four quadrants"),
} as const;

import type { Text } from "../language.tsx";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

export const messages = {
  back: text("联盟", "聯盟", "Alliance"),
  parks: text("其他园区", "其他園區", "Parks"),
  positioning: text("定位", "定位", "Positioning"),
  level: text("看到哪一级", "看到哪一級", "Level"),
  firms: text("企业", "企業", "Firms"),
  nFirms: text("{n} 家", "{n} 家", "{n}"),
  unclassified: text("{n} 家没有到小类的代码", "{n} 家沒有到小類的代碼", "{n} without a code at class level"),
  hhi: text("集中度 HHI", "集中度 HHI", "Concentration HHI"),
  krugmanInclusive: text("克鲁格曼指数（含本园区）", "克魯格曼指數（含本園區）", "Krugman (self included)"),
  krugmanLeaveOneOut: text(
    "克鲁格曼指数（不含本园区）",
    "克魯格曼指數（不含本園區）",
    "Krugman (leave-one-out)",
  ),
  specialisation: text("特色产业", "特色產業", "Specialisation"),
  refused: text("不给出的 {n} 个行业", "不給出的 {n} 個行業", "{n} industries without a number"),
  treemap: text("产业构成", "產業構成", "Industries"),
  opportunities: text("可以拓展的方向", "可以拓展的方向", "Where it could diversify"),
  opportunitiesNeed: text(
    "这张图需要至少 200 个地区的参照数据，目前没有加载。只凭几个园区算不出产业之间的关联，所以不画。",
    "這張圖需要至少 200 個地區的參照資料，目前沒有載入。只憑幾個園區算不出產業之間的關聯，所以不畫。",
    "This picture needs a reference of at least 200 regions; none is loaded. A few parks cannot tell how industries are related, so nothing is drawn.",
  ),
  lacks: text("缺什么，谁能供", "缺什麼，誰能供", "What it lacks, and who could supply"),
  lacksSentence: text(
    "{park}自供不上、缺口最大的是{sector}，{share} 要靠外面；最能补上的是{supplier}。",
    "{park}自供不上、缺口最大的是{sector}，{share} 要靠外面；最能補上的是{supplier}。",
    "The largest need {park} cannot meet itself is {sector}: {share} comes from outside; {supplier} could supply most.",
  ),
  lacksAlone: text(
    "{park}自供不上、缺口最大的是{sector}，{share} 要靠外面；联盟里没有园区有富余。",
    "{park}自供不上、缺口最大的是{sector}，{share} 要靠外面；聯盟裡沒有園區有富餘。",
    "The largest need {park} cannot meet itself is {sector}: {share} comes from outside; no park of the alliance has any to spare.",
  ),
  lacksNone: text("没有自供不上的部门。", "沒有自供不上的部門。", "There is no need it cannot meet itself."),
  sector: text("部门", "部門", "sector"),
  need: text("需求（{unit}）", "需求（{unit}）", "need ({unit})"),
  own: text("自产（{unit}）", "自產（{unit}）", "own output ({unit})"),
  uncovered: text("自给缺口", "自給缺口", "uncovered"),
  suppliers: text("谁能供给", "誰能供給", "who could supply"),
  noSupplier: text("联盟内没有", "聯盟內沒有", "nobody in the alliance"),
  covers: text("可补缺口的 {share}", "可補缺口的 {share}", "{share} of the gap"),
  allOf: text("全部", "全部", "all"),
  clashes: text("与谁同质", "與誰同質", "Clashes"),
  clashesLead: text(
    "两园区都高于参照的小类，每对列前几个；点“看这一对”看全部和企业。",
    "兩園區都高於參照的小類，每對列前幾個；點「看這一對」看全部和企業。",
    "Classes in which both parks exceed the reference, the first few of each pair; the pair's page has all, with firms.",
  ),
  noClash: text(
    "没有都高于参照的小类。",
    "沒有都高於參照的小類。",
    "No class in which both exceed the reference.",
  ),
  toPair: text("看这一对", "看這一對", "This pair"),
  similar: text("相似系数", "相似係數", "similarity"),
  unknownPark: text("结果里没有这个园区。", "結果裡沒有這個園區。", "The result has no such park."),
} as const;

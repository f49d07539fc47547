import { type Text, text } from "../language.tsx";

export const messages = {
  title: text("联盟", "聯盟", "Alliance"),
  lead: text(
    "{parks} 个园区，{firms} 家企业；{at}测算",
    "{parks} 個園區，{firms} 家企業；{at}測算",
    "{parks} parks, {firms} firms; measured {at}",
  ),
  download: text("下载 coupling.json", "下載 coupling.json", "Download coupling.json"),
  meaning: text("三句话看联盟", "三句話看聯盟", "The alliance in three sentences"),

  example: text("示例", "示例", "example"),
  area: text("面积", "面積", "Area"),
  areaKm2: text("{n} 平方公里", "{n} 平方公里", "{n} km²"),
  firms: text("企业", "企業", "Firms"),
  nFirms: text("{n} 家", "{n} 家", "{n}"),
  capital: text("注册资本", "註冊資本", "Registered capital"),
  freshness: text("数据新旧", "資料新舊", "Freshness"),
  newest: text("最新 {day}", "最新 {day}", "newest {day}"),
  stale: text("{share} 已逾一年", "{share} 已逾一年", "{share} over a year old"),
  unknown: text("不详", "不詳", "unknown"),
  planned: text("规划面积", "規劃面積", "Planned area"),

  published: text("{park}公布的数字", "{park}公布的數字", "Published figures of {park}"),
  source: text("来源：{source}", "來源：{source}", "Source: {source}"),

  plane: text("竞争与耦合", "競爭與耦合", "Competition and coupling"),
  matrix: text("园区之间", "園區之間", "Park by park"),
  matrixShows: text("矩阵显示什么", "矩陣顯示什麼", "What the matrix shows"),
  couplability: text("耦合度", "耦合度", "couplability"),
  similarity: text("相似系数", "相似係數", "similarity"),
  ranking: text("该找谁谈", "該找誰談", "Whom should we talk to"),
  from: text("从哪个园区看", "從哪個園區看", "As seen by"),
  toPair: text("看这一对", "看這一對", "This pair"),
  map: text("园区与供给方向", "園區與供給方向", "Parks and directions of supply"),
  mapOf: text("画哪个园区的弧线", "畫哪個園區的弧線", "Arcs of"),
  all: text("全部", "全部", "all"),
  mapNote: text(
    "底图只作示意，不含审图号；公开发布前请换成有审图号的底图。",
    "底圖只作示意，不含審圖號；公開發布前請換成有審圖號的底圖。",
    "The base map is a sketch without a map approval number (审图号); replace it by an approved one before publishing.",
  ),
} as const;

/** Published facts by id: what they count. */
export const factNames: Readonly<Record<string, Text>> = {
  projectStarts: text("开工项目", "開工項目", "project starts"),
  floorAreaM2: text("总建筑面积", "總建築面積", "floor area"),
  conversions: text("其中改扩建", "其中改擴建", "of which conversions"),
  conversionAreaM2: text("改扩建面积", "改擴建面積", "conversion area"),
  signedOn: text("集中签约日", "集中簽約日", "signing day"),
  signedProjects: text("集中签约", "集中簽約", "signed projects"),
  signedInvestmentYi: text("总投资约", "總投資約", "total investment, about"),
  expectedOutputYi: text("预计产值", "預計產值", "expected output"),
  expectedTaxYi: text("预计税收", "預計稅收", "expected tax"),
  allianceMembers: text("联盟成员", "聯盟成員", "alliance members"),
};

/** Units of published facts. */
export const factUnits: Readonly<Record<string, Text>> = {
  projects: text("{n} 个", "{n} 個", "{n}"),
  m2: text("{n} 万平方米", "{n} 萬平方公尺", "{n} m²"),
  "yi-yuan": text("{n} 亿元", "{n} 億元", "CNY {n} bn"),
  members: text("{n} 家", "{n} 家", "{n}"),
  date: text("{n}", "{n}", "{n}"),
};

import type { Text } from "../language.tsx";

const text = (hans: string, hant: string, en: string): Text => ({ "zh-Hans": hans, "zh-Hant": hant, en });

export const messages = {
  title: text("{a}与{b}", "{a}與{b}", "{a} and {b}"),
  previous: text("上一对", "上一對", "Previous pair"),
  next: text("下一对", "下一對", "Next pair"),
  place: text("第 {n} 对，共 {of} 对", "第 {n} 對，共 {of} 對", "Pair {n} of {of}"),
  way: text("{from}供给{to}", "{from}供給{to}", "{from} supplies {to}"),
  mutual: text("双向耦合度", "雙向耦合度", "Both ways"),
  competition: text("竞争：相似系数 S", "競爭：相似係數 S", "Competition: similarity S"),
  unplaced: text(
    "数字不全，定不了象限；下面写明原因。",
    "數字不全，定不了象限；下面寫明原因。",
    "Numbers are missing, so the pair has no quadrant; the reasons stand with them.",
  ),
  cutsNote: text(
    "以耦合度 {m}、相似系数 {s} 为界。",
    "以耦合度 {m}、相似係數 {s} 為界。",
    "Cut at couplability {m} and similarity {s}.",
  ),
  todo: text("怎么办：", "怎麼辦：", "What to do: "),
  structures: text("结构有多像", "結構有多像", "How alike"),
  structuresSentence: text(
    "相似系数从门类的 {coarse} 变到小类的 {fine}：分得越细，差别越看得清。",
    "相似係數從門類的 {coarse} 變到小類的 {fine}：分得越細，差別越看得清。",
    "Similarity goes from {coarse} at section level to {fine} at class level: the finer the industries, the clearer the difference.",
  ),
  structuresRefused: text(
    "有的层级不给出，原因见表。",
    "有的層級不給出，原因見表。",
    "Some levels are not given; the table says why.",
  ),
  level: text("层级", "層級", "level"),
  similarity: text("相似系数 S", "相似係數 S", "similarity S"),
  krugman: text("克鲁格曼差异 K", "克魯格曼差異 K", "Krugman distance K"),
  directions: text("看哪个方向", "看哪個方向", "Direction"),
  flows: text("能供给什么", "能供給什麼", "What could be supplied"),
  flowsNote: text(
    "只画最大的一些流向；其余合为“其他”。这是能够供给的量，不是成交。",
    "只畫最大的一些流向；其餘合為「其他」。這是能夠供給的量，不是成交。",
    "Only the largest flows are drawn; sectors beyond fifteen a side are joined. It is what could be supplied, not trade.",
  ),
  gaps: text("供需缺口", "供需缺口", "Supply gaps"),
  gapsSentence: text(
    "{to}自产不足而{from}有富余的部门有 {n} 个，首先是{sector}，可补需求的 {share}。",
    "{to}自產不足而{from}有富餘的部門有 {n} 個，首先是{sector}，可補需求的 {share}。",
    "{to} lacks and {from} has to spare {n} sectors, first {sector}: {share} of the need could be covered.",
  ),
  gapsNone: text(
    "没有{to}自产不足而{from}又有富余的部门。",
    "沒有{to}自產不足而{from}又有富餘的部門。",
    "There is no sector that {to} lacks and {from} has to spare.",
  ),
  sector: text("部门", "部門", "sector"),
  need: text("需求（{unit}）", "需求（{unit}）", "need ({unit})"),
  own: text("自产（{unit}）", "自產（{unit}）", "own output ({unit})"),
  surplus: text("对方富余（{unit}）", "對方富餘（{unit}）", "supplier's surplus ({unit})"),
  covered: text("可补份额", "可補份額", "covered share"),
  firms: text("可谈的企业", "可談的企業", "firms to talk to"),
  allOf: text("全部", "全部", "all"),
  clashes: text("同质小类", "同質小類", "Clashes"),
  clashesSentence: text(
    "两园区都高于参照的小类有 {n} 个，首先是{industry}。",
    "兩園區都高於參照的小類有 {n} 個，首先是{industry}。",
    "Both parks exceed the reference in {n} classes, first {industry}.",
  ),
  clashesNone: text(
    "没有两园区都高于参照的小类。",
    "沒有兩園區都高於參照的小類。",
    "There is no class in which both parks exceed the reference.",
  ),
  class: text("小类", "小類", "class"),
  lq: text("{park}区位商", "{park}區位商", "{park} LQ"),
  share: text("{park}份额", "{park}份額", "{park} share"),
  firmsOf: text("{park}的企业", "{park}的企業", "{park} firms"),
  sensitivity: text("换个假定还成立吗", "換個假定還成立嗎", "Does it hold under other assumptions"),
} as const;

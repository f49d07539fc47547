import { text } from "../language.tsx";

export const explanationMessages = {
  what: text("由什么构成", "由什麼構成", "What makes it"),
  hide: text("收起", "收起", "Hide"),
  showAll: text("看全部 {n} 项", "看全部 {n} 項", "Show all {n}"),
  now: text(
    "按名录现在的样子计算，与上次测算后的改动可能略有出入。",
    "按名錄現在的樣子計算，與上次測算後的改動可能略有出入。",
    "From the registers as they are now, which may have changed since the measurement.",
  ),
  firm: text("企业", "企業", "Firm"),
  sector: text("部门", "部門", "Sector"),
  industry: text("行业", "行業", "Industry"),
  amount: text("数额（{unit}）", "數額（{unit}）", "Amount ({unit})"),
  contribution: text("去掉它会少", "去掉它會少", "Less without it"),
  part: text("构成", "構成", "Part"),
  room: text("尚可补", "尚可補", "Room"),
  shareIn: text("在{park}的份额", "在{park}的份額", "Share in {park}"),
  suppliers: text("供给企业", "供給企業", "Suppliers"),
  titleQuotient: text(
    "{park}{industry}的区位商由什么构成",
    "{park}{industry}的區位商由什麼構成",
    "What makes the location quotient of {industry} in {park}",
  ),
  titleCouplability: text(
    "{from}供给{to}的耦合度由什么构成",
    "{from}供給{to}的耦合度由什麼構成",
    "What makes the couplability from {from} to {to}",
  ),
  titleSimilarity: text(
    "{a}与{b}的产业相似系数由什么构成",
    "{a}與{b}的產業相似係數由什麼構成",
    "What makes {a} and {b} alike",
  ),
  mostFirms: text(
    "共 {n} 家企业，列出最大的 {shown} 家。",
    "共 {n} 家企業，列出最大的 {shown} 家。",
    "{n} firms, of which the {shown} largest are listed.",
  ),
  mostIndustries: text(
    "列出构成最大的 {shown} 个行业。",
    "列出構成最大的 {shown} 個行業。",
    "The {shown} industries of the largest parts are listed.",
  ),

  missing: text(
    "差 {amount}就达到区位商 {threshold}：再有 {n} 家本行业常见规模的企业即可成为特色。",
    "差 {amount}就達到區位商 {threshold}：再有 {n} 家本行業常見規模的企業即可成為特色。",
    "{amount} short of a quotient of {threshold}: {n} more firms of its usual size would make it specialised.",
  ),
  missingAmount: text(
    "差 {amount}就达到区位商 {threshold}，成为特色。",
    "差 {amount}就達到區位商 {threshold}，成為特色。",
    "{amount} short of a quotient of {threshold}, from which it is specialised.",
  ),
  over: text(
    "比区位商 {threshold} 多出 {amount}：少 {n} 家本行业常见规模的企业，就不再是特色。",
    "比區位商 {threshold} 多出 {amount}：少 {n} 家本行業常見規模的企業，就不再是特色。",
    "{amount} above a quotient of {threshold}: with {n} fewer firms of its usual size it would no longer be specialised.",
  ),
  overAmount: text(
    "比区位商 {threshold} 多出 {amount}，少了这些就不再是特色。",
    "比區位商 {threshold} 多出 {amount}，少了這些就不再是特色。",
    "{amount} above a quotient of {threshold}; without it the industry would no longer be specialised.",
  ),
  noDistance: text(
    "单靠本行业增减到不了区位商 {threshold}。",
    "單靠本行業增減到不了區位商 {threshold}。",
    "No change of this industry alone leads to a quotient of {threshold}.",
  ),
  nFirms: text("{n} 家企业", "{n} 家企業", "{n} firms"),
  aboveCut: text(
    "已过分界 {cut}。各部门的构成相加等于耦合度。",
    "已過分界 {cut}。各部門的構成相加等於耦合度。",
    "Above the cut of {cut}. The sectors' parts add up to the couplability.",
  ),
  toCut: text(
    "到分界 {cut} 最少还需供给：{list}。",
    "到分界 {cut} 最少還需供給：{list}。",
    "The least supply that leads to the cut of {cut}: {list}.",
  ),
  toCutEntry: text("{sector} {amount}", "{sector} {amount}", "{sector} {amount}"),
  andMore: text("等 {n} 个部门", "等 {n} 個部門", "and more, {n} sectors in all"),
  alike: text(
    "各行业的构成相加等于相似系数；前三个合占 {share}。",
    "各行業的構成相加等於相似係數；前三個合佔 {share}。",
    "The industries' parts add up to the coefficient; the first three make {share} of it.",
  ),
} as const;

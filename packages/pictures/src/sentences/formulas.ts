import type { FormulaId } from "@ouhe/coupling";
import { type Text, text } from "../words/text.ts";

/** A measure in words: its name, what it says and how to read it. */
export interface FormulaTexts {
  name: Text;
  /** One or two characters for tight places; the name when absent. */
  symbol?: string;
  says: Text;
  reading: Text;
}

/** Every measure a result may cite, in every language. */
export const formulaTexts: Readonly<Record<FormulaId, FormulaTexts>> = {
  couplability: {
    name: text("耦合度 m（供→需）", "耦合度 m（供→需）", "Couplability m (from → to)"),
    symbol: "m",
    says: text(
      "需求方园区的中间投入需求里，供给方园区按其规模能够供给的份额。",
      "需求方園區的中間投入需求裡，供給方園區按其規模能夠供給的份額。",
      "The share of the buyer park's intermediate demand that the supplier park is large enough to supply.",
    ),
    reading: text(
      "0 是什么都供不了，1 是全部都供得上；两个方向各有一个数。它是潜力，不是已有的贸易。",
      "0 是什麼都供不了，1 是全部都供得上；兩個方向各有一個數。它是潛力，不是已有的貿易。",
      "0: nothing could be supplied; 1: everything. Each direction has its own number. It is potential, not trade.",
    ),
  },
  "couplability-mutual": {
    name: text("双向耦合度", "雙向耦合度", "Couplability both ways"),
    symbol: "m",
    says: text(
      "两个方向耦合度的几何平均：只有双方都供得上对方，才会高。",
      "兩個方向耦合度的幾何平均：只有雙方都供得上對方，才會高。",
      "The geometric mean of the two directions: high only when each can supply the other.",
    ),
    reading: text(
      "用来定象限；两个方向差得多时，看各自的数。",
      "用來定象限；兩個方向差得多時，看各自的數。",
      "It decides the quadrant; where the directions differ much, look at each.",
    ),
  },
  "couplability-flegg": {
    name: text("区域化耦合度（FLQ）", "區域化耦合度（FLQ）", "Regionalised couplability (FLQ)"),
    symbol: "m(δ)",
    says: text(
      "需求方的全部中间需求里，按弗莱格区位商估计会在两园区之内采购、供给方又供得上的份额。",
      "需求方的全部中間需求裡，按弗萊格區位商估計會在兩園區之內採購、供給方又供得上的份額。",
      "Of the buyer's whole intermediate demand, the share that Flegg's quotient expects to be bought within the two parks and that the supplier could supply.",
    ),
    reading: text(
      "δ 越大，假定越多向区外采购，所以不高于 m。线若平，结论不靠这个假定；线若陡，就要谨慎。",
      "δ 越大，假定越多向區外採購，所以不高於 m。線若平，結論不靠這個假定；線若陡，就要謹慎。",
      "The larger δ, the more is assumed to be bought elsewhere, so it never exceeds m. A flat line: the finding does not hang on it; a steep one: take care.",
    ),
  },
  "unido-similarity": {
    name: text("产业相似系数 S", "產業相似係數 S", "Structural similarity S"),
    symbol: "S",
    says: text(
      "两园区产业结构的夹角余弦（联合国工发组织），即竞争的头条数字。",
      "兩園區產業結構的夾角餘弦（聯合國工發組織），即競爭的頭條數字。",
      "Cosine of the angle between two industrial structures (UNIDO): the headline of competition.",
    ),
    reading: text(
      "0 完全不同，1 完全相同。看小类的数；门类、大类上的高值多半来自分类太粗。",
      "0 完全不同，1 完全相同。看小類的數；門類、大類上的高值多半來自分類太粗。",
      "0: nothing in common; 1: the same. Read it at class level: high values at coarse levels mostly come from coarse classes.",
    ),
  },
  "krugman-distance": {
    name: text("克鲁格曼差异指数 K", "克魯格曼差異指數 K", "Krugman distance K"),
    symbol: "K",
    says: text(
      "两园区各行业份额之差的绝对值之和。",
      "兩園區各行業份額之差的絕對值之和。",
      "Sum of the absolute differences of industry shares of two parks.",
    ),
    reading: text(
      "0 完全相同，2 完全不同；除以 2 就是要换行业才能一样的份额。",
      "0 完全相同，2 完全不同；除以 2 就是要換行業才能一樣的份額。",
      "0: the same; 2: nothing in common; half of it is the share that would have to change industry.",
    ),
  },
  "krugman-inclusive": {
    name: text(
      "克鲁格曼专业化指数（含本园区）",
      "克魯格曼專業化指數（含本園區）",
      "Krugman specialisation (self included)",
    ),
    symbol: "K",
    says: text(
      "园区结构与全部园区合计（含自己）的差异。",
      "園區結構與全部園區合計（含自己）的差異。",
      "How a park's structure differs from all parks pooled, itself included.",
    ),
    reading: text(
      "越大越专。园区大时偏低，因为它在和自己比。",
      "越大越專。園區大時偏低，因為它在和自己比。",
      "The larger, the more specialised. Too low for a large park, which is compared with itself.",
    ),
  },
  "krugman-leave-one-out": {
    name: text(
      "克鲁格曼专业化指数（不含本园区）",
      "克魯格曼專業化指數（不含本園區）",
      "Krugman specialisation (leave-one-out)",
    ),
    symbol: "K′",
    says: text(
      "园区结构与其余园区合计的差异。",
      "園區結構與其餘園區合計的差異。",
      "How a park's structure differs from the other parks pooled.",
    ),
    reading: text(
      "越大越专；不受园区自身大小影响，比较园区时用它。",
      "越大越專；不受園區自身大小影響，比較園區時用它。",
      "The larger, the more specialised; free of the park's own size, so use it to compare parks.",
    ),
  },
  "location-quotient": {
    name: text("区位商 LQ", "區位商 LQ", "Location quotient LQ"),
    symbol: "LQ",
    says: text(
      "行业在园区的份额与在参照（如全国）的份额之比。",
      "行業在園區的份額與在參照（如全國）的份額之比。",
      "An industry's share in the park over its share in the reference, such as the nation.",
    ),
    reading: text(
      "大于 1 是专业化。区间跨过 1 的不能下结论；基数小的行业会夸大，高区位商不等于规模大。",
      "大於 1 是專業化。區間跨過 1 的不能下結論；基數小的行業會誇大，高區位商不等於規模大。",
      "Above 1 is specialised. If the interval crosses 1, nothing can be concluded; small bases exaggerate; a high LQ is not size.",
    ),
  },
  herfindahl: {
    name: text("产业集中度 HHI", "產業集中度 HHI", "Concentration HHI"),
    symbol: "HHI",
    says: text(
      "园区各行业份额的平方和。",
      "園區各行業份額的平方和。",
      "Sum of the squared industry shares of a park.",
    ),
    reading: text(
      "1 是只有一个行业；1 除以它，约等于“相当于几个一样大的行业”。",
      "1 是只有一個行業；1 除以它，約等於「相當於幾個一樣大的行業」。",
      "1: a single industry; its inverse says how many equal industries the park is worth.",
    ),
  },
  "covered-share": {
    name: text("缺口可补份额", "缺口可補份額", "Covered share of a gap"),
    says: text(
      "需求方自产不足的部门，供给方扣除自用后的富余能补上需求的多少。",
      "需求方自產不足的部門，供給方扣除自用後的富餘能補上需求的多少。",
      "Of a need the buyer cannot meet itself, how much the supplier's output beyond its own use could cover.",
    ),
    reading: text(
      "0 到 1。份额高而企业多的部门，先谈。",
      "0 到 1。份額高而企業多的部門，先談。",
      "0 to 1. Take up first the sectors with a high share and several firms.",
    ),
  },
  "uncovered-share": {
    name: text("自给缺口", "自給缺口", "Uncovered share of a need"),
    says: text(
      "园区对一个部门的需求里，自己供不上的份额。",
      "園區對一個部門的需求裡，自己供不上的份額。",
      "The share of a park's need of a sector that it does not make itself.",
    ),
    reading: text(
      "0 到 1；1 是全靠园区之外。",
      "0 到 1；1 是全靠園區之外。",
      "0 to 1; 1 means everything comes from outside the park.",
    ),
  },
  "partner-score": {
    name: text("对接优先度", "對接優先度", "Partner score"),
    says: text(
      "双向耦合度乘以（1 − 相似系数）：能互补又少竞争的排在前面。",
      "雙向耦合度乘以（1 − 相似係數）：能互補又少競爭的排在前面。",
      "Couplability both ways times (1 − similarity): partners that complement and compete little come first.",
    ),
    reading: text(
      "只用来排先后，数值本身没有含义；区间重叠的两家不分先后。",
      "只用來排先後，數值本身沒有含義；區間重疊的兩家不分先後。",
      "It only ranks and means nothing by itself; partners whose intervals overlap rank alike.",
    ),
  },
};

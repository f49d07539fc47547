import { text } from "../language.tsx";

export const messages = {
  title: text("产品空间", "產品空間", "Product space"),
  lead: text(
    "用几百个地区的参照看行业之间有多近：哪些行业常在同一地区出现，园区占了哪些位置，下一步离哪里最近。",
    "用幾百個地區的參照看行業之間有多近：哪些行業常在同一地區出現，園區占了哪些位置，下一步離哪裡最近。",
    "How near industries lie to one another by a reference of hundreds of regions: what tends to occur together, where a park stands, what lies nearest next.",
  ),
  loadFirst: text("先载入一份参照", "先載入一份參照", "Load a reference first"),
  why: text(
    "四个园区看不出哪些行业彼此相近：这要从至少 {n} 个地区的共同出现中读出来，少了就只是偶然，所以不给出。{have}",
    "四個園區看不出哪些行業彼此相近：這要從至少 {n} 個地區的共同出現中讀出來，少了就只是偶然，所以不給出。{have}",
    "Four parks cannot tell which industries are near each other: that is read from at least {n} regions, and from fewer it is chance; so nothing is given. {have}",
  ),
  haveNone: text("目前没有参照。", "目前沒有參照。", "There is no reference yet."),
  haveSmall: text(
    "已有的参照最多只有 {n} 个地区。",
    "已有的參照最多只有 {n} 個地區。",
    "The largest reference here has {n} regions.",
  ),
  upload: text("载入参照", "載入參照", "Load a reference"),
  another: text("载入另一份参照", "載入另一份參照", "Load another reference"),
  form: text(
    "XLSX 或 CSV：每行一个地区，每列一个行业代码（GB/T 4754，同一层级），格内是企业数、从业人员或产值；也可以是地区、行业代码、数值三列。",
    "XLSX 或 CSV：每列一個地區，每欄一個行業代碼（GB/T 4754，同一層級），格內是企業數、從業人員或產值；也可以是地區、行業代碼、數值三欄。",
    "XLSX or CSV: a region in every row, an industry code (GB/T 4754, one level) in every column, and firms, jobs or output in the cells; or three columns for region, code and value.",
  ),
  name: text("名称", "名稱", "Name"),
  load: text("载入", "載入", "Load"),
  loading: text("正在载入…", "正在載入…", "Loading …"),
  loaded: text("参照已载入。", "參照已載入。", "The reference has been loaded."),
  park: text("园区", "園區", "Park"),
  reference: text("参照", "參照", "Reference"),
  figure: text("{park}在产品空间中的位置", "{park}在產品空間中的位置", "{park} in the product space"),
  how: text(
    "点是行业，越大表示具备的地区越多；线连着常在同一地区出现的行业（最大生成树，加上接近度不低于 {threshold} 的连线）。前沿是关联密度最高的十个尚无特色的行业。位置只按连线排开，上下左右没有含义。",
    "點是行業，越大表示具備的地區越多；線連著常在同一地區出現的行業（最大生成樹，加上接近度不低於 {threshold} 的連線）。前沿是關聯密度最高的十個尚無特色的行業。位置只按連線排開，上下左右沒有含義。",
    "Dots are industries, larger where more regions have them; lines join those that occur together (the maximum spanning tree, and every line of a proximity of {threshold} or more). The frontier is the ten industries of the highest density that the park is not specialised in. Places follow the lines alone; up and left mean nothing.",
  ),
  from: text(
    "参照：{name}，{n} 个地区，{level}；园区企业中 {share} 的行业细到这一层。",
    "參照：{name}，{n} 個地區，{level}；園區企業中 {share} 的行業細到這一層。",
    "Reference: {name}, {n} regions, by {level}; the industry of {share} of the park's firms is known that finely.",
  ),
  noPci: text(
    "产品复杂度不给出：这份参照答不了（{kind}）。",
    "產品複雜度不給出：這份參照答不了（{kind}）。",
    "No product complexity is given: this reference cannot tell it ({kind}).",
  ),
} as const;

/** Why there is no complexity. */
export const refusalTexts: Readonly<Record<string, ReturnType<typeof text>>> = {
  "too-few": text("地区或行业太少", "地區或行業太少", "too few regions or industries"),
  undefined: text("定义在此没有唯一答案", "定義在此沒有唯一答案", "the definition has no single answer here"),
  "not-converged": text("迭代没有收敛", "迭代沒有收斂", "the iteration did not settle"),
};

/** What makes a complexity fragile. */
export const flagTexts: Readonly<Record<string, ReturnType<typeof text>>> = {
  disconnected: text(
    "产品复杂度只在最大的连通部分之内成立：参照分成互不相连的几部分。",
    "產品複雜度只在最大的連通部分之內成立：參照分成互不相連的幾部分。",
    "Product complexity holds within the largest connected part only: the reference falls into several.",
  ),
  "eigenvalue-gap": text(
    "产品复杂度不稳：第二、第三特征值太接近。",
    "產品複雜度不穩：第二、第三特徵值太接近。",
    "Product complexity is fragile: the second and third eigenvalue are too close.",
  ),
  "arbitrary-sign": text(
    "产品复杂度的正负方向不可靠：它与多样性几乎不相关。",
    "產品複雜度的正負方向不可靠：它與多樣性幾乎不相關。",
    "The sign of product complexity cannot be relied on: it hardly goes with diversity.",
  ),
};

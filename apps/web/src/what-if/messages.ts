import type { SiteCriterion } from "@ouhe/coupling";
import { type Text, text } from "../language.tsx";
import type { Unsound } from "./plan.ts";

export const messages = {
  title: text("情景推演", "情景推演", "What if"),
  lead: text(
    "把一个项目或一家企业放到园区里试试：落户、迁移或关停之后，各园区的耦合度与同质竞争会怎样。名录本身不会改动。",
    "把一個項目或一家企業放到園區裡試試：落戶、遷移或關停之後，各園區的耦合度與同質競爭會怎樣。名錄本身不會改動。",
    "Try a project or a firm in a park: what its landing, move or closure would do to coupling and competition. The registers stay as they are.",
  ),
  noIntervals: text(
    "设想的数值没有区间：设想的企业不是从任何样本中抽出的。",
    "設想的數值沒有區間：設想的企業不是從任何樣本中抽出的。",
    "Imagined values have no interval: an imagined firm was drawn from no sample.",
  ),
  asOneFirm: text(
    "按企业数计量时，一个项目不论大小都算一家；按注册资本计量才看得出分量。",
    "按企業數計量時，一個項目不論大小都算一家；按註冊資本計量才看得出分量。",
    "Counting firms, a project counts as one however large it is; registered capital shows its weight.",
  ),

  addProject: text("新项目落户", "新項目落戶", "Land a project"),
  projectName: text("项目名称", "項目名稱", "Project name"),
  industry: text("行业", "行業", "Industry"),
  capital: text("注册资本（万元）", "註冊資本（萬元）", "Registered capital (CNY 10,000)"),
  landIn: text("落在哪个园区", "落在哪個園區", "Land in"),
  add: text("放上去", "放上去", "Put it there"),
  needsName: text("请写项目名称。", "請寫項目名稱。", "Give the project a name."),
  needsIndustry: text("请选择行业。", "請選擇行業。", "Choose an industry."),
  badCapital: text("请写不小于零的数。", "請寫不小於零的數。", "Write a number, zero or more."),
  addFirm: text("已有企业迁移或关停", "已有企業遷移或關停", "Move or close a firm"),
  findFirm: text("按名称找企业", "按名稱找企業", "Find a firm by name"),
  firmHint: text("企业名称中的几个字", "企業名稱中的幾個字（簡體）", "part of its Chinese name"),
  noFirm: text("没有这样的企业。", "沒有這樣的企業。", "No such firm."),
  alreadyIn: text("已在情景里", "已在情景裡", "already in"),
  take: text("选用{name}（{park}）", "選用{name}（{park}）", "Take {name} ({park})"),

  board: text("园区与设想", "園區與設想", "Parks and what is imagined"),
  boardHint: text(
    "拖动卡片到另一个园区；用键盘时按左右箭头，或在“落在”里选择。",
    "拖曳卡片到另一個園區；用鍵盤時按左右方向鍵，或在「落在」裡選擇。",
    "Drag a card to another park; by keyboard use the left and right arrows, or choose under “Lands in”.",
  ),
  boardEmpty: text(
    "还没有设想。从一个新项目或一家已有企业开始。",
    "還沒有設想。從一個新項目或一家已有企業開始。",
    "Nothing is imagined yet. Begin with a project or with a firm of the register.",
  ),
  landed: text("落户", "落戶", "lands"),
  moved: text("由{park}迁来", "由{park}遷來", "moves from {park}"),
  stays: text("仍在原地", "仍在原地", "stays"),
  closed: text("关停", "關停", "closes"),
  close: text("关停", "關停", "Close"),
  lands: text("落在", "落在", "Lands in"),
  landsIn: text("{name}落在", "{name}落在", "{name}: lands in"),
  drag: text("拖动{name}，现在{park}", "拖曳{name}，現在{park}", "Drag {name}, now in {park}"),
  removeChange: text("去掉{name}", "去掉{name}", "Remove {name}"),
  noIndustry: text("行业不详", "行業不詳", "industry unknown"),
  record: text("企业档案", "企業檔案", "record"),
  undo: text("撤销", "復原", "Undo"),
  reset: text("恢复原样", "恢復原樣", "Reset"),
  unsoundTitle: text("没有计入", "沒有計入", "Left out"),

  sentences: text("改变了什么", "改變了什麼", "What changes"),
  nothingChanges: text("没有一个主要数字改变。", "沒有一個主要數字改變。", "No headline number changes."),
  nothingYet: text(
    "放上一个项目，或选一家企业，这里就说出改变。",
    "放上一個項目，或選一家企業，這裡就說出改變。",
    "Put a project somewhere, or take a firm, and the changes are told here.",
  ),
  failed: text(
    "这次推演没有成功：{reason}",
    "這次推演沒有成功：{reason}",
    "This could not be measured: {reason}",
  ),
  failedReason: text(
    "名录与情景对不上，请去掉最后一项再试。",
    "名錄與情景對不上，請去掉最後一項再試。",
    "the registers and the scenario do not fit; remove the last change and try again.",
  ),

  plane: text("竞争与耦合：前后", "競爭與耦合：前後", "Competition and coupling, before and after"),
  flows: text("谁能供给谁", "誰能供給誰", "Who could supply whom"),
  flowsPair: text("看哪一个供给方向", "看哪一個供給方向", "Direction of supply"),
  flowsBefore: text("之前", "之前", "Before"),
  flowsAfter: text("之后", "之後", "After"),
  flowsWhen: text("看改变之前还是之后", "看改變之前還是之後", "Before or after the change"),

  differences: text("主要数字：前与后", "主要數字：前與後", "Headline numbers, before and after"),
  differencesSentence: text(
    "{n} 个主要数字有改变。区位商只列出园区内该行业有变动、或越过 1 的；其余因占比之和为 1 而略有移动。",
    "{n} 個主要數字有改變。區位商只列出園區內該行業有變動、或越過 1 的；其餘因占比之和為 1 而略有移動。",
    "{n} headline numbers change. Quotients are listed where the park's own industry changed or 1 was crossed; all others move a little, because shares sum to 1.",
  ),
  measure: text("数字", "數字", "number"),
  about: text("园区", "園區", "park"),
  detail: text("行业或层级", "行業或層級", "industry or level"),
  before: text("之前", "之前", "before"),
  after: text("之后", "之後", "after"),
  change: text("变化", "變化", "change"),
  competition: text("相似系数（同质竞争）", "相似係數（同質競爭）", "similarity (competition)"),
  mutual: text("相互耦合度", "相互耦合度", "mutual couplability"),
  direction: text("耦合度", "耦合度", "couplability"),
  quadrant: text("象限", "象限", "quadrant"),
  quotient: text("区位商", "區位商", "location quotient"),
  hhi: text("集中度（赫芬达尔指数）", "集中度（赫芬達爾指數）", "concentration (HHI)"),
  krugman: text("克鲁格曼专业化指数", "克魯格曼專業化指數", "Krugman specialisation"),
  partner: text("首选伙伴", "首選夥伴", "first partner"),
  none: text("无", "無", "none"),

  sites: text("放在哪个园区最好", "放在哪個園區最好", "Which park gains most"),
  sitesOf: text("看哪个项目", "看哪個項目", "Project"),
  sitesNote: text(
    "逐一放进各园区，单独与现状相比，按企业数计量；不计情景里的其他设想。",
    "逐一放進各園區，單獨與現狀相比，按企業數計量；不計情景裡的其他設想。",
    "Put into each park in turn, alone against the alliance as it is, counting firms; other changes of the scenario are left aside.",
  ),
  sitesSentence: text(
    "{name}放在{park}，联盟得益最多（{gain}）。",
    "{name}放在{park}，聯盟得益最多（{gain}）。",
    "In {park}, {name} does the alliance most good ({gain}).",
  ),
  sitesUndefined: text(
    "有的园区之间量不出耦合度，比不出哪里更好。",
    "有的園區之間量不出耦合度，比不出哪裡更好。",
    "Some pairs of parks have no couplability, so no park can be called better.",
  ),
  criterion: text("按什么比", "按什麼比", "Compared by"),
  park: text("园区", "園區", "park"),
  gain: text("增减（百分点）", "增減（百分點）", "gain (percentage points)"),
  points: text("{n} 个百分点", "{n} 個百分點", "{n} percentage points"),
  reason: text("主要因为", "主要因為", "mainly because"),
  reasonUp: text(
    "{a}与{b}的{what} {change} 个百分点",
    "{a}與{b}的{what} {change} 個百分點",
    "{a} and {b}: {what} {change} points",
  ),
  reasonNone: text("没有一对园区改变", "沒有一對園區改變", "no pair changes"),
  putHere: text("放在这里", "放在這裡", "Put it here"),
  isHere: text("现在在这里", "現在在這裡", "is here now"),

  needs: text(
    "这个项目要买什么，谁能供给",
    "這個項目要買什麼，誰能供給",
    "What the project would buy, and who could supply it",
  ),
  needsSentence: text(
    "{name}每产出 100 元，约有 {share} 元用于中间投入，最多的是{sector}。只算第一轮采购，以全国投入系数推算。",
    "{name}每產出 100 元，約有 {share} 元用於中間投入，最多的是{sector}。只算第一輪採購，以全國投入係數推算。",
    "Of every 100 yuan of output, {name} spends some {share} on inputs, most of it on {sector}. First round only, by national coefficients.",
  ),
  needsNone: text(
    "这个行业没有对应的投入产出部门。",
    "這個行業沒有對應的投入產出部門。",
    "This industry has no input–output sector.",
  ),
  needsNoCapital: text(
    "没有写注册资本，算不出采购规模；下面按企业数推算。",
    "沒有寫註冊資本，算不出採購規模；下面按企業數推算。",
    "No registered capital is given, so the purchases are reckoned as of one firm.",
  ),
  sector: text("部门", "部門", "sector"),
  coefficient: text("占产出", "占產出", "of output"),
  amount: text("采购量（{unit}）", "採購量（{unit}）", "purchases ({unit})"),
  suppliers: text(
    "能供给的园区（可补份额）",
    "能供給的園區（可補份額）",
    "parks that could supply (share covered)",
  ),
  noSupplier: text("联盟内没有", "聯盟內沒有", "none in the alliance"),

  scenario: text("情景", "情景", "Scenario"),
  open: text("打开情景", "開啟情景", "Open a scenario"),
  newOne: text("新的情景", "新的情景", "new scenario"),
  name: text("情景名称", "情景名稱", "Name of the scenario"),
  save: text("保存", "儲存", "Save"),
  saveAs: text("另存为新情景", "另存為新情景", "Save as new"),
  saving: text("正在保存…", "正在儲存…", "Saving …"),
  saved: text("情景已保存。", "情景已儲存。", "The scenario is saved."),
  rename: text("改名", "改名", "Rename"),
  renamed: text("情景已改名。", "情景已改名。", "The scenario is renamed."),
  remove: text("删除", "刪除", "Delete"),
  removing: text("正在删除…", "正在刪除…", "Deleting …"),
  removed: text("情景已删除。", "情景已刪除。", "The scenario is deleted."),
  removeTitle: text("删除情景", "刪除情景", "Delete the scenario"),
  removeText: text(
    "“{name}”将被删除，已分享的链接随之失效。确定吗？",
    "「{name}」將被刪除，已分享的連結隨之失效。確定嗎？",
    "“{name}” will be deleted, and links to it lead nowhere. Go ahead?",
  ),
  changedMeanwhile: text(
    "别人刚改过这个情景，请重新打开后再改。",
    "別人剛改過這個情景，請重新開啟後再改。",
    "Somebody has just changed this scenario. Open it again first.",
  ),
  reopen: text("重新打开", "重新開啟", "Open again"),
  unsaved: text("有未保存的改动", "有未儲存的改動", "unsaved changes"),
  link: text("复制链接", "複製連結", "Copy the link"),
  linkCopied: text("链接已复制。", "連結已複製。", "The link is copied."),
  linkFailed: text(
    "浏览器不许复制，请从地址栏复制。",
    "瀏覽器不許複製，請從網址列複製。",
    "The browser does not allow copying; copy the address instead.",
  ),
  linkAfterSaving: text(
    "先保存，链接才带得走。",
    "先儲存，連結才帶得走。",
    "Save first: then the link carries it.",
  ),
  missing: text(
    "没有这个情景，可能已被删除。",
    "沒有這個情景，可能已被刪除。",
    "There is no such scenario; it may have been deleted.",
  ),
  startNew: text("开始新的情景", "開始新的情景", "Begin a new one"),

  beside: text("并排比较", "並排比較", "Put beside"),
  besideNone: text("不比较", "不比較", "nothing"),
  besideTitle: text("两个情景并排", "兩個情景並排", "Two scenarios side by side"),
  besideSentence: text(
    "{a}与{b}：{n} 个数字与现状不同，其中 {differing} 个在两个情景里不一样（已标出）。",
    "{a}與{b}：{n} 個數字與現狀不同，其中 {differing} 個在兩個情景裡不一樣（已標出）。",
    "{a} and {b}: {n} numbers differ from today, {differing} of them between the two (marked).",
  ),
  besideMissing: text(
    "要并排的情景已不在，可能已被删除。",
    "要並排的情景已不在，可能已被刪除。",
    "The scenario to put beside is gone; it may have been deleted.",
  ),
  current: text("本情景", "本情景", "this scenario"),
  differs: text("不同", "不同", "differs"),
} as const;

/** What the thread compares sites by. */
export const criterionTexts: Readonly<Record<SiteCriterion, Text>> = {
  coupling: text("耦合度", "耦合度", "coupling"),
  "coupling-without-competition": text(
    "耦合度扣除同质竞争",
    "耦合度扣除同質競爭",
    "coupling net of competition",
  ),
};

/** Why a change of an older scenario is left out. */
export const unsoundTexts: Readonly<Record<Unsound, Text>> = {
  "park-gone": text(
    "{name}：园区已不在联盟里。",
    "{name}：園區已不在聯盟裡。",
    "{name}: its park is no longer in the alliance.",
  ),
  "firm-gone": text(
    "{name}：名录里已没有这样的企业（已迁走、注销，或行业、资本有改动）。",
    "{name}：名錄裡已沒有這樣的企業（已遷走、註銷，或行業、資本有改動）。",
    "{name}: the register holds no such firm any more (moved, closed, or its industry or capital changed).",
  ),
  "industry-gone": text(
    "{name}：行业代码不在国家标准里。",
    "{name}：行業代碼不在國家標準裡。",
    "{name}: its industry code is not in the standard.",
  ),
};

/** Sentences of what changed. */
export const changeMessages = {
  couplesMore: text(
    "{a}与{b}的相互耦合度由 {before} 升到 {after}。",
    "{a}與{b}的相互耦合度由 {before} 升到 {after}。",
    "{a} and {b} couple more: {before} becomes {after}.",
  ),
  couplesLess: text(
    "{a}与{b}的相互耦合度由 {before} 降到 {after}。",
    "{a}與{b}的相互耦合度由 {before} 降到 {after}。",
    "{a} and {b} couple less: {before} becomes {after}.",
  ),
  clashesMore: text(
    "{a}与{b}的同质竞争加重：相似系数由 {before} 升到 {after}。",
    "{a}與{b}的同質競爭加重：相似係數由 {before} 升到 {after}。",
    "{a} and {b} compete more: similarity {before} becomes {after}.",
  ),
  clashesLess: text(
    "{a}与{b}的同质竞争减轻：相似系数由 {before} 降到 {after}。",
    "{a}與{b}的同質競爭減輕：相似係數由 {before} 降到 {after}。",
    "{a} and {b} compete less: similarity {before} becomes {after}.",
  ),
  quadrant: text(
    "{a}与{b}由“{before}”变为“{after}”。",
    "{a}與{b}由「{before}」變為「{after}」。",
    "{a} and {b} go from “{before}” to “{after}”.",
  ),
  rises: text(
    "{park}的{industry}成为专业化行业：区位商由 {before} 升到 1 以上（{after}）。",
    "{park}的{industry}成為專業化行業：區位商由 {before} 升到 1 以上（{after}）。",
    "{park} becomes specialised in {industry}: its quotient passes 1, from {before} to {after}.",
  ),
  falls: text(
    "{park}的{industry}不再是专业化行业：区位商由 {before} 降到 1 以下（{after}）。",
    "{park}的{industry}不再是專業化行業：區位商由 {before} 降到 1 以下（{after}）。",
    "{park} is no longer specialised in {industry}: its quotient falls below 1, from {before} to {after}.",
  ),
  more: text(
    "另有 {n} 个区位商越过 1，见下表。",
    "另有 {n} 個區位商越過 1，見下表。",
    "{n} more quotients cross 1; see the table below.",
  ),
  partner: text(
    "{park}的首选伙伴由{before}变为{after}。",
    "{park}的首選夥伴由{before}變為{after}。",
    "{park}'s first partner is no longer {before} but {after}.",
  ),
} as const;

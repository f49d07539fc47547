import { text } from "@ouhe/pictures";

/** Words of the front page and the frame. */
export const frontTexts = {
  title: text("产业耦合测算报告", "產業耦合測算報告", "Industrial coupling of the parks"),
  made: text("测算时间", "測算時間", "Measured"),
  madeValue: text(
    "{at}（{by}，种子 {seed}，重抽样 {replicates} 次）",
    "{at}（{by}，種子 {seed}，重抽樣 {replicates} 次）",
    "{at} ({by}, seed {seed}, {replicates} replicates)",
  ),
  registers: text("名录", "名錄", "Registers"),
  register: text(
    "{name}：{rows} 行，保留 {kept}，退回 {rejected}{asOf}",
    "{name}：{rows} 列，保留 {kept}，退回 {rejected}{asOf}",
    "{name}: {rows} rows, {kept} kept, {rejected} rejected{asOf}",
  ),
  asOf: text("，数据截至 {day}", "，資料截至 {day}", ", as of {day}"),
  noAsOf: text("，未写明数据日期", "，未寫明資料日期", ", no as-of date"),
  industries: text("行业", "行業", "Industries"),
  industriesValue: text(
    "{standard}：申报 {declared} 家，由经营范围推断 {inferred} 家（平均置信度 {confidence}），未知 {unclassified} 家",
    "{standard}：申報 {declared} 家，由經營範圍推斷 {inferred} 家（平均置信度 {confidence}），未知 {unclassified} 家",
    "{standard}: {declared} declared, {inferred} inferred from scope (mean confidence {confidence}), {unclassified} unknown",
  ),
  io: text("投入产出表", "投入產出表", "Input–output table"),
  ioValue: text(
    "{source}，{year} 年，{sectors} 部门，{kind}",
    "{source}，{year} 年，{sectors} 部門，{kind}",
    "{source}, {year}, {sectors} sectors, {kind}",
  ),
  domestic: text("只计国内供给", "只計國內供給", "home supply only"),
  total: text("国内与进口合计", "國內與進口合計", "home and imported supply"),
  reference: text("参照", "參照", "Reference"),
  caution: text("读数之前", "讀數之前", "Before you read the numbers"),
  marks: text(
    "数字右上角的字母指本报告末尾的说明；方括号内是 95% 自助法区间；“–”表示不予给出。",
    "數字右上角的字母指本報告末尾的說明；方括號內是 95% 自助法區間；「–」表示不予給出。",
    "Raised letters point to the caveats at the end of the report; square brackets hold 95 % bootstrap intervals; “–” means not given.",
  ),
  unitHint: text(
    "区位商以另一口径（如就业人数）为参照：户均人数少的行业（房地产、批发、银行网点）在各园区都会偏高；其中的本地服务因此排在各清单之末。若有本省或全国的企业名录，请用 --reference 作参照，口径一致，结论更可靠。",
    "區位商以另一口徑（如就業人數）為參照：戶均人數少的行業（房地產、批發、銀行網點）在各園區都會偏高；其中的本地服務因此排在各清單之末。若有本省或全國的企業名錄，請用 --reference 作參照，口徑一致，結論更可靠。",
    "Location quotients compare with another unit, such as persons employed: industries of small units (real estate, wholesale, bank branches) look high in every park; the local services among them therefore come last in every list. If you have a register of the province or the nation, give it with --reference: in the same unit the findings are sounder.",
  ),
  three: text("三句话", "三句話", "In three sentences"),
  contents: text("目录", "目錄", "Contents"),
  foot: text(
    "本报告由企业名录测算而成，说明的是能够供给多少，不是实际成交多少。",
    "本報告由企業名錄測算而成，說明的是能夠供給多少，不是實際成交多少。",
    "Measured from registers of enterprises: it says what could be supplied, not what is traded.",
  ),
} as const;

/** Words of the chapter on all parks. */
export const allianceTexts = {
  title: text("全部园区", "全部園區", "All parks"),
  plane: text("竞争与耦合", "競爭與耦合", "Competition and coupling"),
  matrix: text("谁能供给谁", "誰能供給誰", "Who could supply whom"),
  alike: text("谁与谁相像", "誰與誰相像", "Who is like whom"),
  pairs: text("各园区对", "各園區對", "All pairs"),
  pair: text("园区对 p – q", "園區對 p – q", "Pair p – q"),
  quadrant: text("象限", "象限", "Quadrant"),
  ranking: text("该先找谁谈", "該先找誰談", "Whom to talk to"),
  park: text("园区", "園區", "Park"),
  partner: text("伙伴", "夥伴", "Partner"),
  score: text("优先度", "優先度", "Score"),
  reasons: text("理由", "理由", "Reasons"),
  views: text("换一个权重看", "換一個權重看", "By another weight"),
  viewsLead: text(
    "同样的测算，以{weight}代替{first}。象限若变，结论就取决于权重，请谨慎。",
    "同樣的測算，以{weight}代替{first}。象限若變，結論就取決於權重，請謹慎。",
    "The same measures with {weight} in place of {first}. Where the quadrant changes, the finding hangs on the weight: take care.",
  ),
} as const;

/** Words of the chapters on one park. */
export const parkTexts = {
  title: text("各园区", "各園區", "Park by park"),
  firms: text("企业", "企業", "Firms"),
  known: text("小类已知", "小類已知", "Known by class"),
  knownAt: text("{level}已知", "{level}已知", "Known by {level}"),
  measures: text("专业化与集中度", "專業化與集中度", "Specialisation and concentration"),
  level: text("层级", "層級", "Level"),
  specialised: text("专于什么", "專於什麼", "What it is specialised in"),
  industries: text("产业构成", "產業構成", "Its industries"),
  code: text("代码", "代碼", "Code"),
  industry: text("行业", "行業", "Industry"),
  share: text("份额", "份額", "Share"),
  lacks: text("缺什么，谁能补", "缺什麼，誰能補", "What it lacks, and who could supply"),
  lacksNone: text("没有自给不足的部门。", "沒有自給不足的部門。", "There is no sector it lacks."),
  sector: text("部门", "部門", "Sector"),
  uncovered: text("自给缺口", "自給缺口", "Uncovered share"),
  suppliers: text(
    "可供给的园区（占缺口）与企业",
    "可供給的園區（占缺口）與企業",
    "Parks that could supply (of the gap), and firms",
  ),
  noSupplier: text("各园区都无富余", "各園區都無富餘", "no park has any to spare"),
  refusedCells: text(
    "另有 {n} 个行业不给出区位商，多因企业不足三家。",
    "另有 {n} 個行業不給出區位商，多因企業不足三家。",
    "{n} more industries have no quotient, mostly for fewer than three firms.",
  ),
} as const;

/** Words of the chapters on one pair. */
export const pairTexts = {
  title: text("各园区对", "各園區對", "Pair by pair"),
  shownPairs: text(
    "按优先度列出前 {n} 对；全部 {all} 对见 coupling.json。",
    "按優先度列出前 {n} 對；全部 {all} 對見 coupling.json。",
    "The first {n} pairs by score; all {all} are in coupling.json.",
  ),
  level: text("层级", "層級", "Level"),
  sector: text("部门", "部門", "Sector"),
  industry: text("行业", "行業", "Industry"),
  direction: text("{from} → {to}", "{from} → {to}", "{from} → {to}"),
  competition: text("相似系数 S（{level}）", "相似係數 S（{level}）", "Similarity S ({level})"),
  levels: text("各层级的相似与差异", "各層級的相似與差異", "Likeness at each level"),
  flows: text("能供给什么", "能供給什麼", "What could be supplied"),
  gaps: text(
    "供需缺口：{to}缺、{from}有",
    "供需缺口：{to}缺、{from}有",
    "Supply gaps: {to} lacks, {from} has",
  ),
  noGaps: text(
    "没有{to}不足而{from}富余的部门。",
    "沒有{to}不足而{from}富餘的部門。",
    "No sector that {to} lacks and {from} has to spare.",
  ),
  ownShare: text("{to}自给", "{to}自給", "{to} makes itself"),
  covered: text("可补份额", "可補份額", "Could be covered"),
  suppliers: text("{from}的企业", "{from}的企業", "Firms of {from}"),
  clashes: text(
    "同质竞争：两园区都专于的{level}",
    "同質競爭：兩園區都專於的{level}",
    "Clashes: both specialised in the same {level}",
  ),
  noClashes: text(
    "没有两园区都专于的{level}。",
    "沒有兩園區都專於的{level}。",
    "There is no {level} in which both are specialised.",
  ),
  local: text("（本地服务）", "（本地服務）", " (local service)"),
  sensitivity: text("结论对区域化有多敏感", "結論對區域化有多敏感", "How much hangs on regionalisation"),
} as const;

/** Words of the appendix on method. */
export const methodTexts = {
  title: text("附录一　数字是怎么来的", "附錄一　數字是怎麼來的", "Appendix A. How the numbers are made"),
  expression: text("公式", "公式", "Formula"),
  range: text("取值范围", "取值範圍", "Range"),
  source: text("出处", "出處", "Source"),
  convention: text("约定", "約定", "Convention"),
  reading: text("怎么读", "怎麼讀", "Reading"),
  references: text("参照", "參照", "References"),
  name: text("名称", "名稱", "Name"),
  asOf: text("时点", "時點", "As of"),
  unit: text("单位", "單位", "Unit"),
  levels: text("层级", "層級", "Levels"),
  interval: text("区间", "區間", "Intervals"),
  intervalValue: text(
    "对企业做泊松自助法重抽样 {replicates} 次（种子 {seed}），取 95% 分位区间，并平移到中位数与观测值一致。行的先后不影响结果。",
    "對企業做泊松自助法重抽樣 {replicates} 次（種子 {seed}），取 95% 分位區間，並平移到中位數與觀測值一致。列的先後不影響結果。",
    "Poisson bootstrap over firms, {replicates} replicates (seed {seed}); the 95 % percentile interval, moved so that the median falls on the observed value. The order of rows does not matter.",
  ),
  none: text(
    "本次没有重抽样，故无区间。",
    "本次沒有重抽樣，故無區間。",
    "No replicates were drawn, so there are no intervals.",
  ),
  caveats: text("说明", "說明", "Caveats"),
  refused: text("不予回答的问题", "不予回答的問題", "Questions that were refused"),
} as const;

/** Words of the appendix on the data. */
export const qualityTexts = {
  title: text("附录二　数据质量", "附錄二　資料品質", "Appendix B. Quality of the data"),
  registers: text("名录", "名錄", "Registers"),
  file: text("文件", "檔案", "File"),
  encoding: text("编码或工作表", "編碼或工作表", "Encoding or sheet"),
  rows: text("行数", "列數", "Rows"),
  kept: text("保留", "保留", "Kept"),
  rejected: text("退回", "退回", "Rejected"),
  asOf: text("数据日期", "資料日期", "As of"),
  columns: text("列的理解", "欄的理解", "How columns were read"),
  columnAs: text("读作", "讀作", "as"),
  unread: text("未用于测算，原样保留", "未用於測算，原樣保留", "not used, kept as they are"),
  errors: text("退回的行", "退回的列", "Rejected rows"),
  noErrors: text("没有退回的行。", "沒有退回的列。", "No row was rejected."),
  warnings: text("有提醒但保留的行", "有提醒但保留的列", "Rows kept with a warning"),
  code: text("代码", "代碼", "Code"),
  problem: text("问题（首例）", "問題（首例）", "Problem (first case)"),
  remedy: text("怎么改", "怎麼改", "Remedy"),
  place: text("首例位置", "首例位置", "First case at"),
  industries: text("行业判定", "行業判定", "Industries"),
  industriesLead: text(
    "{kept} 家企业中，申报行业代码的 {declared} 家，由经营范围推断的 {inferred} 家，无从判断的 {none} 家。申报代码一律优先。",
    "{kept} 家企業中，申報行業代碼的 {declared} 家，由經營範圍推斷的 {inferred} 家，無從判斷的 {none} 家。申報代碼一律優先。",
    "Of {kept} firms, {declared} declare an industry code, {inferred} were inferred from their scope, {none} could not be told. A declared code always wins.",
  ),
  knownAt: text(
    "已知到{level}的企业：{n}（{share}）",
    "已知到{level}的企業：{n}（{share}）",
    "Known by {level}: {n} ({share})",
  ),
  confidence: text(
    "推断企业按最细代码的置信度",
    "推斷企業按最細代碼的置信度",
    "Inferred firms by confidence of their finest code",
  ),
  capital: text("注册资本", "註冊資本", "Registered capital"),
  capitalLead: text(
    "{known} 家以人民币计；{missing} 家未写；{foreign} 家为外币（{list}），不与人民币相加，在以资本为权重的测算中不计。",
    "{known} 家以人民幣計；{missing} 家未寫；{foreign} 家為外幣（{list}），不與人民幣相加，在以資本為權重的測算中不計。",
    "{known} in yuan; {missing} not stated; {foreign} in another currency ({list}), not added to yuan and left out where firms are weighed by capital.",
  ),
  firms: text("企业数", "企業數", "Firms"),
} as const;

import { type Text, text } from "../language.tsx";
import type { BatchState, ImportMode, MappingReason, PreviewRow, Step } from "./batch.ts";

export const stateTexts: Record<BatchState, Text> = {
  uploaded: text("待对应列", "待對應欄", "columns to be mapped"),
  checking: text("试运行中", "試運行中", "dry run under way"),
  checked: text("待写入", "待寫入", "ready to be written"),
  committing: text("写入中", "寫入中", "being written"),
  committed: text("已写入", "已寫入", "written"),
  undoing: text("撤销中", "撤銷中", "being undone"),
  undone: text("已撤销", "已撤銷", "undone"),
  cancelled: text("已取消", "已取消", "cancelled"),
  failed: text("失败", "失敗", "failed"),
};

export const stepTexts: Record<Step, Text> = {
  map: text("对应列", "對應欄", "Columns"),
  check: text("试运行", "試運行", "Dry run"),
  review: text("核对", "核對", "Review"),
  commit: text("写入", "寫入", "Write"),
  result: text("结果", "結果", "Result"),
};

export const modeTexts: Record<ImportMode, { name: Text; meaning: Text }> = {
  both: {
    name: text("新增并更新", "新增並更新", "Create and update"),
    meaning: text(
      "名录里没有的新增，已有的更新",
      "名錄裡沒有的新增，已有的更新",
      "firms not in the register are added, known ones updated",
    ),
  },
  create: {
    name: text("只新增", "只新增", "Create only"),
    meaning: text("已有的企业不动", "已有的企業不動", "known firms are left alone"),
  },
  update: {
    name: text("只更新", "只更新", "Update only"),
    meaning: text("不增加新企业", "不增加新企業", "no firm is added"),
  },
};

/** Why a column was given its field. */
export const reasonTexts: Record<MappingReason, Text> = {
  heading: text("表头一致", "表頭一致", "same heading"),
  synonym: text("表头近义", "表頭近義", "similar heading"),
  content: text("内容相符", "內容相符", "by its content"),
  own: text("错误工作簿自带的列", "錯誤活頁簿自帶的欄", "added by our error workbook"),
  remembered: text("沿用上次", "沿用上次", "as last time"),
  chosen: text("人工选定", "人工選定", "chosen"),
};

export const actionTexts: Record<PreviewRow["action"], Text> = {
  create: text("新增", "新增", "new"),
  update: text("更新", "更新", "update"),
  unchanged: text("不变", "不變", "unchanged"),
  skip: text("跳过", "略過", "left out"),
};

export const messages = {
  title: text("导入", "匯入", "Import"),
  lead: text(
    "把园区现有的企业名录（Excel 或 CSV）导入进来：先对应列，再试运行，看过问题后才写入；写入后可整批撤销。",
    "把園區現有的企業名錄（Excel 或 CSV）匯入進來：先對應欄，再試運行，看過問題後才寫入；寫入後可整批撤銷。",
    "Bring in the register your park keeps (Excel or CSV): map its columns, try it out, look at what is wrong, then write. A whole file can be undone.",
  ),
  back: text("全部导入", "全部匯入", "All imports"),
  dropHere: text("把文件拖到这里", "把檔案拖到這裡", "Drop the file here"),
  chooseFile: text("选择文件", "選擇檔案", "Choose a file"),
  fileKinds: text(
    "XLSX 或 CSV，中文、英文表头都可以",
    "XLSX 或 CSV，中文、英文表頭都可以",
    "XLSX or CSV, headings in Chinese or English",
  ),
  otherFile: text("换一个文件", "換一個檔案", "Another file"),
  park: text("这些企业属于", "這些企業屬於", "These firms belong to"),
  parkColumn: text("文件里有园区列", "檔案裡有園區欄", "The file has a park column"),
  source: text("来源", "來源", "Source"),
  sourceHint: text(
    "例如：青浦企业名录。同一来源会记住列的对应",
    "例如：青浦企業名錄。同一來源會記住欄的對應",
    "For example: Qingpu register. The columns of a source are remembered",
  ),
  asOf: text("数据日期", "資料日期", "As of"),
  calibre: text("口径", "口徑", "Calibre"),
  upload: text("上传并识别列", "上傳並識別欄", "Upload and read the columns"),
  uploading: text("正在上传 {size}…", "正在上傳 {size}…", "Uploading {size} …"),
  history: text("以往的导入", "以往的匯入", "Imports so far"),
  none: text(
    "还没有导入过。从上面选一个文件开始。",
    "還沒有匯入過。從上面選一個檔案開始。",
    "Nothing has been imported yet. Choose a file above to begin.",
  ),
  more: text("更早的", "更早的", "Earlier ones"),
  file: text("文件", "檔案", "File"),
  rows: text("行数", "行數", "Rows"),
  rowsOf: text("{n} 行", "{n} 行", "{n} rows"),
  state: text("状态", "狀態", "State"),
  when: text("上传时间", "上傳時間", "Uploaded"),
  headingRow: text("表头在第 {n} 行", "表頭在第 {n} 行", "headings in row {n}"),
  sheet: text("工作表：{name}", "工作表：{name}", "sheet: {name}"),
  moneyUnit: text("金额单位：{unit}", "金額單位：{unit}", "unit of money: {unit}"),
  stepsLabel: text("导入步骤", "匯入步驟", "Steps of the import"),

  mapTitle: text("每一列是什么？", "每一欄是什麼？", "What does each column hold?"),
  mapLead: text(
    "已按表头和内容猜好，请核对。没有猜出的列要由您决定：对应一个字段、原样保留，或忽略；不会悄悄丢掉任何一列。",
    "已按表頭和內容猜好，請核對。沒有猜出的欄要由您決定：對應一個欄位、原樣保留，或忽略；不會悄悄丟掉任何一欄。",
    "Headings and content were used to guess; please check. Columns nobody could guess are yours to decide: give them a field, keep them as they are, or ignore them. None is dropped in silence.",
  ),
  column: text("列", "欄", "Column"),
  heading: text("表头", "表頭", "Heading"),
  samples: text("样例", "樣例", "Samples"),
  becomes: text("对应为", "對應為", "Becomes"),
  why: text("依据", "依據", "Why"),
  fieldFor: text("“{heading}”列对应为", "「{heading}」欄對應為", "Column “{heading}” becomes"),
  decide: text("请决定…", "請決定…", "Please decide …"),
  fields: text("字段", "欄位", "Fields"),
  fates: text("不对应字段", "不對應欄位", "No field"),
  keep: text("原样保留", "原樣保留", "Keep as it is"),
  ignore: text("忽略此列", "忽略此欄", "Ignore this column"),
  serial: text("序号（不写入）", "序號（不寫入）", "Serial number (not written)"),
  undecided: text("待决定", "待決定", "undecided"),
  doubled: text("字段重复", "欄位重複", "field used twice"),
  noHeading: text("（无表头）", "（無表頭）", "(no heading)"),
  remaining: text("还有 {n} 列待决定", "還有 {n} 欄待決定", "Columns undecided: {n}"),
  nextUndecided: text("跳到下一列", "跳到下一欄", "Go to the next"),
  keepRest: text("其余全部原样保留", "其餘全部原樣保留", "Keep all the others as they are"),
  lacksName: text(
    "还没有一列对应“企业名称”。",
    "還沒有一欄對應「企業名稱」。",
    "No column holds the firms' names yet.",
  ),
  lacksPark: text(
    "还没有说明企业属于哪个园区：选定园区，或指定园区列。",
    "還沒有說明企業屬於哪個園區：選定園區，或指定園區欄。",
    "Whose firms are they? Choose a park, or the column that names it.",
  ),
  hasDoubled: text(
    "有两列对应了同一字段，请改其中一列。",
    "有兩欄對應了同一欄位，請改其中一欄。",
    "Two columns want the same field; change one of them.",
  ),
  mode: text("写入方式", "寫入方式", "What may be written"),
  check: text("试运行", "試運行", "Dry run"),
  checkHint: text("试运行不会改动名录", "試運行不會改動名錄", "a dry run changes nothing in the register"),
  saving: text("正在保存…", "正在儲存…", "Saving …"),
  stale: text(
    "这次导入在别处有了变化，已载入最新内容。",
    "這次匯入在別處有了變化，已載入最新內容。",
    "This import was changed elsewhere; the newest state is shown.",
  ),

  checking: text("正在逐行检查", "正在逐行檢查", "Checking every row"),
  committing: text("正在写入名录", "正在寫入名錄", "Writing into the register"),
  undoing: text("正在撤销", "正在撤銷", "Undoing"),
  progressOf: text("已处理 {n} 行", "已處理 {n} 行", "{n} rows so far"),
  leave: text(
    "可以离开本页，稍后回来接着看。",
    "可以離開本頁，稍後回來接著看。",
    "You may leave this page and come back.",
  ),
  cancel: text("取消", "取消", "Cancel"),
  cancelling: text("正在取消…", "正在取消…", "Cancelling …"),
  commitCancel: text(
    "在写完之前取消，名录不会有任何改动。",
    "在寫完之前取消，名錄不會有任何改動。",
    "Cancelled before the end, nothing in the register changes.",
  ),

  reviewTitle: text("试运行结果", "試運行結果", "What the dry run found"),
  reviewSentence: text(
    "{total} 行中，{good} 行可用，{refused} 行有错不会写入。写入将新增 {create} 家、更新 {update} 家，{unchanged} 家与名录一致。",
    "{total} 行中，{good} 行可用，{refused} 行有錯不會寫入。寫入將新增 {create} 家、更新 {update} 家，{unchanged} 家與名錄一致。",
    "Of {total} rows, {good} are good and {refused} have errors and will not be written. Writing adds {create} firms and updates {update}; {unchanged} are already the same.",
  ),
  skippedNote: text(
    "另有 {n} 行按“{mode}”跳过。",
    "另有 {n} 行按「{mode}」略過。",
    "{n} more rows are left out by “{mode}”.",
  ),
  good: text("可用", "可用", "Good"),
  refused: text("有错", "有錯", "Refused"),
  warnings: text("有提醒", "有提醒", "With a warning"),
  create: text("将新增", "將新增", "To be added"),
  update: text("将更新", "將更新", "To be updated"),
  unchanged: text("不变", "不變", "Unchanged"),
  created: text("已新增", "已新增", "Added"),
  updated: text("已更新", "已更新", "Updated"),
  faultKinds: text("问题分类", "問題分類", "Kinds of trouble"),
  faultsNone: text("没有发现问题。", "沒有發現問題。", "Nothing is wrong."),
  fault: text("问题", "問題", "What is wrong"),
  remedy: text("怎么办", "怎麼辦", "What to do"),
  occurrences: text("处数", "處數", "Times"),
  showRows: text("看行", "看行", "Show rows"),
  faultRows: text("逐行问题", "逐行問題", "Row by row"),
  allFaults: text("全部问题", "全部問題", "All faults"),
  row: text("行", "行", "Row"),
  value: text("内容", "內容", "Content"),
  severity: text("程度", "程度", "Severity"),
  error: text("错误", "錯誤", "error"),
  warning: text("提醒", "提醒", "warning"),
  wholeRow: text("整行", "整行", "whole row"),
  moreFaults: text("再显示一些", "再顯示一些", "Show more"),
  errorWorkbook: text("下载错误工作簿", "下載錯誤活頁簿", "Download the error workbook"),
  errorWorkbookHint: text(
    "有错的行都在里面，出错的单元格已标出；改好后再导入这个文件即可。",
    "有錯的行都在裡面，出錯的儲存格已標出；改好後再匯入這個檔案即可。",
    "It holds the faulty rows with the bad cells marked; correct them and import that file.",
  ),
  preview: text("前几行写入后的样子", "前幾行寫入後的樣子", "The first rows as they will stand"),
  action: text("动作", "動作", "Action"),
  previewPark: text("园区", "園區", "Park"),
  editMapping: text("修改列的对应", "修改欄的對應", "Change the columns"),
  backToReview: text("回到试运行结果", "回到試運行結果", "Back to the dry run"),
  mappingForgets: text(
    "改动之后需要重新试运行。",
    "改動之後需要重新試運行。",
    "After a change the dry run has to be repeated.",
  ),
  commit: text("写入名录", "寫入名錄", "Write into the register"),
  nothingToWrite: text(
    "没有要写入的内容：可用的行都与名录一致。",
    "沒有要寫入的內容：可用的行都與名錄一致。",
    "There is nothing to write: the good rows are already in the register.",
  ),
  nothingGood: text(
    "没有一行可用。请按下面的提示改好文件，或检查列的对应。",
    "沒有一行可用。請按下面的提示改好檔案，或檢查欄的對應。",
    "No row is good. Correct the file as told below, or look at the columns again.",
  ),

  doneTitle: text("已写入名录", "已寫入名錄", "Written into the register"),
  doneSentence: text(
    "新增 {create} 家，更新 {update} 家，{unchanged} 家不变；{refused} 行有错未写入。",
    "新增 {create} 家，更新 {update} 家，{unchanged} 家不變；{refused} 行有錯未寫入。",
    "{create} firms added, {update} updated, {unchanged} unchanged; {refused} rows had errors and were not written.",
  ),
  toFirms: text("查看企业", "查看企業", "See the firms"),
  toAlliance: text("看联盟的产业耦合", "看聯盟的產業耦合", "See how the parks couple"),
  another: text("再导入一个文件", "再匯入一個檔案", "Import another file"),
  undo: text("撤销整批", "撤銷整批", "Undo the whole batch"),
  undoQuestion: text("撤销整批导入？", "撤銷整批匯入？", "Undo the whole batch?"),
  undoMeaning: text(
    "将删除这批新增的 {create} 家企业，并把更新过的 {update} 家恢复原样。写入之后又有人改过的企业不会动，会单独列出数目。",
    "將刪除這批新增的 {create} 家企業，並把更新過的 {update} 家恢復原樣。寫入之後又有人改過的企業不會動，會單獨列出數目。",
    "The {create} firms this batch added are removed, the {update} it updated become what they were. Firms somebody has changed since are left alone and counted.",
  ),
  undoYes: text("撤销", "撤銷", "Undo"),
  undoNo: text("不撤销", "不撤銷", "Keep the batch"),
  undoneTitle: text("已撤销", "已撤銷", "Undone"),
  undoneSentence: text(
    "{n} 家企业已恢复到导入之前。",
    "{n} 家企業已恢復到匯入之前。",
    "{n} firms are as they were before.",
  ),
  notUndone: text(
    "有 {n} 家在写入之后又被人修改，没有撤销，请逐家核对。",
    "有 {n} 家在寫入之後又被人修改，沒有撤銷，請逐家核對。",
    "{n} firms were changed since and have not been undone; look at them one by one.",
  ),

  cancelledTitle: text("已取消", "已取消", "Cancelled"),
  cancelledSentence: text(
    "名录没有改动。可以接着做，或修改列的对应后重来。",
    "名錄沒有改動。可以接著做，或修改欄的對應後重來。",
    "Nothing in the register was changed. Go on, or change the columns and begin again.",
  ),
  failedTitle: text("没有完成", "沒有完成", "Not finished"),
  failedStep: text(
    "“{step}”这一步停下了，名录没有改动。",
    "「{step}」這一步停下了，名錄沒有改動。",
    "“{step}” stopped; nothing in the register was changed.",
  ),
  failedWhy: text("原因", "原因", "Why"),
  failedMore: text("说明", "說明", "Explanation"),
  resume: text("接着做", "接著做", "Go on"),
  resuming: text("正在继续…", "正在繼續…", "Going on …"),
} as const;

/** Why a step ended, by kind of refusal; other kinds have a page of their own on the node. */
export const failureTexts: Record<string, Text> = {
  "node/fault": text(
    "节点内部出错。再试一次；若仍不行，请告诉管理员。",
    "節點內部出錯。再試一次；若仍不行，請告訴管理員。",
    "Something went wrong inside the node. Try again; if it happens again, tell the operator.",
  ),
  "file/damaged": text(
    "文件读到一半就坏了。请用表格软件打开并重新保存，再导入。",
    "檔案讀到一半就壞了。請用試算表軟體開啟並重新儲存，再匯入。",
    "The file is damaged further on. Open it in a spreadsheet program, save it again, and import that.",
  ),
  "file/too-many-rows": text(
    "行数超过上限，请拆成几个文件。",
    "行數超過上限，請拆成幾個檔案。",
    "There are more rows than can be read. Split the file.",
  ),
  "file/zip-bomb": text(
    "文件解压后大得不正常，为安全起见没有读下去。",
    "檔案解壓後大得不正常，為安全起見沒有讀下去。",
    "The file unpacks to an abnormal size and was not read further, for safety.",
  ),
};

import type { Text } from "../surroundings.ts";

/** What `ouhe doctor` finds, and what to do about it. */
export const doctorTexts = {
  node: { en: "Node {version}", "zh-Hans": "Node {version}", "zh-Hant": "Node {version}" },
  nodeOld: {
    en: "Install Node 24 (22.18 at least) from nodejs.org.",
    "zh-Hans": "请从 nodejs.org 安装 Node 24（至少 22.18）。",
    "zh-Hant": "請從 nodejs.org 安裝 Node 24（至少 22.18）。",
  },
  memory: {
    en: "{free} MB of memory free of {total} MB",
    "zh-Hans": "可用内存 {free} MB，共 {total} MB",
    "zh-Hant": "可用記憶體 {free} MB，共 {total} MB",
  },
  memoryLow: {
    en: "A node needs about 500 MB: close other programs.",
    "zh-Hans": "节点约需 500 MB，请关闭其他程序。",
    "zh-Hant": "節點約需 500 MB，請關閉其他程式。",
  },
  disk: {
    en: "{free} MB of disk free at {place}",
    "zh-Hans": "{place} 可用磁盘 {free} MB",
    "zh-Hant": "{place} 可用磁碟 {free} MB",
  },
  diskLow: {
    en: "Make room, or choose another directory with OUHE_DATA.",
    "zh-Hans": "请清理磁盘，或用 OUHE_DATA 另选目录。",
    "zh-Hant": "請清理磁碟，或用 OUHE_DATA 另選目錄。",
  },
  database: {
    en: "{kind} {version} answers in {milliseconds} ms, encoding {encoding}",
    "zh-Hans": "{kind} {version} 在 {milliseconds} 毫秒内应答，编码 {encoding}",
    "zh-Hant": "{kind} {version} 在 {milliseconds} 毫秒內回應，編碼 {encoding}",
  },
  databaseNone: {
    en: "No database at {place} yet; the node makes it at its first start",
    "zh-Hans": "{place} 还没有数据库，节点首次启动时会建立",
    "zh-Hant": "{place} 還沒有資料庫，節點首次啟動時會建立",
  },
  databaseFailed: {
    en: "Check DATABASE_URL, or leave it out to use the embedded database.",
    "zh-Hans": "请检查 DATABASE_URL；不设它则使用内嵌数据库。",
    "zh-Hant": "請檢查 DATABASE_URL；不設它則使用內嵌資料庫。",
  },
  directoryInUse: {
    en: "{place} is in use by process {pid} (a running node, most likely)",
    "zh-Hans": "{place} 正由进程 {pid} 使用（多半是正在运行的节点）",
    "zh-Hant": "{place} 正由行程 {pid} 使用（多半是正在執行的節點）",
  },
  directoryDamaged: {
    en: "Restore the newest snapshot or backup into an empty directory.",
    "zh-Hans": "请把最近的快照或备份恢复到空目录。",
    "zh-Hant": "請把最近的快照或備份還原到空目錄。",
  },
  schema: {
    en: "Schema up to date ({newest})",
    "zh-Hans": "数据库结构为最新（{newest}）",
    "zh-Hant": "資料庫結構為最新（{newest}）",
  },
  schemaNone: {
    en: "The database has no schema yet; the node makes it at its first start",
    "zh-Hans": "数据库尚无结构，节点首次启动时会建立",
    "zh-Hant": "資料庫尚無結構，節點首次啟動時會建立",
  },
  schemaOld: {
    en: "{n} migrations are to be applied",
    "zh-Hans": "有 {n} 个迁移尚未执行",
    "zh-Hant": "有 {n} 個遷移尚未執行",
  },
  schemaOldRemedy: {
    en: "Back up, then start the node: it applies them.",
    "zh-Hans": "请先备份，再启动节点，节点会自动执行。",
    "zh-Hant": "請先備份，再啟動節點，節點會自動執行。",
  },
  schemaNewer: {
    en: "The database was made by a newer version ({newest})",
    "zh-Hans": "数据库由更新的版本建立（{newest}）",
    "zh-Hant": "資料庫由更新的版本建立（{newest}）",
  },
  schemaNewerRemedy: {
    en: "Use that version of Ouhe.",
    "zh-Hans": "请使用那个版本的 Ouhe。",
    "zh-Hant": "請使用那個版本的 Ouhe。",
  },
  answering: {
    en: "A node answers at {url}",
    "zh-Hans": "{url} 上有节点应答",
    "zh-Hant": "{url} 上有節點回應",
  },
  notReady: {
    en: "The node at {url} answers but is not ready: {reason}",
    "zh-Hans": "{url} 的节点有应答但未就绪：{reason}",
    "zh-Hant": "{url} 的節點有回應但未就緒：{reason}",
  },
  notReadyRemedy: {
    en: "Look at the database line above, and at the node's log.",
    "zh-Hans": "请看上面数据库一行与节点日志。",
    "zh-Hant": "請看上面資料庫一行與節點日誌。",
  },
  silent: {
    en: "No node answers at {url}",
    "zh-Hans": "{url} 没有节点应答",
    "zh-Hant": "{url} 沒有節點回應",
  },
  silentRemedy: {
    en: "Start one with “ouhe serve”.",
    "zh-Hans": "请用“ouhe serve”启动。",
    "zh-Hant": "請用「ouhe serve」啟動。",
  },
} as const satisfies Record<string, Text>;

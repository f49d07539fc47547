import type { StoreError, StoreErrorKind } from "@ouhe/store";
import type { Language } from "../http.ts";

type Data = Readonly<Record<string, unknown>>;
type Chinese = Record<StoreErrorKind, (data: Data) => string>;

const inBrackets = (it: unknown) => (it === undefined ? "" : `（${it}）`);

const zhHans: Chinese = {
  "store/unreachable": ({ place, database, code }) =>
    `${place} 上的 PostgreSQL 没有打开数据库 ${database}${inBrackets(code)}。请检查 DATABASE_URL 与该服务器。`,
  "store/unsuitable-server": ({ shown, encoding }) => {
    if (shown !== undefined) return `需要 PostgreSQL 15 或更新的版本；此服务器为 ${shown}。`;
    if (encoding !== undefined) return `数据库编码须为 UTF8；此库为 ${encoding}。`;
    return "此服务器是只读副本，请给出主服务器的地址。";
  },
  "store/directory-in-use": ({ directory, pid, host }) =>
    `数据目录 ${directory} 正由${pid === undefined ? "另一进程" : `进程 ${pid}（主机 ${host}）`}使用。请先停止该进程，或另选目录。`,
  "store/directory-damaged": ({ directory, snapshot, reason }) =>
    `数据目录 ${directory} 已损坏${inBrackets(reason)}。${snapshot === undefined ? "旁边没有快照，请用备份恢复。" : `请恢复最近的快照 ${snapshot}。`}`,
  "store/directory-foreign": ({ directory }) =>
    `目录 ${directory} 不是本程序的数据目录，请用 OUHE_DATA 另选目录。`,
  "store/engine-stopped": () => "内嵌数据库已停止，请重新启动程序。",
  "store/nested-use": () => "程序有误：同一任务在事务之中又要求第二个数据库连接。",
  "store/transaction-aborted": () => "事务中有一条语句失败，数据库未保存任何内容。",
  "store/migration-changed": ({ name }) =>
    `迁移 ${name} 在执行之后被改动。请还原该文件，并把改动放入新的迁移。`,
  "store/migration-missing": ({ name }) =>
    `此数据库含有本版本没有的迁移 ${name}。请使用建立它的版本，或更新的版本。`,
  "store/migration-misnumbered": ({ name, last }) =>
    last === undefined
      ? `迁移 ${name} 的文件名应形如 0007-short-title.sql，且编号不可重复。`
      : `新迁移 ${name} 的编号在已执行的 ${last} 之前，请改用其后的编号。`,
  "store/migration-failed": ({ name, reason }) => `迁移 ${name} 失败，未留下任何改动：${reason}。`,
  "store/not-empty": ({ table }) =>
    table === undefined
      ? "此数据库的结构比备份更新，请恢复到没有任何表的数据库。"
      : `备份只能恢复到空数据库；此库的表 ${table} 已有数据。`,
  "store/backup-damaged": () => "备份不完整或已损坏，未恢复任何内容。",
  "store/backup-foreign": ({ migrations }) =>
    migrations === undefined
      ? "此文件不是本版本能读取的备份。"
      : "此备份由另一版本的 Ouhe 生成，请用那个版本恢复。",
  "store/job-lost": ({ id }) => `任务${id === undefined ? "" : ` ${id} `}已由另一进程接手，未写入任何内容。`,
};

const zhHant: Chinese = {
  "store/unreachable": ({ place, database, code }) =>
    `${place} 上的 PostgreSQL 沒有開啟資料庫 ${database}${inBrackets(code)}。請檢查 DATABASE_URL 與該伺服器。`,
  "store/unsuitable-server": ({ shown, encoding }) => {
    if (shown !== undefined) return `需要 PostgreSQL 15 或更新的版本；此伺服器為 ${shown}。`;
    if (encoding !== undefined) return `資料庫編碼須為 UTF8；此庫為 ${encoding}。`;
    return "此伺服器是唯讀副本，請給出主伺服器的位址。";
  },
  "store/directory-in-use": ({ directory, pid, host }) =>
    `資料目錄 ${directory} 正由${pid === undefined ? "另一行程" : `行程 ${pid}（主機 ${host}）`}使用。請先停止該行程，或另選目錄。`,
  "store/directory-damaged": ({ directory, snapshot, reason }) =>
    `資料目錄 ${directory} 已損壞${inBrackets(reason)}。${snapshot === undefined ? "旁邊沒有快照，請用備份還原。" : `請還原最近的快照 ${snapshot}。`}`,
  "store/directory-foreign": ({ directory }) =>
    `目錄 ${directory} 不是本程式的資料目錄，請用 OUHE_DATA 另選目錄。`,
  "store/engine-stopped": () => "內嵌資料庫已停止，請重新啟動程式。",
  "store/nested-use": () => "程式有誤：同一任務在交易之中又要求第二個資料庫連線。",
  "store/transaction-aborted": () => "交易中有一條陳述式失敗，資料庫未儲存任何內容。",
  "store/migration-changed": ({ name }) =>
    `遷移 ${name} 在執行之後被改動。請還原該檔案，並把改動放入新的遷移。`,
  "store/migration-missing": ({ name }) =>
    `此資料庫含有本版本沒有的遷移 ${name}。請使用建立它的版本，或更新的版本。`,
  "store/migration-misnumbered": ({ name, last }) =>
    last === undefined
      ? `遷移 ${name} 的檔名應形如 0007-short-title.sql，且編號不可重複。`
      : `新遷移 ${name} 的編號在已執行的 ${last} 之前，請改用其後的編號。`,
  "store/migration-failed": ({ name, reason }) => `遷移 ${name} 失敗，未留下任何改動：${reason}。`,
  "store/not-empty": ({ table }) =>
    table === undefined
      ? "此資料庫的結構比備份更新，請還原到沒有任何表的資料庫。"
      : `備份只能還原到空資料庫；此庫的表 ${table} 已有資料。`,
  "store/backup-damaged": () => "備份不完整或已損壞，未還原任何內容。",
  "store/backup-foreign": ({ migrations }) =>
    migrations === undefined
      ? "此檔案不是本版本能讀取的備份。"
      : "此備份由另一版本的 Ouhe 產生，請用那個版本還原。",
  "store/job-lost": ({ id }) => `工作${id === undefined ? "" : ` ${id} `}已由另一行程接手，未寫入任何內容。`,
};

/** What is wrong with the memory, and what to do, in the reader's language. English is the error's own sentence. */
export function storeSentence(error: StoreError, language: Language): string {
  if (language === "en") return error.message;
  return (language === "zh-Hant" ? zhHant : zhHans)[error.kind](error.data);
}

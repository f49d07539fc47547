import type { Text } from "../surroundings.ts";

/** Help of the commands that look after a node. */
export const nodeHelp = {
  serve: {
    en: `ouhe serve [--port N] [--host HOST] [--data DIR] [--empty]

Runs a node until Ctrl-C. DATABASE_URL=postgres://… makes it use that server; otherwise the
embedded database under --data (default .ouhe). --empty leaves out the example alliance.
Exit code: 0 stopped as asked, 1 could not start, 2 called wrongly.
`,
    "zh-Hans": `ouhe serve [--port 端口] [--host 主机] [--data 目录] [--empty]

运行节点，直到按 Ctrl-C。设 DATABASE_URL=postgres://… 则使用该服务器；否则使用
--data 目录（默认 .ouhe）下的内嵌数据库。--empty 表示不建立示例联盟。
退出码：0 按要求停止，1 未能启动，2 用法有误。
`,
    "zh-Hant": `ouhe serve [--port 連接埠] [--host 主機] [--data 目錄] [--empty]

執行節點，直到按 Ctrl-C。設 DATABASE_URL=postgres://… 則使用該伺服器；否則使用
--data 目錄（預設 .ouhe）下的內嵌資料庫。--empty 表示不建立示例聯盟。
結束碼：0 按要求停止，1 未能啟動，2 用法有誤。
`,
  },
  doctor: {
    en: `ouhe doctor [--data DIR] [--database URL] [--node URL]

Checks this machine, the database and the node; each line is ok, warn or fail, with a remedy.
Exit code: 0 nothing fails, 1 a line fails, 2 called wrongly.
`,
    "zh-Hans": `ouhe doctor [--data 目录] [--database 地址] [--node 地址]

检查本机、数据库与节点；每行为 ok（正常）、warn（注意）或 fail（有误），并附处理办法。
退出码：0 无 fail，1 有一行 fail，2 用法有误。
`,
    "zh-Hant": `ouhe doctor [--data 目錄] [--database 位址] [--node 位址]

檢查本機、資料庫與節點；每行為 ok（正常）、warn（注意）或 fail（有誤），並附處理辦法。
結束碼：0 無 fail，1 有一行 fail，2 用法有誤。
`,
  },
  backup: {
    en: `ouhe backup FILE [--data DIR] [--database URL]

Writes everything a node holds, as of one moment, to one file that restores on either database.
On PostgreSQL the node may go on running; the embedded database must not be in use.
Exit code: 0 done, 1 the work failed, 2 called wrongly.
`,
    "zh-Hans": `ouhe backup 文件 [--data 目录] [--database 地址]

把节点在某一时刻的全部数据写入一个文件，可恢复到任一种数据库。
使用 PostgreSQL 时节点可照常运行；内嵌数据库须先停止节点。
退出码：0 完成，1 未能完成，2 用法有误。
`,
    "zh-Hant": `ouhe backup 檔案 [--data 目錄] [--database 位址]

把節點在某一時刻的全部資料寫入一個檔案，可還原到任一種資料庫。
使用 PostgreSQL 時節點可照常執行；內嵌資料庫須先停止節點。
結束碼：0 完成，1 未能完成，2 用法有誤。
`,
  },
  restore: {
    en: `ouhe restore FILE [--data DIR] [--database URL]

Fills an empty database from a backup: all of it, or nothing.
Exit code: 0 done, 1 the work failed, 2 called wrongly.
`,
    "zh-Hans": `ouhe restore 文件 [--data 目录] [--database 地址]

用备份文件恢复一个空数据库：要么全部恢复，要么不动。
退出码：0 完成，1 未能完成，2 用法有误。
`,
    "zh-Hant": `ouhe restore 檔案 [--data 目錄] [--database 位址]

用備份檔案還原一個空資料庫：要麼全部還原，要麼不動。
結束碼：0 完成，1 未能完成，2 用法有誤。
`,
  },
} as const satisfies Record<string, Text>;

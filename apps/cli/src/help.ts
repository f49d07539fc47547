import type { Language } from "./language.ts";

const texts: Record<Language, string> = {
  en: `Ouhe 耦合: from the parks' registers to a measured coupling

  ouhe couple REGISTER..      measure how parks complement each other and where they clash
  ouhe classify FILE          give each row its most likely GB/T 4754-2017 industries
  ouhe classify train FILE    learn from a park's own coded register
  ouhe measure NAME           one measure of a table, with its convention
  ouhe import FILE            bring a register into a running node
  ouhe serve                  run a node
  ouhe doctor                 check machine, database and data
  ouhe backup FILE            write everything a node holds to one file
  ouhe restore FILE           fill an empty node from such a file

  ouhe COMMAND --help         options of one command
  ouhe --version              version of this program
  --lang zh-Hans|zh-Hant|en   language of messages and reports
`,
  "zh-Hans": `Ouhe 耦合：从各园区的企业名录到可度量的产业耦合

  ouhe couple 名录..          测算各园区之间的互补与同质竞争
  ouhe classify 文件          为每一行给出最可能的 GB/T 4754-2017 行业
  ouhe classify train 文件    从园区已编码的名录中学习
  ouhe measure 名称           按所述口径计算某个指标
  ouhe import 文件            把名录导入正在运行的节点
  ouhe serve                  运行节点
  ouhe doctor                 检查本机、数据库与数据
  ouhe backup 文件            把节点的全部数据写入一个文件
  ouhe restore 文件           用备份文件恢复一个空节点

  ouhe 命令 --help            查看某个命令的选项
  ouhe --version              本程序的版本
  --lang zh-Hans|zh-Hant|en   提示与报告的语言
`,
  "zh-Hant": `Ouhe 耦合：從各園區的企業名錄到可度量的產業耦合

  ouhe couple 名錄..          測算各園區之間的互補與同質競爭
  ouhe classify 檔案          為每一列給出最可能的 GB/T 4754-2017 行業
  ouhe classify train 檔案    從園區已編碼的名錄中學習
  ouhe measure 名稱           按所述口徑計算某個指標
  ouhe import 檔案            把名錄匯入正在執行的節點
  ouhe serve                  執行節點
  ouhe doctor                 檢查本機、資料庫與資料
  ouhe backup 檔案            把節點的全部資料寫入一個檔案
  ouhe restore 檔案           用備份檔案還原一個空節點

  ouhe 命令 --help            查看某個命令的選項
  ouhe --version              本程式的版本
  --lang zh-Hans|zh-Hant|en   提示與報告的語言
`,
};

/** What `ouhe help` prints. */
export const help = (language: Language): string => texts[language];

import type { Text } from "../surroundings.ts";

/** `ouhe couple --help`. */
export const coupleHelp: Text = {
  en: `ouhe couple REGISTER.. [options]

Measures how parks complement each other and where they clash, from registers of
enterprises (CSV or XLSX, Chinese or English headings).

  --park COLUMN         column that names each firm's park (found by itself when it can be)
  --park-per-file       each file is one park, named like the file
  --weight COLUMN       weigh firms by this numeric column too; may be repeated
                        (number of firms and registered capital are always measured)
  --reference FILE      compare with this register, or with a table of codes and amounts,
                        instead of national employment by division
  --io TABLE            input–output table (flows or coefficients) instead of China 2020, 42 sectors
  --concordance FILE    which industries each sector of that table holds
  --io-year YEAR        its year, when its name does not say
  --domestic            count home supply only, not imports
  --level LEVEL         finest level: division, group or class (default class)
  --model FILE          classifier trained by ouhe classify train
  --out DIR             where to write (default ouhe-out): coupling.json, report.html,
                        enterprises.csv, rejected.csv
  --force               write over files of that name that ouhe did not make
  --json                print the result alone on standard output; no files unless --out is given
  --seed N              seed of the resampling (default 20180705)
  --replicates N        bootstrap replicates, 0 for no intervals (default 200)
  --lang LANGUAGE       zh-Hans, zh-Hant or en

Exit code: 0 done, 1 the work failed, 2 called wrongly, 130 stopped.
`,
  "zh-Hans": `ouhe couple 名录.. [选项]

根据企业名录（CSV 或 XLSX，中英文表头均可）测算各园区之间的互补与同质竞争。

  --park 列名           企业所属园区所在的列（能识别时可省略）
  --park-per-file       每个文件就是一个园区，以文件名为园区名
  --weight 列名         另以此数值列为权重，可多次使用（企业数与注册资本始终测算）
  --reference 文件      以此名录或“代码＋数值”表为参照，代替全国分行业大类就业
  --io 文件             使用此投入产出表（流量或系数），代替 2020 年全国 42 部门表
  --concordance 文件    说明该表各部门包含哪些行业
  --io-year 年份        文件名看不出年份时指明
  --domestic            只计国内供给，不计进口
  --level 层级          最细层级：division 大类、group 中类、class 小类（默认 class）
  --model 文件          由 ouhe classify train 训练的分类模型
  --out 目录            输出目录（默认 ouhe-out）：coupling.json、report.html、
                        enterprises.csv、rejected.csv
  --force               覆盖目录中并非 ouhe 写出的同名文件
  --json                只在标准输出打印结果；不加 --out 则不写文件
  --seed N              重抽样种子（默认 20180705）
  --replicates N        自助法重复次数，0 表示不算区间（默认 200）
  --lang 语言           zh-Hans、zh-Hant 或 en

退出码：0 完成，1 未能完成，2 用法有误，130 中途停止。
`,
  "zh-Hant": `ouhe couple 名錄.. [選項]

根據企業名錄（CSV 或 XLSX，中英文表頭均可）測算各園區之間的互補與同質競爭。

  --park 欄名           企業所屬園區所在的欄（能識別時可省略）
  --park-per-file       每個檔案就是一個園區，以檔名為園區名
  --weight 欄名         另以此數值欄為權重，可多次使用（企業數與註冊資本始終測算）
  --reference 檔案      以此名錄或「代碼＋數值」表為參照，代替全國分行業大類就業
  --io 檔案             使用此投入產出表（流量或係數），代替 2020 年全國 42 部門表
  --concordance 檔案    說明該表各部門包含哪些行業
  --io-year 年份        檔名看不出年份時指明
  --domestic            只計國內供給，不計進口
  --level 層級          最細層級：division 大類、group 中類、class 小類（預設 class）
  --model 檔案          由 ouhe classify train 訓練的分類模型
  --out 目錄            輸出目錄（預設 ouhe-out）：coupling.json、report.html、
                        enterprises.csv、rejected.csv
  --force               覆蓋目錄中並非 ouhe 寫出的同名檔案
  --json                只在標準輸出列印結果；不加 --out 則不寫檔案
  --seed N              重抽樣種子（預設 20180705）
  --replicates N        自助法重複次數，0 表示不算區間（預設 200）
  --lang 語言           zh-Hans、zh-Hant 或 en

結束碼：0 完成，1 未能完成，2 用法有誤，130 中途停止。
`,
};

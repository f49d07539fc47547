import type { Text } from "../surroundings.ts";

/** `ouhe classify --help`. */
export const classifyHelp: Text = {
  en: `ouhe classify FILE --text COLUMN [options]
ouhe classify train FILE --text COLUMN --code COLUMN --out MODEL

Gives every row its most likely industries of GB/T 4754-2017, as CSV on standard output:
the columns of FILE, then code_1, confidence_1, .. code_K, confidence_K.
A row whose text names nothing that is known gets empty cells.

  --text COLUMN[,COLUMN] column with the text: business scope, products; several are read in turn
  --level LEVEL         section, division, group or class (default division)
  --top K               candidates per row, 1 to 20 (default 3)
  --model FILE          model trained by ouhe classify train, instead of the one that ships
  --sheet NAME          sheet of a workbook
  --lang LANGUAGE       zh-Hans, zh-Hant or en

Exit code: 0 done, 1 the work failed, 2 called wrongly.
`,
  "zh-Hans": `ouhe classify 文件 --text 列名 [选项]
ouhe classify train 文件 --text 列名 --code 列名 --out 模型

为每一行给出最可能的 GB/T 4754-2017 行业代码，以 CSV 写到标准输出：
先是原文件各列，再是 code_1、confidence_1……code_K、confidence_K。
文字中没有任何可识别内容的行，结果各列为空。

  --text 列名[,列名]    文字所在列：经营范围、主营产品等；多列依次读取
  --level 层级          section 门类、division 大类、group 中类、class 小类（默认 division）
  --top K               每行候选数，1 至 20（默认 3）
  --model 文件          使用 ouhe classify train 训练的模型，代替自带模型
  --sheet 名称          工作簿中的工作表
  --lang 语言           zh-Hans、zh-Hant 或 en

退出码：0 完成，1 未能完成，2 用法有误。
`,
  "zh-Hant": `ouhe classify 檔案 --text 欄名 [選項]
ouhe classify train 檔案 --text 欄名 --code 欄名 --out 模型

為每一列給出最可能的 GB/T 4754-2017 行業代碼，以 CSV 寫到標準輸出：
先是原檔案各欄，再是 code_1、confidence_1……code_K、confidence_K。
文字中沒有任何可識別內容的列，結果各欄為空。

  --text 欄名[,欄名]    文字所在欄：經營範圍、主營產品等；多欄依次讀取
  --level 層級          section 門類、division 大類、group 中類、class 小類（預設 division）
  --top K               每列候選數，1 至 20（預設 3）
  --model 檔案          使用 ouhe classify train 訓練的模型，代替內附模型
  --sheet 名稱          活頁簿中的工作表
  --lang 語言           zh-Hans、zh-Hant 或 en

結束碼：0 完成，1 未能完成，2 用法有誤。
`,
};

/** `ouhe classify train --help`. */
export const trainHelp: Text = {
  en: `ouhe classify train FILE --text COLUMN --code COLUMN --out MODEL [options]

Learns from rows that already carry a GB/T 4754-2017 code, on top of the model that ships, and
writes a model for ouhe classify --model. Prints how many rows were used, why others were not,
and how often the model was right on rows it had not seen.

  --text COLUMN[,COLUMN] column with the text; several are read in turn
  --code COLUMN         column with the code: division, group or class, mixed if need be
  --out MODEL           file to write (JSON)
  --group COLUMN        rows with the same value here (one firm) are kept together when measuring
  --also FILE           more coded rows of another kind, such as product lists: they teach, nothing
                        is measured on them; columns as above, name --group if firms occur in both
  --also-text COLUMN    its column with the text (default: that of --text)
  --seed N              seed of the training (default 1); same rows and seed, same model
  --sheet NAME          sheet of a workbook
  --lang LANGUAGE       zh-Hans, zh-Hant or en

Exit code: 0 done, 1 the work failed, 2 called wrongly.
`,
  "zh-Hans": `ouhe classify train 文件 --text 列名 --code 列名 --out 模型 [选项]

在自带模型之上，从已有 GB/T 4754-2017 代码的行中学习，写出供 ouhe classify --model 使用的模型。
输出所用行数、未用各行的原因，以及在未见过的行上的准确率。

  --text 列名[,列名]    文字所在列，多列依次读取
  --code 列名           代码所在列：大类、中类或小类，可混用
  --out 模型            要写出的文件（JSON）
  --group 列名          此列相同的行（同一企业）在检验时放在一起
  --also 文件           另一种已编码的数据，如主营产品：只用于学习，不用于检验；
                        列名同上；两个文件有相同企业时请给出 --group
  --also-text 列名      该文件的文字所在列（默认与 --text 相同）
  --seed N              训练的随机种子（默认 1）；同样的行与种子得到同样的模型
  --sheet 名称          工作簿中的工作表
  --lang 语言           zh-Hans、zh-Hant 或 en

退出码：0 完成，1 未能完成，2 用法有误。
`,
  "zh-Hant": `ouhe classify train 檔案 --text 欄名 --code 欄名 --out 模型 [選項]

在內附模型之上，從已有 GB/T 4754-2017 代碼的列中學習，寫出供 ouhe classify --model 使用的模型。
輸出所用列數、未用各列的原因，以及在未見過的列上的準確率。

  --text 欄名[,欄名]    文字所在欄，多欄依次讀取
  --code 欄名           代碼所在欄：大類、中類或小類，可混用
  --out 模型            要寫出的檔案（JSON）
  --group 欄名          此欄相同的列（同一企業）在檢驗時放在一起
  --also 檔案           另一種已編碼的資料，如主營產品：只用於學習，不用於檢驗；
                        欄名同上；兩個檔案有相同企業時請給出 --group
  --also-text 欄名      該檔案的文字所在欄（預設與 --text 相同）
  --seed N              訓練的隨機種子（預設 1）；同樣的列與種子得到同樣的模型
  --sheet 名稱          活頁簿中的工作表
  --lang 語言           zh-Hans、zh-Hant 或 en

結束碼：0 完成，1 未能完成，2 用法有誤。
`,
};

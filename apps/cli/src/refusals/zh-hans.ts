import type { RefusalSentences } from "../refusal.ts";

const list = (items: readonly string[]) => items.map((it) => `“${it}”`).join("、");

/** 简体中文。 */
export const refusalsZhHans: RefusalSentences = {
  "command/unknown": ({ command, nearest }) =>
    `没有命令“${command}”${nearest ? `，是否指 ${nearest}` : ""}；用“ouhe help”查看全部命令。`,
  "option/unknown": ({ option, nearest }) =>
    `没有选项 ${option}${nearest ? `，是否指 ${nearest}` : ""}；用 --help 查看全部选项。`,
  "option/takes-no-value": ({ option }) => `选项 ${option} 不带值。`,
  "option/value-missing": ({ option }) => `选项 ${option} 缺少值。`,
  "option/invalid": ({ option, value, expected }) => `${option} ${value}：应为 ${expected}。`,
  "argument/missing": ({ argument }) => `请指明 ${argument}；用法见 --help。`,
  "argument/extra": ({ argument }) => `多了一个参数“${argument}”；用法见 --help。`,
  "environment/invalid": ({ variable, value, expected }) =>
    `环境变量 ${variable} 为“${value}”，应为 ${expected}。请更正，或不设置它。`,
  "park/column-missing": ({ name, headings, suggested }) =>
    `“${name}”中没有园区列。请用 --park 指明${suggested ? `，例如 --park ${suggested}` : ""}；若每个文件就是一个园区，请用 --park-per-file。现有列：${list(headings)}。`,
  "column/unknown": ({ name, column, headings }) =>
    `“${name}”中没有“${column}”列。现有列：${list(headings)}。`,
  "park/too-many": ({ parks, limit, examples }) =>
    `园区列的不同取值超过 ${limit} 个（已见 ${parks} 个：${list(examples)}……），很可能不是园区列，请用 --park 指明。`,
  "weight/not-numeric": ({ column, example }) => `“${column}”列不能作权重：其中没有数字（“${example}”）。`,
  "register/none-kept": ({ rows, faults }) =>
    `${rows} 行中没有一行可用。${faults.join("；")}。未写出任何文件。`,
  "reference/unreadable": ({ name, headings }) =>
    `“${name}”既不是企业名录，也不是“行业代码＋数值”的表（数值列请命名为“数值”）。现有列：${list(headings)}。`,
  "reference/no-codes": ({ name, examples }) =>
    `“${name}”的代码列中没有 GB/T 4754-2017 代码（见到 ${list(examples)}）。`,
  "io/not-square": ({ name, missing }) =>
    `“${name}”不是投入产出表：以下部门只有行没有列，或只有列没有行：${list(missing)}。`,
  "io/no-totals": ({ name }) =>
    `“${name}”是流量表，但没有总产出（TI 行或 GO 列），无法计算直接消耗系数；请补上，或改用每项小于 1 的直接消耗系数表。`,
  "io/year-unknown": ({ name }) => `从文件名“${name}”看不出年份，请用 --io-year 指明。`,
  "io/not-a-number": ({ name, row, column, value }) =>
    `“${name}”第 ${row} 行“${column}”列：“${value}”不是数字。`,
  "io/concordance-missing": ({ name, sectors }) =>
    `“${name}”使用自己的 ${sectors} 个部门。请用 --concordance 文件 给出每个部门包含哪些 GB/T 4754-2017 代码（两列：部门代码，以“;”分隔的行业代码）。`,
  "concordance/unreadable": ({ name, headings }) =>
    `“${name}”不是对照表：须有一列为投入产出表的部门代码，另一列为 GB/T 4754-2017 代码。现有列：${list(headings)}。`,
  "concordance/incomplete": ({ name, sectors }) => `“${name}”未说明以下部门：${list(sectors)}。`,
  "concordance/merges-coefficients": ({ name, sectors }) =>
    `部门 ${list(sectors)} 在“${name}”中共用行业，只有系数无法合并，请改用带总产出的流量表。`,
  "output/not-ours": ({ directory, files }) =>
    `${directory} 中已有并非 ouhe couple 写出的 ${list(files)}。请用 --out 另选目录，或加 --force。`,
  "output/is-input": ({ file }) => `${file} 是输入文件，不能被结果覆盖。请用 --out 另选目录。`,
  "output/unwritable": ({ path, reason }) => `无法写入 ${path}（${reason}），请检查权限与磁盘空间。`,
  "model/unreadable": ({ name, reason }) => `“${name}”不是 ouhe classify train 生成的模型（${reason}）。`,
  "model/too-few-rows": ({ usable, fewest, skipped }) =>
    `可用的只有 ${usable} 行，不足以学习，至少需要 ${fewest} 行。${skipped.map((it) => `${it}。`).join("")}没有写出任何文件。`,
  "node/unreachable": ({ url, reason }) =>
    `${url} 没有节点应答（${reason}）。请用“ouhe serve”启动，或用 --node 指明地址。`,
  "node/not-ouhe": ({ url }) => `${url} 上应答的不是 Ouhe 节点，请检查地址。`,
  "node/refused": ({ title, detail }) => `节点拒绝：${title}。${detail}`,
  "import/columns-unmapped": ({ columns }) =>
    `以下列的含义尚未说明：${list(columns)}。请逐列用 --map 表头=字段 指明，或用 --keep-unknown 原样保留。`,
  "import/failed": ({ reason }) => `导入失败：${reason}。名录没有任何改动。`,
  "import/stopped": ({ id }) =>
    `已停止，名录没有任何改动。节点保留了此次导入，可用“ouhe import --resume ${id}”继续。`,
  "file/missing": ({ name }) => `没有文件“${name}”。`,
  cancelled: () => "已停止，未写出任何文件。",
};

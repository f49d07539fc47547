import { inputNames } from "./input-names.ts";
import type { ProblemSentences } from "./problems.ts";

export const problemsZhHans: ProblemSentences = {
  "actor/may-not": ({ action }) => ({
    title: "无权操作",
    detail: `您没有此项权限（${action}），请联系园区管理员。`,
  }),
  "chain/unsound": ({ fault, link }) => ({
    title: "产业链有误",
    detail: {
      "link-twice": `环节 ${link} 出现了两次，请为其中一个改用别的标识。`,
      "step-to-nowhere": `有一步指向 ${link}，但本链没有这个环节，请补上该环节或删去这一步。`,
      circle: `环节 ${link} 经过其他环节又供给了自己，请删去这一圈中的一步。`,
    }[fault],
  }),
  "enterprise/code-invalid": ({ fault, expected }) => ({
    title: "统一社会信用代码有误",
    detail: `统一社会信用代码校验不通过（${fault}）${expected ? `，校验位应为 ${expected}` : ""}，请对照营业执照核对。`,
  }),
  "enterprise/duplicate": ({ value }) => ({
    title: "企业已登记",
    detail: `本园区已有代码为 ${value} 的企业，请打开该记录修改。`,
  }),
  "industry/unknown": ({ code }) => ({
    title: "没有这个行业代码",
    detail: `GB/T 4754-2017 中没有大类、中类或小类 ${code}，请从列表中选择。`,
  }),
  "input/invalid": ({ errors }) => ({
    title: "部分内容有误",
    detail: `请更正 ${inputNames(errors, "、", { unknown: "此处没有这一项", nearest: "应为" })} 后重新提交。`,
  }),
  "input/too-large": ({ limitBytes }) => ({
    title: "文件过大",
    detail: `一次最多提交 ${Math.round(limitBytes / 1048576)} MB，请拆分文件。`,
  }),
  "node/fault": () => ({
    title: "系统出错",
    detail: "未作任何改动。请重试；若再次出现，请把下面的编号告知运维人员。",
  }),
  "node/unavailable": ({ reason }) => ({
    title: "暂时无法完成",
    detail:
      reason === "busy"
        ? "数据库繁忙，未能及时应答。未作任何更改，请稍后再试。"
        : "数据库没有应答。如正在保存，请先查看是否已保存，再决定是否重试。",
  }),
  "park/exists": ({ park }) => ({ title: "园区已存在", detail: `标识 ${park} 已被使用，请换一个。` }),
  "record/unknown": ({ id }) => ({ title: "未找到", detail: `没有这条记录（${id}），可能已被删除。` }),
  "record/version-stale": ({ current }) => ({
    title: "记录已被他人修改",
    detail: `该记录已更新为第 ${current} 版，请重新载入后再修改。`,
  }),
  "request/key-reused": () => ({ title: "幂等键已用于另一请求", detail: "新的请求请使用新的键。" }),
  "request/not-found": ({ path }) => ({ title: "地址不存在", detail: `${path} 没有内容。` }),
};

import { inputNames } from "./input-names.ts";
import type { ProblemSentences } from "./problems.ts";

export const problemsZhHant: ProblemSentences = {
  "actor/may-not": ({ action }) => ({
    title: "無權操作",
    detail: `您沒有此項權限（${action}），請聯絡園區管理員。`,
  }),
  "chain/unsound": ({ fault, link }) => ({
    title: "產業鏈有誤",
    detail: {
      "link-twice": `環節 ${link} 出現了兩次，請為其中一個改用別的標識。`,
      "step-to-nowhere": `有一步指向 ${link}，但本鏈沒有這個環節，請補上該環節或刪去這一步。`,
      circle: `環節 ${link} 經過其他環節又供給了自己，請刪去這一圈中的一步。`,
    }[fault],
  }),
  "enterprise/code-invalid": ({ fault, expected }) => ({
    title: "統一社會信用代碼有誤",
    detail: `統一社會信用代碼校驗不通過（${fault}）${expected ? `，校驗位應為 ${expected}` : ""}，請對照營業執照核對。`,
  }),
  "enterprise/duplicate": ({ value }) => ({
    title: "企業已登記",
    detail: `本園區已有代碼為 ${value} 的企業，請開啟該記錄修改。`,
  }),
  "industry/unknown": ({ code }) => ({
    title: "沒有這個行業代碼",
    detail: `GB/T 4754-2017 中沒有大類、中類或小類 ${code}，請從清單中選擇。`,
  }),
  "input/invalid": ({ errors }) => ({
    title: "部分內容有誤",
    detail: `請更正 ${inputNames(errors, "、", { unknown: "此處沒有這一項", nearest: "應為" })} 後重新提交。`,
  }),
  "input/too-large": ({ limitBytes }) => ({
    title: "檔案過大",
    detail: `一次最多提交 ${Math.round(limitBytes / 1048576)} MB，請拆分檔案。`,
  }),
  "node/fault": () => ({
    title: "系統出錯",
    detail: "未作任何改動。請重試；若再次出現，請把下面的編號告知維運人員。",
  }),
  "node/unavailable": ({ reason }) => ({
    title: "暫時無法完成",
    detail:
      reason === "busy"
        ? "資料庫繁忙，未能及時應答。未作任何更改，請稍後再試。"
        : "資料庫沒有應答。如正在儲存，請先查看是否已儲存，再決定是否重試。",
  }),
  "park/exists": ({ park }) => ({ title: "園區已存在", detail: `識別碼 ${park} 已被使用，請換一個。` }),
  "record/unknown": ({ id }) => ({ title: "未找到", detail: `沒有這條記錄（${id}），可能已被刪除。` }),
  "record/version-stale": ({ current }) => ({
    title: "記錄已被他人修改",
    detail: `該記錄已更新為第 ${current} 版，請重新載入後再修改。`,
  }),
  "request/key-reused": () => ({ title: "冪等鍵已用於另一請求", detail: "新的請求請使用新的鍵。" }),
  "request/not-found": ({ path }) => ({ title: "位址不存在", detail: `${path} 沒有內容。` }),
};

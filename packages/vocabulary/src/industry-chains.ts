/** A name in Chinese and English. */
export interface ChainName {
  zh: string;
  en: string;
}

/** An industry chain (产业链) to begin with: links of industries, and steps from supplier to buyer. */
export interface IndustryChainTemplate {
  id: string;
  name: ChainName;
  /** Industry codes of GB/T 4754-2017 at any level; a code stands for all finer ones. */
  links: readonly { id: string; name: ChainName; codes: readonly string[] }[];
  /** From a supplying link to a buying one. */
  steps: readonly { from: string; to: string }[];
}

export { industryChainTemplates } from "./industry-chains.data.ts";

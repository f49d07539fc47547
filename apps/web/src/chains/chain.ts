import type { ChainCoverage, Closer, CoverageRule } from "@ouhe/coupling";

/** A name in Chinese, and in English where somebody gave one. */
export interface ChainName {
  zh: string;
  en: string | null;
}

/** A link of an industry chain; a code of GB/T 4754 at any level stands for all finer ones. */
export interface ChainLink {
  id: string;
  name: ChainName;
  codes: string[];
}

/** What a planner states about an industry chain. */
export interface NewChain {
  name: ChainName;
  links: ChainLink[];
  /** From a supplying link to a buying one. */
  steps: { from: string; to: string }[];
}

/** An industry chain as the node keeps it. */
export interface Chain extends NewChain {
  id: string;
  version: number;
  example: boolean;
}

/** A chain laid over the registers as they are now. */
export interface ChainCoverageAnswer extends Omit<ChainCoverage, "closers"> {
  /** Of the chain that was laid over the parks. */
  version: number;
  rule: CoverageRule;
  /** Firms whose industry nobody knows: they are in no link. */
  unclassified: number;
  closers: readonly { link: string; parks: readonly Closer[] }[];
}

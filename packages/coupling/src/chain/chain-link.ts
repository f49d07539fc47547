/** One link of an industry chain: what is done there, as industries. */
export interface ChainLink {
  id: string;
  /** Industry codes of any level; a code stands for all finer ones. */
  codes: readonly string[];
}

/** An industry chain as far as measuring needs it. */
export interface ChainShape {
  links: readonly ChainLink[];
  /** From a supplying link to a buying one. */
  steps: readonly { from: string; to: string }[];
}

/** Whether an industry, given by its codes from the section down, belongs to a link. */
export function isPartOf(line: readonly string[], { codes }: ChainLink): boolean {
  return codes.some((it) => line.includes(it));
}

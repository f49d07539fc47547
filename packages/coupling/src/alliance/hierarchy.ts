import type { Firm } from "./options.ts";
import type { Level } from "./result.ts";

/** Coarse to fine. */
export const levels: readonly Level[] = ["section", "division", "group", "class"];

/** A classification, with each code's way up to its section worked out once. */
export class Hierarchy {
  readonly #parents: ReadonlyMap<string, string | null>;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(parents: ReadonlyMap<string, string | null>) {
    this.#parents = parents;
  }

  /** Section first, the code itself last. @throws RangeError for a code the classification lacks */
  line(code: string): readonly string[] {
    const known = this.#lines.get(code);
    if (known) return known;
    const line = [code];
    for (let it = this.#parents.get(code); it; it = this.#parents.get(it)) line.unshift(it);
    const isSection = line.length === 1 && this.#isParent(code);
    if (line.length > levels.length || (line.length === 1 && !isSection))
      throw new RangeError(`code ${code} is not in the classification`);
    this.#lines.set(code, line);
    return line;
  }

  /** The code's ancestor, or itself, at a level; undefined when the code is coarser. */
  at(code: string, level: Level): string | undefined {
    return this.line(code)[levels.indexOf(level)];
  }

  levelOf(code: string): Level {
    return levels[this.line(code).length - 1]!;
  }

  #isParent(code: string): boolean {
    if (this.#parents.has(code)) return true;
    for (const parent of this.#parents.values()) if (parent === code) return true;
    return false;
  }
}

/** The finest code a firm is known by, or null when it has none. */
export function finestCode(codes: Firm["codes"]): string | null {
  return codes.class ?? codes.group ?? codes.division ?? codes.section ?? null;
}

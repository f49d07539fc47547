import type { RowContext } from "./parse-row.ts";
import { readMoneyUnit, toSquareMetres } from "./units.ts";

const note = /(?:单位|單位|unit)\s*[:：]\s*([^;；]+)/i;

/**
 * The units a title row names for the whole table: "单位：千元", "金额单位：万元，面积单位：亩". Empty when it
 * names none that is known.
 *
 * @param preamble texts above the heading, as `Table.preamble` holds them
 */
export function readUnitNote(preamble: readonly string[]): Pick<RowContext, "moneyUnit" | "areaUnit"> {
  const found: Pick<RowContext, "moneyUnit" | "areaUnit"> = {};
  for (const text of preamble) {
    const named = note.exec(text)?.[1]?.split(/[,，、\s]+/) ?? [];
    for (const part of named) {
      const unit = part.replace(/^.*[:：]/, "").trim();
      if (readMoneyUnit(unit)) found.moneyUnit ??= unit;
      else if (toSquareMetres("1", unit) !== null) found.areaUnit ??= unit;
    }
  }
  return found;
}

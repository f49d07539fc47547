import type { Speech } from "../language.tsx";
import type { Park } from "../measures/coupling.ts";
import { factNames, factUnits } from "./messages.ts";

type Fact = Park["facts"][number];

/** 10 000 m² are one 万平方米; ten 亿 are one thousand million. */
const scale: Record<string, number> = { m2: 10_000, "yi-yuan": 1 };
const englishScale: Record<string, number> = { m2: 1, "yi-yuan": 10 };

/** A published fact in words: its name, and its value with the unit the reader's language uses. */
export function factWords({ id, value, unit }: Fact, { t, number, day, language }: Speech) {
  const divisor = (language === "en" ? englishScale : scale)[unit] ?? 1;
  const n = typeof value === "number" ? number(value / divisor, 1) : unit === "date" ? day(value) : value;
  return {
    name: factNames[id] ? t(factNames[id]) : id,
    value: factUnits[unit] ? t(factUnits[unit], { n }) : `${n} ${unit}`,
  };
}

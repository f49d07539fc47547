import type { WeightView } from "@ouhe/coupling";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Text } from "../language.tsx";
import { messages } from "./messages.ts";

/** The weight named in the address, if any. */
export function useWeightId(): string | undefined {
  return useSearch({ strict: false }).weight;
}

/** Writes the weight into the address; the first one needs no mention. */
export function useChooseWeight(): (id: string | undefined) => void {
  const navigate = useNavigate();
  return (weight) => navigate({ to: ".", search: { weight }, replace: true, resetScroll: false });
}

const texts: Readonly<Record<string, Text>> = {
  firms: messages.weightFirms,
  capital: messages.weightCapital,
};

/** The name of a weight; a column somebody chose goes by its own. */
export const weightText = ({ id, label }: WeightView["weight"], t: (text: Text) => string): string =>
  texts[id] ? t(texts[id]) : label;

const units: Readonly<Record<string, Text>> = { firms: messages.unitFirms, "万元 CNY": messages.unitWan };

/** The unit of a weight. */
export const unitText = ({ unit }: WeightView["weight"], t: (text: Text) => string): string =>
  units[unit] ? t(units[unit]) : unit;

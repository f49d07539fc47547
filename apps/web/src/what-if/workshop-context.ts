import type { CouplingResult, WeightView } from "@ouhe/coupling";
import type { Words } from "@ouhe/pictures";
import { createContext, useContext } from "react";
import type { Measured } from "./use-measured.ts";

/** What every part of the page reads: the thread, the alliance as it is, the chosen weight, the words. */
export interface Workshop {
  measured: Measured;
  base: CouplingResult;
  /** Under the chosen weight. */
  before: WeightView;
  weightAt: number;
  words: Words;
}

export const WorkshopContext = createContext<Workshop | null>(null);

export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext);
  if (!workshop) throw new Error("useWorkshop outside the what-if page");
  return workshop;
}

import * as coupling from "../../packages/coupling/src/index.ts";
import type { Question } from "./format.ts";

const rowsIn = ({ input }: Question) => input.u as number[][];
const weightsIn = ({ input }: Question) => input.w as number[];

const degrees =
  (variant: coupling.CouplingVariant) =>
  (question: Question): Record<string, unknown> => {
    const levels = rowsIn(question);
    const equal = levels[0]!.map(() => 1 / levels[0]!.length);
    const weights = weightsIn(question);
    return {
      C: levels.map((it) => coupling.couplingDegree(it, { variant })),
      T_equal: levels.map((it) => coupling.developmentLevel(it, equal)),
      T_w: levels.map((it) => coupling.developmentLevel(it, weights)),
      D_equal: levels.map((it) => coupling.coordinationDegree(it, { variant, weights: equal })),
      D_w: levels.map((it) => coupling.coordinationDegree(it, { variant, weights })),
    };
  };

/** The coordination part of vector file 08. */
export const coordination: Record<string, (question: Question) => Record<string, unknown>> = {
  coupling_coordination: degrees("traditional"),
  coupling_coordination_wang2021: degrees("corrected"),
  obstacle_degree(it) {
    const weights = weightsIn(it);
    return {
      raw: rowsIn(it).map((levels) => levels.map((level, k) => (1 - level) * weights[k]!)),
      share: rowsIn(it).map((levels) => coupling.obstacleDegrees(levels, weights) ?? levels.map(() => null)),
    };
  },
};

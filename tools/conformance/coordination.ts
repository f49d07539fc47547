import * as coupling from "../../packages/coupling/src/index.ts";
import { type Question, requireKnown } from "./format.ts";

const rowsIn = ({ input }: Question) => input.u as number[][];
const weightsIn = ({ input }: Question) => input.w as number[];

/** Answers one C, with T the weighted mean and D the root of C·T. */
const degrees =
  (variant: coupling.CouplingVariant, known: RegExp) =>
  (question: Question): Record<string, unknown> => {
    requireKnown(question, "C", known);
    requireKnown(question, "T", /^sum\(?w_?i?\*?u/);
    requireKnown(question, "D", /^(sqrt\(c\*t\)|\(c\*t\)\^\(?(0\.5|1\/2))/);
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
  coupling_coordination: degrees("traditional", /^n\*?\(produ(_i)?\)\^\(1\/n\)\/sum/),
  coupling_coordination_wang2021: degrees("corrected", /^sqrt\(\(1-mean.*\)\*prod/),
  obstacle_degree(it) {
    requireKnown(it, "raw", /^\(1-u\)\*?w/);
    requireKnown(it, "share", /^rawdividedbyitsrowsum/);
    const weights = weightsIn(it);
    return {
      raw: rowsIn(it).map((levels) => levels.map((level, k) => (1 - level) * weights[k]!)),
      share: rowsIn(it).map((levels) => coupling.obstacleDegrees(levels, weights) ?? levels.map(() => null)),
    };
  },
};

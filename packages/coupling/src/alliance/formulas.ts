import type { Formula } from "./result.ts";

const catalogue = {
  "location-quotient": {
    expression: "LQ_ri = (X_ri / X_r) / (N_i / N)",
    range: "[0, ∞)",
    source: "Florence 1929; Isard 1960",
    page: "docs/formulas/location-quotient.md",
  },
  "unido-similarity": {
    expression: "S_pq = Σ_i s_pi s_qi / √(Σ_i s_pi² · Σ_i s_qi²)",
    range: "[0, 1]",
    source: "UNIDO 1979",
    page: "docs/formulas/unido-similarity.md",
  },
  "krugman-distance": {
    expression: "K_pq = Σ_i |s_pi − s_qi|",
    range: "[0, 2]",
    source: "Krugman 1991",
    page: "docs/formulas/krugman.md",
  },
  "krugman-inclusive": {
    expression: "K_r = Σ_i |s_ri − s_i|",
    range: "[0, 2)",
    source: "Krugman 1991",
    page: "docs/formulas/krugman.md",
  },
  "krugman-leave-one-out": {
    expression: "K_r = Σ_i |s_ri − s_i^(−r)|",
    range: "[0, 2]",
    source: "Krugman 1991",
    page: "docs/formulas/krugman.md",
  },
  herfindahl: {
    expression: "H_r = Σ_i s_ri²",
    range: "[1/n, 1]",
    source: "Hirschman 1945; Herfindahl 1950",
    page: "docs/formulas/herfindahl.md",
  },
  couplability: {
    expression: "m(p→q) = Σ_i min(X_pi, Σ_j a_ij X_qj) / Σ_i Σ_j a_ij X_qj",
    range: "[0, 1]",
    source: "Ouhe",
    page: "docs/formulas/couplability.md",
  },
  "couplability-mutual": {
    expression: "m_pq = √(m(p→q) · m(q→p))",
    range: "[0, 1]",
    source: "Ouhe",
    page: "docs/formulas/couplability.md",
  },
  "couplability-flegg": {
    expression:
      "Σ_i min(X_pi, Σ_j r_ij X_qj) / Σ_i Σ_j a_ij X_qj, r_ij = a_ij · min(1, λ CILQ_ij), λ = [log₂(1 + x^R/x^N)]^δ",
    range: "[0, 1]",
    source: "Flegg & Webber 1997; Flegg & Tohmo 2013",
    page: "docs/formulas/flegg.md",
  },
  "covered-share": {
    expression: "min(X_pi − d_pi, d_qi − X_qi) / d_qi, d_ri = Σ_j a_ij X_rj",
    range: "(0, 1]",
    source: "Ouhe",
    page: "docs/formulas/supply-gap.md",
  },
  "uncovered-share": {
    expression: "(d_ri − X_ri) / d_ri, d_ri = Σ_j a_ij X_rj",
    range: "(0, 1]",
    source: "Ouhe",
    page: "docs/formulas/supply-gap.md",
  },
  "partner-score": {
    expression: "m_pq · (1 − S_pq)",
    range: "[0, 1]",
    source: "Ouhe",
    page: "docs/formulas/partner-score.md",
  },
} as const satisfies Record<string, Omit<Formula, "id">>;

export type FormulaId = keyof typeof catalogue;

/** Every formula a result may cite, by id. */
export const formulas: Record<FormulaId, Formula> = Object.fromEntries(
  Object.entries(catalogue).map(([id, formula]) => [id, { id, ...formula }]),
) as Record<FormulaId, Formula>;

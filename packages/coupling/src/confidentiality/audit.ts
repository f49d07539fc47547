import { type Equation, reducedEquations } from "./reduced-equations.ts";
import type { CountedFirm, SafeGroup } from "./safe-groups.ts";
import { isSafe, type SafetyRule } from "./safety-rule.ts";

/** Sums that were published together. */
export type Publication = readonly SafeGroup[];

/** Firms, each in one state, that every publication keeps together. */
type Atom = readonly CountedFirm[];

/**
 * What a reader of all publications of a park can work out and should not: a sum, or difference, of firms too few or
 * dominated by one. The reader is taken to know which firm is in which sum and which firms have not changed since.
 * Found are all combinations of one or two sets of firms that always appear together; with `minimumFirms` of 3 that
 * is every combination of fewer than three firms.
 *
 * @returns each such combination's firms, by id; empty when the publications are safe together
 * @source docs/formulas/confidentiality.md, equation 4
 */
export function exposedFirms(publications: readonly Publication[], rule: SafetyRule): readonly string[][] {
  const atoms = atomsOf(publications);
  const equations = reducedEquations(membershipOf(publications, atoms));
  const known = [...equations.flatMap(shortEquation), ...commonRests(equations)];
  return known
    .map((combination) => combination.flatMap((it) => atoms[it]!))
    .filter(
      (firms) =>
        !isSafe(
          firms.map((it) => it.amounts),
          rule,
        ),
    )
    .map((firms) => firms.map((it) => it.id).sort());
}

/** An equation that speaks of one atom or two. */
function shortEquation({ pivot, rest }: Equation): number[][] {
  if (rest.size > 1) return [];
  return [[pivot, ...rest.keys()]];
}

/** Two equations with the same rest: their difference speaks of the two pivots alone. */
function commonRests(equations: readonly Equation[]): number[][] {
  const pivotsByRest = new Map<string, number[]>();
  for (const { pivot, rest } of equations) {
    if (rest.size === 0) continue;
    const first = [...rest.values()][0]!;
    const shape = [...rest].map(([column, it]) => `${column}:${(it / first).toFixed(9)}`).join(" ");
    pivotsByRest.set(shape, [...(pivotsByRest.get(shape) ?? []), pivot]);
  }
  return [...pivotsByRest.values()].flatMap((pivots) =>
    pivots.flatMap((a, at) => pivots.slice(at + 1).map((b) => [a, b])),
  );
}

const stateOf = ({ id, code, amounts }: CountedFirm) => JSON.stringify([id, code, amounts]);

function atomsOf(publications: readonly Publication[]): Atom[] {
  const memberships = new Map<string, { firm: CountedFirm; groups: string }>();
  publications.forEach((groups, p) => {
    groups.forEach(({ firms }, g) => {
      for (const firm of firms) {
        const state = stateOf(firm);
        const known = memberships.get(state)?.groups ?? "";
        memberships.set(state, { firm, groups: `${known} ${p}.${g}` });
      }
    });
  });
  const atoms = new Map<string, CountedFirm[]>();
  for (const { firm, groups } of memberships.values())
    atoms.set(groups, [...(atoms.get(groups) ?? []), firm]);
  return [...atoms.values()];
}

/** Per published sum, the atoms it is of. */
function membershipOf(publications: readonly Publication[], atoms: readonly Atom[]): number[][] {
  const atomOf = new Map(atoms.flatMap((firms, at) => firms.map((it) => [stateOf(it), at] as const)));
  return publications.flatMap((groups) =>
    groups.map(({ firms }) => [...new Set(firms.map((it) => atomOf.get(stateOf(it))!))]),
  );
}

import type { Difference, Level, WeightView } from "@ouhe/coupling";

/** A headline number of an alliance, by name and not by value. */
export type Headline = {
  [Kind in Difference["kind"]]: Omit<Extract<Difference, { kind: Kind }>, "before" | "after">;
}[Difference["kind"]];

export type HeadlineValue = Difference["before"];

/** Tells headline numbers apart. */
export function keyOf(it: Headline): string {
  switch (it.kind) {
    case "park":
      return [it.measure, it.level, it.park].join(" ");
    case "quotient":
      return ["lq", it.level, it.code, it.park].join(" ");
    case "pair":
      return [it.measure, ...it.parks].join(" ");
    case "quadrant":
      return ["quadrant", ...it.parks].join(" ");
    case "direction":
      return ["direction", it.from, it.to].join(" ");
    case "partner":
      return ["partner", it.park].join(" ");
  }
}

/** The number as a view has it; null where it is not measured. */
export function valueIn(view: WeightView, it: Headline): HeadlineValue {
  switch (it.kind) {
    case "park":
      return parkMeasure(view, it.park, it.measure, it.level);
    case "quotient":
      return (
        view.parks.find(({ id }) => id === it.park)?.cells[it.level].find(({ code }) => code === it.code)?.lq
          .value ?? null
      );
    case "pair":
      return pairOf(view, it.parks)?.[it.measure].value ?? null;
    case "quadrant":
      return pairOf(view, it.parks)?.quadrant ?? null;
    case "direction":
      return (
        view.pairs
          .flatMap(({ directions }) => directions)
          .find(({ from, to }) => from === it.from && to === it.to)?.couplability.value ?? null
      );
    case "partner":
      return view.advice.find(({ park }) => park === it.park)?.partner ?? null;
  }
}

function parkMeasure(view: WeightView, id: string, measure: "hhi" | "krugman", level: Level): number | null {
  const park = view.parks.find((it) => it.id === id);
  return park?.[measure === "hhi" ? "hhi" : "krugmanLeaveOneOut"][level].value ?? null;
}

const pairOf = (view: WeightView, [a, b]: readonly [string, string]) =>
  view.pairs.find(({ parks }) => parks.includes(a) && parks.includes(b));

const kinds: readonly Headline["kind"][] = ["quadrant", "partner", "pair", "direction", "quotient", "park"];

/** What a planner asks first comes first; within a kind the order given stays. */
export function headlinesFirst<Row>(rows: readonly Row[], of: (row: Row) => Headline): Row[] {
  return rows.toSorted((a, b) => kinds.indexOf(of(a).kind) - kinds.indexOf(of(b).kind));
}

/** One number before, in a first scenario and in a second. */
export interface ThreeValues {
  of: Headline;
  before: HeadlineValue;
  values: readonly HeadlineValue[];
}

/** Every number that differs from before in any of the scenarios, with its value in each of them. */
export function beside(
  before: WeightView,
  scenarios: readonly { view: WeightView; differences: readonly Difference[] }[],
): ThreeValues[] {
  const found = new Map<string, Headline>();
  for (const { differences } of scenarios)
    for (const it of differences) if (!found.has(keyOf(it))) found.set(keyOf(it), it);
  return headlinesFirst([...found.values()], (it) => it).map((of) => ({
    of,
    before: valueIn(before, of),
    values: scenarios.map(({ view }) => valueIn(view, of)),
  }));
}

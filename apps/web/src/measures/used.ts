import type { CouplingResult, Measured } from "@ouhe/coupling";

/** What a result's numbers cite, by formula: their conventions and caveats, each once, in order. */
export function citedBy(
  result: Pick<CouplingResult, "views">,
): Map<string, { conventions: string[]; caveats: string[] }> {
  const sets = new Map<string, { conventions: Set<string>; caveats: Set<string> }>();
  for (const it of numbersIn(result.views)) {
    const cited = sets.get(it.formula) ?? { conventions: new Set(), caveats: new Set() };
    cited.conventions.add(it.convention);
    for (const caveat of it.caveats) cited.caveats.add(caveat);
    sets.set(it.formula, cited);
  }
  return new Map(
    [...sets].map(([formula, { conventions, caveats }]) => [
      formula,
      { conventions: [...conventions].sort(), caveats: [...caveats].sort() },
    ]),
  );
}

/** Every measured number anywhere in a tree of plain data. */
function* numbersIn(it: unknown): Generator<Measured> {
  if (typeof it !== "object" || it === null) return;
  if ("formula" in it && "convention" in it) yield it as Measured;
  else for (const child of Object.values(it)) yield* numbersIn(child);
}

import type { CouplingResult, Measured } from "@ouhe/coupling";

const known = new WeakMap<CouplingResult, readonly Measured[]>();

/** Every measured number of a result, wherever it stands. */
export function allNumbers(result: CouplingResult): readonly Measured[] {
  const found = known.get(result) ?? collect(result.views);
  known.set(result, found);
  return found;
}

function collect(root: unknown): Measured[] {
  const found: Measured[] = [];
  const visit = (it: unknown) => {
    if (typeof it !== "object" || it === null) return;
    if ("formula" in it && "convention" in it) found.push(it as Measured);
    else for (const part of Object.values(it)) visit(part);
  };
  visit(root);
  return found;
}

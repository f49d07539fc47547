import type { CouplingResult, FirmRef, WeightView } from "./result.ts";

/** The names of the codes that occur in the views; sectors under "io:" + code. Codes without a name are left out. */
export function namesIn(
  views: readonly WeightView[],
  names: ReadonlyMap<string, { zh: string; en: string | null }>,
): CouplingResult["names"] {
  const codes = new Set<string>();
  const firms = (list: readonly FirmRef[]) => list.forEach((it) => void codes.add(it.code));
  const sector = (code: string) => codes.add(`io:${code}`);
  for (const { parks, pairs } of views) {
    for (const { cells, lacks } of parks) {
      for (const level of Object.values(cells)) for (const it of level) codes.add(it.code);
      for (const lack of lacks) {
        sector(lack.sector);
        for (const it of lack.suppliers) firms(it.firms);
      }
    }
    for (const { from, to } of pairs.flatMap((it) => it.directions.flatMap((d) => d.flows)))
      sector(from) && sector(to);
    for (const gap of pairs.flatMap((it) => it.directions.flatMap((d) => d.gaps))) {
      sector(gap.sector);
      firms(gap.firms);
    }
    for (const it of pairs.flatMap((pair) => pair.clashes.flatMap((clash) => clash.firms))) firms(it);
  }
  const found = [...codes].sort().flatMap((code) => {
    const name = names.get(code);
    return name ? [[code, name] as const] : [];
  });
  return Object.fromEntries(found);
}

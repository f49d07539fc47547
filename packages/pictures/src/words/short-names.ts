const endings = [
  /(国家级?|省级)?(高新技术产业|高新技術產業|高新|经济技术|經濟技術|经济|經濟|产业|產業)?(开发|開發|工业园|工業園|产业园|產業園|科技园|科技園|园|園)区?區?$/,
  /\s+(National |Provincial )?(High-tech |Hi-tech |Economic and Technological |Economic |Industrial )?(Development )?(Industry )?(Zone|Park|Area)$/i,
];

/**
 * Park names without the words all of them end in: 苏州工业园区 → 苏州, Suzhou Industrial Park → Suzhou.
 * A name that would become empty, or the same as another's, stays whole.
 */
export function shortNames(names: ReadonlyMap<string, string>): Map<string, string> {
  const cut = new Map([...names].map(([id, name]) => [id, withoutEnding(name)]));
  const seen = [...cut.values()];
  const isUnique = (short: string) => seen.filter((it) => it === short).length === 1;
  return new Map(
    [...cut].map(([id, short]) => [id, short !== "" && isUnique(short) ? short : names.get(id)!]),
  );
}

function withoutEnding(name: string): string {
  return endings.reduce((it, ending) => it.replace(ending, ""), name.trim()).trim();
}

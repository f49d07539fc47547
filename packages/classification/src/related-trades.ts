import { industries, industryAt } from "@ouhe/vocabulary";

/**
 * Trades that deal with what a division makes: wholesale, retail, leasing, repair, installation, research.
 * Groups of GB/T 4754-2017 by the goods their names and notes cover; our reading of the standard.
 */
const byDivision: readonly [
  divisions: string,
  wholesale: string,
  retail: string,
  lease: string,
  repair: string,
][] = [
  ["01 02 03 04 05", "511", "522", "711", "439"],
  ["06", "516", "529", "711", "439"],
  ["07 08 09 10 11 12", "516", "529", "711", "439"],
  ["13 14 15", "512", "522", "712", "439"],
  ["16", "512", "522", "712", "439"],
  ["17 18 19", "513", "523", "712", "439"],
  ["20", "516", "528", "711", "439"],
  ["21", "513", "528", "712", "813"],
  ["22 23 24", "514", "524", "712", "439"],
  ["25 26 28 29", "516", "529", "711", "439"],
  ["27", "515", "525", "711", "439"],
  ["30 31 32 33", "516", "528", "711", "431"],
  ["34", "517", "529", "711", "432"],
  ["35", "517", "525", "711", "433"],
  ["36", "517", "526", "711", "811"],
  ["37", "517", "526", "711", "434"],
  ["38", "513", "527", "711", "435"],
  ["39", "517", "527", "711", "812"],
  ["40", "517", "529", "711", "436"],
  ["41 42 43", "519", "529", "711", "439"],
];

const machines = new Set(["34", "35", "36", "37", "38", "39", "40"]);
const indexOf = new Map(industries.map((it, index) => [it.code, index]));
const none = -1;

function column(choose: (division: string) => string | undefined): Int32Array {
  return Int32Array.from(industries, (it): number => {
    const division = industryAt(it.code, "division");
    const code = division === undefined ? undefined : choose(division);
    return (code === undefined ? undefined : indexOf.get(code)) ?? none;
  });
}

const rowOf = (division: string) => byDivision.find(([divisions]) => divisions.split(" ").includes(division));

/** Industry index → index of the trade that deals with its goods in that way, or -1 where none is known. */
export const related = {
  wholesale: column((it) => rowOf(it)?.[1]),
  retail: column((it) => rowOf(it)?.[2]),
  lease: column((it) => rowOf(it)?.[3]),
  repair: column((it) => rowOf(it)?.[4]),
  build: column((it) => (machines.has(it) ? "49" : it === "30" || it === "33" ? "50" : undefined)),
  research: column((it) => (rowOf(it) ? "73" : undefined)),
} as const;

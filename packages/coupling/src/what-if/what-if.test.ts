import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAllianceAccumulator } from "../alliance/accumulator.ts";
import { type AllianceOptions, defaultParameters, type Firm } from "../alliance/options.ts";
import { couplability, intermediateDemand } from "../couplability.ts";
import { unidoSimilarity } from "../similarity.ts";
import { type AllianceTable, heaviestKept, type TableCell } from "./alliance-table.ts";
import { applyChanges, type Change, type CountedBody } from "./change.ts";
import { projectNeeds } from "./project-needs.ts";
import { amountsAtLevel, amountsBySector } from "./table-amounts.ts";
import { createWhatIf } from "./what-if.ts";

// An invented classification: two sections, three divisions, and an input–output table of three sectors.
const parents = new Map<string, string | null>([
  ["C", null],
  ["I", null],
  ["38", "C"],
  ["39", "C"],
  ["65", "I"],
  ["381", "38"],
  ["391", "39"],
  ["651", "65"],
  ["3811", "381"],
  ["3911", "391"],
  ["3912", "391"],
  ["6510", "651"],
]);
const parks = ["east", "west", "north"];
const coefficients = Float64Array.from([0.1, 0.2, 0, 0.3, 0.1, 0.2, 0.1, 0.1, 0.3]);

const options: AllianceOptions = {
  classification: { standard: "invented", parents },
  parks: parks.map((id) => ({ id, name: id })),
  weights: [{ id: "capital", label: "capital", unit: "CNY 10 000" }],
  references: [
    {
      id: "nation",
      name: "nation",
      source: "invented",
      asOf: "2020",
      unit: "persons",
      values: new Map([
        ["38", 50_000],
        ["39", 30_000],
        ["65", 20_000],
      ]),
    },
  ],
  inputOutput: {
    id: "invented-3",
    source: "invented",
    year: 2020,
    kind: "total",
    sectors: [{ code: "a" }, { code: "b" }, { code: "c" }],
    coefficients,
    sectorOf: new Map([
      ["38", "a"],
      ["39", "b"],
      ["65", "c"],
    ]),
  },
  names: new Map(),
  parameters: { ...defaultParameters, replicates: 0 },
};

interface Drawn {
  park: string;
  code: string | null;
  isInferred: boolean;
  capital: number | null;
}

const firm: fc.Arbitrary<Drawn> = fc.record({
  park: fc.constantFrom(...parks),
  code: fc.constantFrom("3811", "3911", "3912", "6510", "38", null),
  isInferred: fc.boolean(),
  capital: fc.constantFrom(1, 3.75, 10, 250.25, null),
});

const bodyOf = ({ code, isInferred, capital }: Drawn): CountedBody => ({
  code,
  isInferred,
  amounts: [capital],
});

const firmOf = (it: Drawn, at: number): Firm => ({
  id: `f${at}`,
  name: `firm ${at}`,
  park: it.park,
  codes: it.code === null ? {} : { [it.code.length === 2 ? "division" : "class"]: it.code },
  confidence: it.isInferred ? 0.5 : 1,
  weights: [it.capital ?? Number.NaN],
});

/** The table of a register, summed here on its own. */
function tableOf(firms: readonly Drawn[]): AllianceTable {
  const cells = new Map<string, Drawn[]>();
  for (const it of firms)
    cells.set(`${it.park} ${it.code}`, [...(cells.get(`${it.park} ${it.code}`) ?? []), it]);
  return {
    cells: [...cells.values()].map((them): TableCell => {
      const known = them.filter((it) => it.capital !== null);
      const count = (list: readonly Drawn[]) => list.filter((it) => it.isInferred).length;
      const capitals = known.map((it) => it.capital!).sort((a, b) => b - a);
      return {
        park: them[0]!.park,
        code: them[0]!.code,
        firms: [them.length, known.length],
        inferred: [count(them), count(known)],
        amounts: [them.length, capitals.reduce((a, b) => a + b, 0)],
        largest: [them.slice(0, heaviestKept).map(() => 1), capitals.slice(0, heaviestKept)],
      };
    }),
  };
}

/** The measured result of a register, without what only firms can tell. */
function measured(firms: readonly Drawn[]) {
  const accumulator = createAllianceAccumulator(options);
  firms.forEach((it, at) => void accumulator.add(firmOf(it, at)));
  return comparable(accumulator.finish({ at: "", by: "what-if", registers: [] }));
}

/** Numbers to ten digits, no names of firms, no mean confidence. */
function comparable(result: unknown): unknown {
  const text = JSON.stringify(result, (key, value) => {
    if (key === "firms" && Array.isArray(value)) return undefined;
    if (key === "meanConfidence") return undefined;
    return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value;
  });
  return JSON.parse(text);
}

describe("what-if", () => {
  const registers = fc.array(firm, { maxLength: 40 });

  it("measures a table as the accumulator measures its firms", () => {
    fc.assert(
      fc.property(registers, (firms) => {
        expect(comparable(createWhatIf(options, tableOf(firms)).base)).toEqual(measured(firms));
      }),
    );
  });

  it("after changes equals the measurement of the changed registers", () => {
    const steps = fc.array(
      fc.record({ kind: fc.nat(2), at: fc.nat(), park: fc.constantFrom(...parks), firm }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(registers, steps, (start, list) => {
        const firms = [...start];
        const changes: Change[] = [];
        for (const step of list) {
          if (step.kind === 0 || firms.length === 0) {
            firms.push({ ...step.firm, park: step.park });
            changes.push({ kind: "open", park: step.park, body: bodyOf(step.firm) });
            continue;
          }
          const [gone] = firms.splice(step.at % firms.length, 1);
          if (step.kind === 1) changes.push({ kind: "close", park: gone!.park, body: bodyOf(gone!) });
          else {
            firms.push({ ...gone!, park: step.park });
            changes.push({ kind: "move", park: gone!.park, to: step.park, body: bodyOf(gone!) });
          }
        }
        expect(comparable(createWhatIf(options, tableOf(start)).after(changes).result)).toEqual(
          measured(firms),
        );
      }),
    );
  });

  it("without changes nothing differs, and a firm that moves there and back changes nothing", () => {
    fc.assert(
      fc.property(fc.array(firm, { minLength: 1, maxLength: 30 }), (firms) => {
        const whatIf = createWhatIf(options, tableOf(firms));
        const [it] = firms;
        const there: Change = { kind: "move", park: it!.park, to: "north", body: bodyOf(it!) };
        const back: Change = { kind: "move", park: "north", to: it!.park, body: bodyOf(it!) };
        expect(whatIf.after([]).differences.flat()).toEqual([]);
        expect(whatIf.after([there, back]).differences.flat()).toEqual([]);
      }),
    );
  });

  const steady = parks.flatMap((park, p) =>
    ["3811", "3911", "6510"].flatMap((code, c) =>
      Array.from({ length: 4 + ((p * 2 + c) % 4) * 3 }, () => ({
        park,
        code,
        isInferred: false,
        capital: 10,
      })),
    ),
  );
  const project: CountedBody = { code: "3911", amounts: [400], isInferred: false };

  it("names what differs: the quotient that moved, the pairs of the park and no other pair", () => {
    const { differences } = createWhatIf(options, tableOf(steady)).after([
      { kind: "open", park: "east", body: project },
    ]);
    const [byFirms] = differences;
    expect(byFirms).toContainEqual(
      expect.objectContaining({ kind: "quotient", park: "east", code: "3911", level: "class" }),
    );
    const pairs = byFirms!.flatMap((it) => (it.kind === "pair" ? [it.parks.join(" ")] : []));
    expect(pairs).toContain("east west");
    expect(pairs).not.toContain("west north");
  });

  it("can be read by sector and by level: the couplability and the similarity follow from what is read", () => {
    const table = tableOf(steady);
    const { views } = createWhatIf(options, table).base;
    const bySector = amountsBySector(options, table, 1).parks;
    const groups = amountsAtLevel(options, table, { view: 0, level: "group" });
    for (const { directions } of views[1]!.pairs)
      for (const { from, to, couplability: m } of directions) {
        const of = { supply: bySector.get(from)!.output, demand: bySector.get(to)!.demand };
        expect(couplability(of)).toBeCloseTo(m.value!, 12);
      }
    const codes = ["381", "391", "651"];
    for (const { parks: two, similarity } of views[0]!.pairs) {
      const [a, b] = two.map((park) => codes.map((code) => groups.get(park)!.get(code) ?? 0));
      expect(unidoSimilarity(a!, b!, { empty: null })).toBeCloseTo(similarity.group.value!, 12);
    }
  });

  it("asks every park, and the best is the one whose gain is largest when it is measured by hand", () => {
    const whatIf = createWhatIf(options, tableOf(steady));
    for (const criterion of ["coupling", "coupling-without-competition"] as const) {
      const sites = whatIf.sites(project, criterion);
      expect(sites.map((it) => it.park).sort()).toEqual([...parks].sort());
      const worth = (of: typeof whatIf.base) =>
        of.views[0]!.pairs.reduce((sum, { couplability: m, competition: s }) => {
          return sum + m.value! * (criterion === "coupling" ? 1 : 1 - s.value!);
        }, 0);
      for (const { park, gain } of sites) {
        const { result } = whatIf.after([{ kind: "open", park, body: project }]);
        expect(gain).toBeCloseTo(worth(result) - worth(whatIf.base), 12);
      }
      const gains = sites.map((it) => it.gain!);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
    }
  });

  it("forgets the heaviest firm of an industry with its last firm", () => {
    const table = tableOf([{ park: "east", code: "3811", isInferred: false, capital: 250.25 }]);
    const body = (capital: number): CountedBody => ({ code: "3811", amounts: [capital], isInferred: false });
    const { cells } = applyChanges(table, [
      { kind: "close", park: "east", body: body(250.25) },
      { kind: "open", park: "east", body: body(10) },
    ]);
    expect(cells).toEqual(tableOf([{ park: "east", code: "3811", isInferred: false, capital: 10 }]).cells);
  });

  it("refuses to close a firm a park does not have, and amounts that cannot be", () => {
    const table = tableOf([{ park: "east", code: "3811", isInferred: false, capital: 10 }]);
    const close = (change: Partial<CountedBody>, park = "east"): Change => ({
      kind: "close",
      park,
      body: { code: "3811", amounts: [10], isInferred: false, ...change },
    });
    expect(applyChanges(table, [close({})]).cells).toEqual([]);
    expect(() => applyChanges(table, [close({}, "west")])).toThrow(/west has no such firm/);
    expect(() => applyChanges(table, [close({ amounts: [11] })])).toThrow(RangeError);
    expect(() => applyChanges(table, [close({}), close({})])).toThrow(RangeError);
    expect(() =>
      applyChanges(table, [{ kind: "open", park: "east", body: { ...project, amounts: [-1] } }]),
    ).toThrow(RangeError);
    const unknown: Change = { kind: "open", park: "east", body: { ...project, code: "9999" } };
    expect(() => createWhatIf(options, table).after([unknown])).toThrow(/9999/);
  });
});

describe("needs of a project", () => {
  const matrix = { rows: 3, columns: 3, values: coefficients };
  const park = (id: string, ...output: number[]) => ({
    id,
    output,
    demand: intermediateDemand(matrix, output),
  });

  it("are its purchases, and what parks have left of them", () => {
    const east = park("east", 100, 10, 5);
    const needs = projectNeeds({
      coefficients: matrix,
      sector: 1,
      output: 50,
      parks: [east, park("west", 0, 0, 90)],
    });
    expect(needs.map((it) => [it.sector, it.amount])).toEqual([
      [0, 10],
      [1, 5],
      [2, 5],
    ]);
    expect(needs[0]!.suppliers).toEqual([{ park: "east", amount: 10 }]);
    expect(needs[1]!.suppliers).toEqual([]);
    expect(needs[2]!.suppliers).toEqual([{ park: "west", amount: 5 }]);
  });

  it("refuses a sector the table lacks and an output that is none", () => {
    const ask = (sector: number, output: number) =>
      projectNeeds({ coefficients: matrix, sector, output, parks: [] });
    expect(() => ask(3, 1)).toThrow(RangeError);
    expect(() => ask(0, 0)).toThrow(RangeError);
    expect(() =>
      projectNeeds({
        coefficients: matrix,
        sector: 0,
        output: 1,
        parks: [{ id: "x", output: [1], demand: [] }],
      }),
    ).toThrow(/x has not 3/);
  });
});

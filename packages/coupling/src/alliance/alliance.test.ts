import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AllianceOptions,
  type CouplingResult,
  createAllianceAccumulator,
  defaultParameters,
  type Firm,
} from "../index.ts";

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
  ["3812", "381"],
  ["3911", "391"],
  ["3912", "391"],
  ["6510", "651"],
]);
const names = new Map([...parents.keys()].map((code) => [code, { zh: `行业${code}`, en: null }]));

function options(change: Partial<AllianceOptions> = {}): AllianceOptions {
  return {
    classification: { standard: "invented", parents },
    parks: [
      { id: "east", name: "East" },
      { id: "west", name: "West" },
    ],
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
      coefficients: Float64Array.from([0.1, 0.2, 0, 0.3, 0.1, 0.2, 0.1, 0.1, 0.3]),
      sectorOf: new Map([
        ["38", "a"],
        ["39", "b"],
        ["65", "c"],
      ]),
    },
    names,
    parameters: { ...defaultParameters, replicates: 60 },
    ...change,
  };
}

function measure(firms: readonly Firm[], change: Partial<AllianceOptions> = {}): CouplingResult {
  const accumulator = createAllianceAccumulator(options(change));
  for (const firm of firms) accumulator.add(firm);
  return accumulator.finish({ at: "2026-01-01T00:00:00Z", by: "test", registers: [] });
}

const classes = ["3811", "3812", "3911", "3912", "6510"];
const firm = fc
  .record({
    park: fc.constantFrom("east", "west", "north"),
    code: fc.constantFrom(...classes, "38", "391", null),
    confidence: fc.constantFrom(1, 0.5),
    weight: fc.constantFrom(0, 1, 10, 250, Number.NaN),
  })
  .map((it) => it);
const register = fc.array(firm, { maxLength: 60 }).map((rows) =>
  rows.map(
    ({ park, code, confidence, weight }, i): Firm => ({
      id: `f${i}`,
      name: `Firm ${i}`,
      park,
      codes:
        code === null
          ? {}
          : code.length === 2
            ? { division: code }
            : code.length === 3
              ? { group: code }
              : { class: code },
      confidence,
      weights: [weight],
    }),
  ),
);

/** n firms of a park and class, each of a weight. */
function firms(park: string, code: string, n: number, weight = 1): Firm[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `${park}-${code}-${i}`,
    name: `${park} ${code} ${i}`,
    park,
    codes: { class: code },
    confidence: 1,
    weights: [weight],
  }));
}

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/coupling.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

describe("an alliance measured", () => {
  it("keeps to the published schema for any register, empty parks and all", () => {
    fc.assert(
      fc.property(register, (rows) => {
        const result = JSON.parse(JSON.stringify(measure(rows)));
        expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of firms", () => {
    fc.assert(
      fc.property(register, fc.infiniteStream(fc.nat()), (rows, chance) => {
        const keyed = rows.map((row) => ({ row, key: chance.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map((it) => it.row);
        expect(measure(shuffled)).toEqual(measure(rows));
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of sectors in the coefficient table", () => {
    const rows = [...firms("east", "3811", 9), ...firms("east", "6510", 4), ...firms("west", "3911", 7)];
    const { inputOutput } = options();
    const turned = measure(rows, {
      inputOutput: {
        ...inputOutput,
        sectors: [...inputOutput.sectors].reverse(),
        coefficients: inputOutput.coefficients.slice().reverse(),
      },
    });
    const [one, other] = [measure(rows), turned].map((it) => it.views[0]!.pairs[0]!);
    for (const side of [0, 1] as const) {
      const [m, same] = [one!.directions[side].couplability, other!.directions[side].couplability];
      expect(same.value).toBeCloseTo(m.value!, 12);
      expect(same.interval![0]).toBeCloseTo(m.interval![0], 9);
    }
  });

  it("more may be added after a result, and the same firms give the same result", () => {
    const rows = [...firms("east", "3811", 5), ...firms("west", "3911", 5)];
    const accumulator = createAllianceAccumulator(options());
    const circumstances = { at: "2026-01-01T00:00:00Z", by: "test", registers: [] };
    for (const it of rows.slice(0, 4)) accumulator.add(it);
    accumulator.finish(circumstances);
    for (const it of rows.slice(4)) accumulator.add(it);
    expect(accumulator.finish(circumstances)).toEqual(measure(rows));
  });

  it("without replicates gives values and no intervals", () => {
    const result = measure(firms("east", "3811", 5), { parameters: { ...defaultParameters, replicates: 0 } });
    const { lq } = result.views[0]!.parks[0]!.cells.class[0]!;
    expect(lq.value).not.toBeNull();
    expect(lq.interval).toBeNull();
  });
});

describe("what is refused", () => {
  const cell = (result: CouplingResult, view: number, code: string) =>
    result.views[view]!.parks[0]!.cells.class.find((it) => it.code === code)!;

  it("a cell of fewer than three firms", () => {
    const result = measure([...firms("east", "3811", 2), ...firms("east", "3911", 3)]);
    expect(cell(result, 0, "3811").lq.refusal).toEqual({
      kind: "cell/too-few-firms",
      data: { code: "3811", firms: 2, minimum: 3 },
    });
    expect(cell(result, 0, "3911").lq.value).not.toBeNull();
    expect(cell(result, 0, "3911").lq.caveats).toContain("few-firms");
  });

  it("a cell in which one firm holds nearly all of the weight, but not its count", () => {
    const heavy = { ...firms("east", "3811", 1, 1000)[0]!, id: "giant" };
    const result = measure([heavy, ...firms("east", "3811", 4), ...firms("east", "3911", 4)]);
    const { refusal, caveats } = cell(result, 1, "3811").lq;
    expect(refusal?.kind).toBe("cell/dominated");
    expect(caveats).toContain("dominated");
    expect(cell(result, 0, "3811").lq.value).not.toBeNull();
  });

  it("an industry the reference has none of", () => {
    const values = new Map([
      ["38", 1],
      ["39", 0],
      ["65", 1],
    ]);
    const references = options().references.map((it) => ({ ...it, values }));
    const { parks } = measure(firms("east", "3911", 5), { references }).views[0]!;
    expect(parks[0]!.cells.division[0]!.lq.refusal?.kind).toBe("sector/absent-from-reference");
  });

  it("everything about an empty park, and what needs another park when there is one", () => {
    const [view] = measure(firms("east", "3811", 5)).views;
    expect(view!.parks[1]).toMatchObject({ id: "west", firms: 0, cells: { class: [] }, lacks: [] });
    expect(view!.parks[1]!.hhi.class.refusal?.kind).toBe("park/empty");
    expect(view!.parks[0]!.krugmanLeaveOneOut.class.refusal?.kind).toBe("park/empty");
    expect(view!.pairs[0]!.couplability.refusal?.kind).toBe("park/empty");
    expect(view!.pairs[0]!.quadrant).toBeNull();
    expect(measure(firms("east", "3811", 5), { parks: [] }).views[0]!.pairs).toEqual([]);
  });

  it("what would rest on one or two firms: a lack, its supplier, what others are compared with", () => {
    const [few] = measure([...firms("east", "3811", 30), ...firms("west", "3911", 2)]).views;
    const [east, west] = few!.parks;
    expect(west!.lacks.length).toBeGreaterThan(0);
    for (const it of west!.lacks) expect(it.uncoveredShare.refusal?.kind).toBe("cell/too-few-firms");
    expect(east!.lacks.flatMap((it) => it.suppliers)).toEqual([]);
    expect(east!.krugmanLeaveOneOut.class.refusal?.kind).toBe("cell/too-few-firms");
    expect(east!.krugmanInclusive.class.value).not.toBeNull();
  });

  it("one firm is no structure", () => {
    const { hhi } = measure(firms("east", "3811", 1)).views[0]!.parks[0]!;
    expect(hhi.section.refusal).toMatchObject({ kind: "cell/too-few-firms", data: { firms: 1 } });
  });

  it("economic complexity of a handful of parks", () => {
    expect(measure([]).refusals[0]).toEqual({
      question: "economic-complexity",
      kind: "reference/too-few-regions",
      data: { regions: 2, needed: 200 },
    });
  });

  it("input that cannot be", () => {
    const accumulator = createAllianceAccumulator(options());
    const [good] = firms("east", "3811", 1);
    expect(() => accumulator.add({ ...good!, weights: [-1] })).toThrow(RangeError);
    expect(() => accumulator.add({ ...good!, weights: [] })).toThrow(RangeError);
    expect(() => accumulator.add({ ...good!, codes: { class: "9999" } })).toThrow(RangeError);
    expect(() => accumulator.add({ ...good!, confidence: 2 })).toThrow(RangeError);
    for (const change of [
      { replicates: -1 },
      { cuts: { couplability: Number.NaN, similarity: 0.5 } },
      { minimumCoverage: 5 },
      { deltas: [1] },
      { limits: { ...defaultParameters.limits, firms: -1 } },
    ]) {
      const parameters = { ...defaultParameters, ...change };
      expect(() => createAllianceAccumulator(options({ parameters }))).toThrow(RangeError);
    }
  });
});

describe("what is said", () => {
  const rows = [
    ...firms("east", "3811", 30),
    ...firms("east", "6510", 10),
    ...firms("west", "3911", 20),
    ...firms("west", "6510", 12),
    { ...firms("west", "3912", 1)[0]!, codes: { division: "39" }, confidence: 0.4 },
  ];
  const result = measure(rows);
  const [view] = result.views;
  const [pair] = view!.pairs;

  it("quotients of a level finer than the reference split it as the pooled parks are", () => {
    const [east] = view!.parks;
    expect(east!.cells.division[0]!.lq).toMatchObject({ reference: "nation", n: 30 });
    expect(east!.cells.division[0]!.lq.value).toBeCloseTo(30 / 40 / 0.5, 12);
    // All of division 38 is class 3811 here, so the split leaves the quotient as it was.
    const { lq } = east!.cells.class[0]!;
    expect(lq.reference).toBe("nation/split-as-pooled-parks");
    expect(lq.value).toBeCloseTo(30 / 40 / 0.5, 12);
    expect(result.references[lq.reference!]!.levels).toEqual(["group", "class"]);
  });

  it("without a reference the parks are compared with themselves pooled", () => {
    const { lq } = measure(rows, { references: [] }).views[0]!.parks[0]!.cells.class[0]!;
    expect(lq.reference).toBe("pooled-parks");
    expect(lq.value).toBeCloseTo(30 / 40 / (30 / 72), 12);
    expect(lq.caveats).toContain("reference-includes-self");
  });

  it("couplability, gaps and flows follow the coefficients", () => {
    const [out] = pair!.directions;
    // West: b = 21, c = 12 → it needs a 4.2, b 2.1 + 2.4, c 2.1 + 3.6; east makes a 30, c 10.
    expect(out.couplability.value).toBeCloseTo((4.2 + 5.7) / (4.2 + 4.5 + 5.7), 12);
    expect(out.flows.reduce((sum, it) => sum + it.amount, 0)).toBeCloseTo(4.2 + 5.7, 9);
    expect(out.gaps.map((it) => it.sector)).toEqual(["a"]);
    expect(out.gaps[0]!.coveredShare.value).toBe(1);
    expect(out.gaps[0]!.firms[0]!.id).toBe("east-3811-0");
    expect(view!.parks[1]!.lacks[0]).toMatchObject({
      sector: "a",
      own: 0,
      suppliers: [{ park: "east", share: 1 }],
    });
    expect(out.couplability.caveats).toContain("weight-as-output");
  });

  it("sensitivity names δ, the estimated size and the nation", () => {
    const { sensitivity } = pair!.directions[0];
    expect(sensitivity.map((it) => it.delta)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(sensitivity[0]!.couplability).toMatchObject({
      reference: "nation",
      formula: "couplability-flegg",
    });
    expect(sensitivity[0]!.couplability.caveats).toContain("size-estimated");
    expect(sensitivity[0]!.couplability.caveats).toContain("reference-unit-differs");
    const falling = [pair!.directions[0].couplability, ...sensitivity.map((it) => it.couplability)];
    falling.slice(1).forEach((it, k) => void expect(it.value).toBeLessThanOrEqual(falling[k]!.value!));
  });

  it("both parks specialised in a class clash, with their firms", () => {
    expect(pair!.clashes.map((it) => it.code)).toEqual(["6510"]);
    expect(pair!.clashes[0]!.firms.map((it) => it.length)).toEqual([5, 5]);
  });

  it("advice ranks partners by couplability and unlikeness, and begins with where the pair stands", () => {
    const [advice] = view!.advice;
    const { couplability, competition, quadrant } = pair!;
    expect(advice!.score.value).toBeCloseTo(couplability.value! * (1 - competition.value!), 12);
    expect(advice!.reasons[0]).toEqual({
      kind: "standing",
      quadrant,
      couplability: couplability.value,
      similarity: competition.value,
    });
    expect(advice!.reasons.map((it) => it.kind)).toContain("buys");
  });

  it("codes are counted by where they come from", () => {
    expect(result.classification).toMatchObject({
      declared: 72,
      inferred: 1,
      unclassified: 0,
      meanConfidence: 0.4,
    });
    expect(view!.parks[1]).toMatchObject({ unclassified: 1, known: { division: 33, class: 32 } });
    expect(result.names["io:a"]).toBeUndefined();
    expect(result.names["3811"]).toEqual({ zh: "行业3811", en: null });
  });
});

describe("whom to talk to, and the quadrants", () => {
  it("a complementary partner always stands before a rival, whatever the cuts", () => {
    const cut = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const law = fc.property(register, cut, cut, (rows, couplability, similarity) => {
      const parameters = { ...defaultParameters, replicates: 0, cuts: { couplability, similarity } };
      const { advice } = measure(rows, { parameters }).views[0]!;
      for (const park of new Set(advice.map((it) => it.park))) {
        const quadrants = advice
          .filter((it) => it.park === park)
          .flatMap(({ reasons: [first] }) => (first?.kind === "standing" ? [first.quadrant] : []));
        const [lastCouple, firstRival] = [quadrants.lastIndexOf("couple"), quadrants.indexOf("rival")];
        if (firstRival >= 0) expect(lastCouple).toBeLessThan(firstRival);
      }
    });
    fc.assert(law, { numRuns: 60 });
  });
});

describe("reasons to talk", () => {
  const supplied = [...firms("west", "3911", 10), ...firms("east", "3811", 20), ...firms("east", "6510", 20)];
  const sectorsWith = (change: object) => {
    const { advice } = measure(supplied, { parameters: { ...defaultParameters, ...change } }).views[0]!;
    return advice[0]!.reasons.flatMap((it) => (it.kind === "buys" ? it.sector : []));
  };

  it("are of a share and a need that matter", () => {
    // West needs 2 of sector a, 1 of b and 1 of c; east could cover all of a and of c.
    expect(sectorsWith({})).toEqual(["a", "c"]);
    expect(sectorsWith({ leastReasonNeed: 0.3 })).toEqual(["a"]);
    expect(sectorsWith({ leastReasonNeed: 0.6 })).toEqual([]);
  });

  it("are clashes only where both intervals lie above 1", () => {
    const rows = ["east", "west"].flatMap((park) => [
      ...firms(park, "3811", 60),
      ...firms(park, "3911", 31),
      ...firms(park, "6510", 9),
    ]);
    const [view] = measure(rows).views;
    expect(view!.pairs[0]!.clashes.map((it) => it.code)).toEqual(["3811", "3911"]);
    expect(view!.pairs[0]!.clashes[1]!.lq[0].interval![0]).toBeLessThan(1);
    const named = view!.advice[0]!.reasons.flatMap((it) => (it.kind === "clash" ? it.code : []));
    expect(named).not.toContain("3911");
  });
});

describe("local services", () => {
  const rows = [
    ...firms("east", "6510", 40),
    ...firms("west", "6510", 40),
    ...firms("east", "3811", 9),
    ...firms("west", "3811", 9),
    ...firms("east", "3911", 20),
  ];
  const localServices = { id: "shops", source: "invented", isLocal: new Map([["I", true]]) };
  const references = [
    {
      ...options().references[0]!,
      values: new Map([
        ["38", 10],
        ["39", 80],
        ["65", 10],
      ]),
    },
  ];
  const result = measure(rows, { localServices, references });
  const [pair] = result.views[0]!.pairs;

  it("come last among clashes, marked, whatever their share", () => {
    expect(measure(rows, { references }).views[0]!.pairs[0]!.clashes.map((it) => it.code)).toEqual([
      "6510",
      "3811",
    ]);
    expect(pair!.clashes.map(({ code, local }) => [code, local])).toEqual([
      ["3811", undefined],
      ["6510", true],
    ]);
  });

  it("come last among lacks and gaps, and are no reason to talk", () => {
    const services = { ...localServices, isLocal: new Map([["38", true]]) };
    // West's ten of 39 need 2 of sector a and 1 of sector c; east has both to spare.
    const supplied = [
      ...firms("west", "3911", 10),
      ...firms("east", "3811", 20),
      ...firms("east", "6510", 20),
    ];
    const [view] = measure(supplied, { localServices: services, references }).views;
    const order = (list: readonly { sector: string; local?: true }[]) =>
      list.map((it) => [it.sector, it.local]);
    expect(order(view!.parks[1]!.lacks)).toEqual([
      ["c", undefined],
      ["a", true],
    ]);
    expect(order(view!.pairs[0]!.directions[0].gaps)).toEqual([
      ["c", undefined],
      ["a", true],
    ]);
    const sectors = view!.advice.flatMap(({ reasons }) =>
      reasons.flatMap((it) => ("sector" in it ? it.sector : [])),
    );
    expect(new Set(sectors)).toEqual(new Set(["b", "c"]));
  });

  it("are printed with the result, exceptions apart", () => {
    const isLocal = new Map([
      ["I", true],
      ["6510", false],
    ]);
    const printed = measure(rows, { localServices: { ...localServices, isLocal } });
    expect(printed.localServices).toEqual({
      id: "shops",
      source: "invented",
      codes: ["I"],
      exceptions: ["6510"],
    });
    expect(printed.views[0]!.pairs[0]!.clashes.every((it) => it.local === undefined)).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(result))), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("clashes", () => {
  it("are told at the level asked for, with the best firms of everything below it", () => {
    const rows = [
      ...firms("east", "3811", 4, 1),
      ...firms("east", "3812", 4, 9),
      ...firms("west", "3812", 6),
      ...firms("west", "6510", 6),
    ];
    const parameters = { ...defaultParameters, replicates: 0, clashLevel: "division" as const };
    const result = measure(rows, { parameters });
    const [clash] = result.views[0]!.pairs[0]!.clashes;
    expect(result.clashLevel).toBe("division");
    expect(clash!.code).toBe("38");
    expect(clash!.firms[0].map((it) => it.code)).toEqual(["3812", "3812", "3812", "3812", "3811"]);
  });
});

describe("a reference of one source in two units", () => {
  const values = new Map([
    ["38", 5],
    ["39", 5],
  ]);
  const of = (unit: string, source = "register") => ({
    ...options().references[0]!,
    id: `${source}#${unit}`,
    source,
    unit,
    values,
  });
  const referenceOf = (references: AllianceOptions["references"], view: number) =>
    measure(firms("east", "3811", 5), { references }).views[view]!.parks[0]!.cells.division[0]!.lq;

  it("is read in each view's own unit", () => {
    const references = [of("firms"), of("CNY 10 000")];
    expect(referenceOf(references, 0)).toMatchObject({ reference: "register#firms", caveats: ["few-firms"] });
    expect(referenceOf(references, 1).reference).toBe("register#CNY 10 000");
    expect(referenceOf(references, 1).caveats).not.toContain("reference-unit-differs");
  });

  it("is not passed over for another source with a fitting unit", () => {
    const found = referenceOf([of("firms"), of("CNY 10 000", "nation")], 1);
    expect(found.reference).toBe("register#firms");
    expect(found.caveats).toContain("reference-unit-differs");
  });
});

describe("regionalised couplability", () => {
  it("is given one way when the other is refused, with the other's own reason", () => {
    const { inputOutput } = options();
    // Nobody needs anything to make c, so a park of c alone buys nothing.
    const coefficients = Float64Array.from([0.1, 0.2, 0, 0.3, 0.1, 0, 0.1, 0.1, 0]);
    const rows = [...firms("east", "3811", 9), ...firms("west", "6510", 9)];
    const [pair] = measure(rows, { inputOutput: { ...inputOutput, coefficients } }).views[0]!.pairs;
    const [toWest, toEast] = pair!.directions.map((it) => it.sensitivity[0]!.couplability);
    expect(toWest!.refusal?.kind).toBe("demand/none");
    expect(toEast!.value).toBeGreaterThan(0);
  });
});

describe("uncertainty of quotients", () => {
  const firmsOf = (confidences?: Firm["confidences"]): Firm[] =>
    ["3811", "3811", "3811", "3811", "3912", "3912", "6510", "6510", "6510", "6510", "6510", "6510"].flatMap(
      (code, at) =>
        ["east", "west"].map((park) => ({
          id: `${park}${at}`,
          name: `firm ${at}`,
          park,
          codes: { class: code },
          confidence: confidences ? 0.6 : 1,
          weights: [1 + (at % 5)],
          ...(confidences && { confidences }),
        })),
    );
  const cellOf = (firms: readonly Firm[], level: "class" | "division", code: string) =>
    measure(firms, { parameters: { ...defaultParameters, replicates: 400 } }).views[0]!.parks[0]!.cells[
      level
    ].find((it) => it.code === code)!;
  const width = ({ lq }: { lq: { interval: readonly [number, number] | null } }) =>
    lq.interval![1] - lq.interval![0];

  it("grows with doubt of the class, at that level and no coarser one; values stay", () => {
    const sure = firmsOf();
    const doubtful = firmsOf({ division: 1, group: 1, class: 0.5 });
    expect(cellOf(doubtful, "class", "3811").lq.value).toBe(cellOf(sure, "class", "3811").lq.value);
    expect(width(cellOf(doubtful, "class", "3811"))).toBeGreaterThan(width(cellOf(sure, "class", "3811")));
    expect(cellOf(doubtful, "division", "38").lq.interval).toEqual(
      cellOf(sure, "division", "38").lq.interval,
    );
  });

  it("does not see a finer level as surer than a coarser one", () => {
    const contrary = cellOf(firmsOf({ division: 0.5, group: 1, class: 1 }), "class", "3811");
    expect(contrary).toEqual(cellOf(firmsOf({ division: 0.5, group: 0.5, class: 0.5 }), "class", "3811"));
  });

  it("says how probable a specialisation is, more so the more firms show it", () => {
    const once = cellOf(firmsOf(), "division", "38").probability!;
    const thrice = [0, 1, 2].flatMap((copy) => firmsOf().map((it) => ({ ...it, id: `${it.id}/${copy}` })));
    const many = cellOf(thrice, "division", "38");
    expect(many.lq.value! < 1 ? many.probability! < once : many.probability! > once).toBe(true);
    expect(cellOf(firmsOf().slice(0, 4), "class", "3811").probability).toBeNull();
  });
});

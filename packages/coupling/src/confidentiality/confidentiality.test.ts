import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposedFirms, type Publication } from "./audit.ts";
import { nextPublication } from "./next-publication.ts";
import { publishedTotals } from "./published-totals.ts";
import { type CountedFirm, safeGroups } from "./safe-groups.ts";
import { isSafe, type SafetyRule } from "./safety-rule.ts";

const rule: SafetyRule = { minimumFirms: 3, dominantShare: 0.85 };

/** Section A, division 11, groups 111 and 112, classes 1111 .. 1122; section B likewise. */
const line = (code: string) => {
  const section = code.startsWith("1") ? "A" : "B";
  return [section, ...[2, 3, 4].filter((it) => it <= code.length).map((it) => code.slice(0, it))];
};
const classes = ["1111", "1112", "1121", "1122", "111", "2211", "2212", "2221"];

const firm = fc.record({ code: fc.constantFrom(...classes), amount: fc.integer({ min: 1, max: 40 }) });
const registers = fc
  .array(firm, { minLength: 0, maxLength: 40 })
  .map((firms) =>
    firms.map(({ code, amount }, at): CountedFirm => ({ id: `f${at}`, code, amounts: [amount] })),
  );

const amountsOf = (firms: readonly CountedFirm[]) => firms.map((it) => it.amounts);
const sum = (firms: readonly CountedFirm[]) => firms.reduce((all, it) => all + it.amounts[0]!, 0);

describe("safe groups", () => {
  it("hold every firm once, and each may be shown", () => {
    fc.assert(
      fc.property(registers, (firms) => {
        const groups = safeGroups(firms, line, rule);
        if (groups === null) {
          expect(isSafe(amountsOf(firms), rule)).toBe(false);
          return;
        }
        expect(groups.flatMap((it) => it.firms.map((each) => each.id)).sort()).toEqual(
          firms.map((it) => it.id).sort(),
        );
        for (const it of groups) expect(isSafe(amountsOf(it.firms), rule)).toBe(true);
        expect(exposedFirms([groups], rule)).toEqual([]);
      }),
    );
  });

  it("keep an industry of its own where that is safe, and pool what is not", () => {
    const firms = ["1111", "1111", "1111", "1112", "1121", "1122", "2211", "2211", "2211"].map(
      (code, at): CountedFirm => ({ id: `f${at}`, code, amounts: [10] }),
    );
    const groups = safeGroups(firms, line, rule)!;
    expect(groups.map(({ scope, isWhole, firms: them }) => [scope, isWhole, them.length])).toEqual([
      ["11", true, 6],
      ["2211", true, 3],
    ]);
    const more = [
      ...firms,
      { id: "g", code: "1121", amounts: [10] },
      { id: "h", code: "1121", amounts: [10] },
    ];
    expect(safeGroups(more, line, rule)!.map((it) => [it.scope, it.isWhole, it.firms.length])).toEqual([
      ["111", true, 4],
      ["112", true, 4],
      ["2211", true, 3],
    ]);
  });

  it("an amount one firm dominates is not shown alone", () => {
    const amounts = [1000, 1, 1, 1].map((it) => [it]);
    expect(isSafe(amounts, rule)).toBe(false);
    expect(isSafe([[1000], [900], [800]], rule)).toBe(true);
  });

  it("a rule that protects nobody is refused", () => {
    expect(() => safeGroups([], line, { ...rule, minimumFirms: 1 })).toThrow(RangeError);
  });
});

describe("published totals", () => {
  it("are the true totals of industries that fill whole groups, and of no other", () => {
    fc.assert(
      fc.property(registers, (firms) => {
        const groups = safeGroups(firms, line, rule);
        fc.pre(groups !== null);
        const totals = publishedTotals(groups!, line);
        for (const [code, total] of totals) {
          const under = firms.filter((it) => code === null || line(it.code).includes(code));
          expect(total).toEqual({ firms: under.length, amounts: [sum(under)] });
          const within = groups!.filter((it) => it.firms.some((each) => under.includes(each)));
          expect(within.every((it) => it.firms.every((each) => under.includes(each)))).toBe(true);
        }
        if (firms.length > 0) expect(totals.get(null)!.amounts).toEqual([sum(firms)]);
      }),
    );
  });
});

/** An independent attacker: is this combination of firm states a combination of published sums? By dense elimination. */
function canDerive(publications: readonly Publication[], wanted: ReadonlyMap<string, number>): boolean {
  const key = (it: CountedFirm) => `${it.id}/${it.code}/${it.amounts}`;
  const states = [...new Set(publications.flat().flatMap((it) => it.firms.map(key)))];
  const rows = publications.flat().map(({ firms }) => {
    const inside = new Set(firms.map(key));
    return states.map((it) => (inside.has(it) ? 1 : 0));
  });
  return rank([...rows, states.map((it) => wanted.get(it) ?? 0)]) === rank(rows);
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((it) => [...it]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((it, r) => r >= found && Math.abs(it[column]!) > 1e-9);
    if (at < 0) continue;
    [rows[found], rows[at]] = [rows[at]!, rows[found]!];
    for (let r = found + 1; r < rows.length; r++) {
      const factor = rows[r]![column]! / rows[found]![column]!;
      for (let c = column; c < rows[r]!.length; c++) rows[r]![c]! -= factor * rows[found]![c]!;
    }
    found++;
  }
  return found;
}

/** What changes between two publications: firms come, go, grow and move to another industry. */
const events = fc.array(
  fc.record({ at: fc.nat(60), code: fc.constantFrom(...classes), amount: fc.nat(40), kind: fc.nat(3) }),
  { maxLength: 12 },
);

function after(
  firms: readonly CountedFirm[],
  changes: readonly { at: number; code: string; amount: number; kind: number }[],
) {
  const now = new Map(firms.map((it) => [it.id, it]));
  for (const { at, code, amount, kind } of changes) {
    const id = `f${at}`;
    const known = now.get(id);
    if (kind === 0) now.delete(id);
    else if (kind === 1 && known) now.set(id, { ...known, amounts: [amount + 1] });
    else now.set(id, { id, code, amounts: known?.amounts ?? [amount + 1] });
  }
  return [...now.values()];
}

describe("publications one after another", () => {
  it("cannot be cracked: no firm, no pair of firms and no difference of two follows from all of them", () => {
    fc.assert(
      fc.property(registers, fc.array(events, { minLength: 1, maxLength: 4 }), (start, later) => {
        const ledger: Publication[] = [];
        let register: readonly CountedFirm[] = start;
        for (const changes of [[], ...later]) {
          register = after(register, changes);
          const { publication } = nextPublication(register, ledger, line, rule);
          if (publication) ledger.push(publication);
        }
        const states = new Map(
          ledger
            .flat()
            .flatMap((it) => it.firms.map((each) => [`${each.id}/${each.code}/${each.amounts}`, 1])),
        );
        const keys = [...states.keys()];
        for (const a of keys.slice(0, 12)) {
          expect(canDerive(ledger, new Map([[a, 1]]))).toBe(false);
          for (const b of keys.slice(0, 12)) {
            if (a >= b) continue;
            for (const sign of [1, -1])
              if (
                canDerive(
                  ledger,
                  new Map([
                    [a, 1],
                    [b, sign],
                  ]),
                )
              )
                expect([a, b, sign]).toBe("not derivable");
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a lone newcomer waits until it has company", () => {
    const start = ["1111", "1111", "1111", "2211", "2211", "2211"].map(
      (code, at): CountedFirm => ({ id: `f${at}`, code, amounts: [10] }),
    );
    const first = nextPublication(start, [], line, rule).publication!;
    const lone = [...start, { id: "new", code: "1111", amounts: [50] }];
    const second = nextPublication(lone, [first], line, rule);
    expect(second.waiting).toEqual(["new"]);
    expect(second.publication).toEqual(first);
    const company = [...lone, ...["n2", "n3"].map((id) => ({ id, code: "1111", amounts: [40] }))];
    const third = nextPublication(company, [first], line, rule);
    expect(third.waiting).toEqual([]);
    expect(publishedTotals(third.publication!, line).get("1111")).toEqual({ firms: 6, amounts: [160] });
  });

  it("the attack works where nothing is held back: the newcomer is the difference", () => {
    const start = ["1111", "1111", "1111"].map(
      (code, at): CountedFirm => ({ id: `f${at}`, code, amounts: [10] }),
    );
    const careless: Publication[] = [start, [...start, { id: "new", code: "1111", amounts: [50] }]].map(
      (firms) => [{ scope: "1111", isWhole: true, firms }],
    );
    expect(exposedFirms(careless, rule)).toEqual([["new"]]);
    expect(canDerive(careless, new Map([["new/1111/50", 1]]))).toBe(true);
  });
});

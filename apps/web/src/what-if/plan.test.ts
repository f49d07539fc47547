import { describe, expect, it } from "vitest";
import {
  closeAt,
  firmStanding,
  holdsFirm,
  landIn,
  type Plan,
  placeOf,
  soundPart,
  withoutAt,
} from "./plan.ts";
import type { ScenarioChange } from "./scenario.ts";

const body = { name: "关节", code: "3491", capitalWan: 100, isInferred: false };
const project: ScenarioChange = { kind: "open", park: "a", ...body };
const firm: ScenarioChange = { kind: "move", park: "a", to: "a", enterprise: "1", ...body };
const cell = {
  park: "a",
  code: "3491",
  firms: [1, 1],
  inferred: [0, 0],
  amounts: [1, 100],
  largest: [[1], [100]],
};
const table = { parks: [{ id: "a" }, { id: "b" }], cells: [cell] };

describe("a plan", () => {
  it("lands projects and moves firms, and a firm that closes has no destination", () => {
    const plan: Plan = landIn(landIn([project, firm], 0, "b"), 1, "b");
    expect(plan.map(placeOf)).toEqual(["b", "b"]);
    expect(plan[1]).toMatchObject({ kind: "move", park: "a", to: "b" });
    const closed = closeAt(plan, 1);
    expect(closed[1]).toMatchObject({ kind: "close", park: "a" });
    expect(closed[1]).not.toHaveProperty("to");
    expect(closeAt(plan, 0)).toEqual(plan);
    expect(landIn(closed, 1, "b")).toEqual(plan);
    expect(withoutAt(plan, 0)).toEqual([plan[1]]);
    expect([holdsFirm(plan, "1"), holdsFirm(plan, "2")]).toEqual([true, false]);
  });

  it("takes a firm as the measurement counts it: CNY alone, an unknown code as none", () => {
    const row = {
      id: "1",
      ownerPark: "a",
      name: "关节",
      uscc: null,
      industry: { code: "3491", basis: "inferred" as const, confidence: 0.6 },
      capitalWan: 100,
      capitalCurrency: "USD",
      registeredOn: null,
      employees: null,
      asOf: null,
      source: "",
      version: 1,
      example: true,
    };
    expect(firmStanding(row)).toMatchObject({ to: "a", code: "3491", capitalWan: null, isInferred: true });
    const odd = { ...row, industry: { code: "9999", basis: "declared" as const, confidence: null } };
    expect(firmStanding(odd)).toMatchObject({ code: null, isInferred: false });
  });

  it("leaves out what the register no longer holds, and says why", () => {
    const twice: Plan = [
      firm,
      { ...firm, enterprise: "2", to: "b" },
      { ...firm, enterprise: "3", kind: "move", to: "b" },
    ];
    expect([...soundPart(twice, table).unsound]).toEqual([[2, "firm-gone"]]);
    const gone: Plan = [{ ...project, park: "z" }, { ...project, code: "9999" }, project];
    const { changes, unsound } = soundPart(gone, table);
    expect([...unsound]).toEqual([
      [0, "park-gone"],
      [1, "industry-gone"],
    ]);
    expect(changes).toHaveLength(1);
  });
});

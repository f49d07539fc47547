import {
  addPark,
  changeEnterprise,
  changePark,
  correctIndustry,
  registerEnterprise,
  removeExample,
  withdrawCorrection,
} from "@ouhe/cooperation/server";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { actFor } from "./act.ts";
import { testNode } from "./testing.ts";

const park = (id: string) => ({
  id,
  name: { "zh-Hans": id, "zh-Hant": id, en: id },
  divisionCode: null,
  areaKm2: null,
  areaNote: null,
  longitude: null,
  latitude: null,
  source: "test",
  asOf: null,
});
const firm = { ownerPark: "qingpu", name: "甲机器人有限公司", source: "test" };

eachEngine("a person of one park", (open) => {
  it("may keep that park's register, and nothing of another's, whatever ids they know", async () => {
    const { services, send } = testNode(await open());
    for (const id of ["qingpu", "suzhou"]) await send("POST", "/parks", park(id));
    const { body: theirs } = await send("POST", "/enterprises", firm);
    const act = actFor(services, null, { id: "someone", park: "suzhou" });

    const own = await act.write((ctx) => registerEnterprise(ctx, { ...firm, ownerPark: "suzhou" }));
    expect((await act.write((ctx) => changeEnterprise(ctx, own.id, 1, { employees: 7 }))).employees).toBe(7);

    const attempts = {
      register: () => act.write((ctx) => registerEnterprise(ctx, { ...firm, name: "乙有限公司" })),
      change: () => act.write((ctx) => changeEnterprise(ctx, theirs.id, 1, { name: "坏有限公司" })),
      nothing: () => act.write((ctx) => changeEnterprise(ctx, theirs.id, 1, {})),
      correct: () => act.write((ctx) => correctIndustry(ctx, theirs.id, 1, { code: "3491", reason: "x" })),
      withdraw: () => act.write((ctx) => withdrawCorrection(ctx, theirs.id, 1)),
      park: () => act.write((ctx) => changePark(ctx, "qingpu", 1, { areaKm2: 1 })),
      add: () => act.write((ctx) => addPark(ctx, park("third"))),
      example: () => act.write(removeExample),
    };
    for (const [name, attempt] of Object.entries(attempts))
      await expect(attempt(), name).rejects.toMatchObject({ kind: "actor/may-not" });
    expect((await send("GET", `/enterprises/${theirs.id}`)).body).toEqual(theirs);
  });
});

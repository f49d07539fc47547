import { neededRegions as nodes } from "@ouhe/cooperation/positioning";
import { expect, it } from "vitest";
import { neededRegions } from "./coupling.ts";

it("asks for opportunities from as many regions on as the node answers with", () => {
  expect(neededRegions).toBe(nodes);
});

import { describe, expect, it } from "vitest";
import { batchStates, isRunning, stepOf } from "./batch.ts";

describe("stepOf", () => {
  it("places every state at a step", () => {
    const placed = batchStates.map((state) => [state, stepOf({ state, interrupted: null })]);
    expect(Object.fromEntries(placed)).toEqual({
      uploaded: "map",
      checking: "check",
      checked: "review",
      committing: "commit",
      committed: "result",
      undoing: "result",
      undone: "result",
      cancelled: "map",
      failed: "map",
    });
  });
  it("stays at the step that was cut short", () => {
    expect(stepOf({ state: "cancelled", interrupted: "committing" })).toBe("commit");
    expect(stepOf({ state: "failed", interrupted: "checking" })).toBe("check");
  });
});

describe("isRunning", () => {
  it("is true while the node works", () => {
    expect(batchStates.filter(isRunning)).toEqual(["checking", "committing", "undoing"]);
  });
});

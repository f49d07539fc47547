import { DomainError } from "@ouhe/vocabulary";
import { expect, it } from "vitest";
import { localOperator } from "../context.ts";
import { mayArrangeNode, mayKeepRegister, requireMay } from "./policy.ts";

const ofPark = { id: "someone", park: "qingpu" };

it.each([
  ["keeps a park's register", mayKeepRegister(localOperator, "qingpu"), mayKeepRegister(ofPark, "qingpu")],
  ["keeps another's register", mayKeepRegister(localOperator, "suzhou"), mayKeepRegister(ofPark, "suzhou")],
  ["arranges the node", mayArrangeNode(localOperator), mayArrangeNode(ofPark)],
])("who %s: operator, person of the park", (action, operator, person) => {
  expect([operator, person]).toEqual([true, action === "keeps a park's register"]);
});

it("a refusal names what was tried", () => {
  expect(() => requireMay(true, "park.add")).not.toThrow();
  expect(() => requireMay(false, "park.add")).toThrow(DomainError);
});

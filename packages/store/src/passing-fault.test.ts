import { expect, it } from "vitest";
import { isPassingFault } from "./passing-fault.ts";

const withCode = (code: string) => Object.assign(new Error("a fault"), { code });

it("knows what may pass by itself from what will not", () => {
  const passing = ["57P01", "08006", "40001", "40P01", "55P03", "25P03", "53300", "ECONNREFUSED", "EPIPE"];
  for (const code of passing) expect([code, isPassingFault(withCode(code))]).toEqual([code, true]);
  const lasting = ["23505", "22P02", "42P01", "57014", "57P04", "ENOENT"];
  for (const code of lasting) expect([code, isPassingFault(withCode(code))]).toEqual([code, false]);
});

it("knows the driver's words for a lost connection, which carry no code", () => {
  expect(isPassingFault(new Error("Connection terminated unexpectedly"))).toBe(true);
  expect(isPassingFault(new Error("timeout exceeded when trying to connect"))).toBe(true);
  expect(isPassingFault(new Error("Connection strings are hard"))).toBe(false);
  for (const it of [null, undefined, "Connection terminated", {}]) expect(isPassingFault(it)).toBe(false);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likenessOrder } from "./ordering.ts";

const from = (table: Record<string, number>) => (a: string, b: string) =>
  table[[a, b].sort().join("")] ?? null;

describe("ordering by likeness", () => {
  it("puts each next to the one it is most alike", () => {
    const like = from({ ab: 0.1, ac: 0.9, ad: 0.1, bc: 0.2, bd: 0.8, cd: 0.3 });
    expect(likenessOrder(["a", "b", "c", "d"], like)).toEqual(["a", "c", "d", "b"]);
  });

  it("keeps the order given where all are alike, and where nothing is known", () => {
    expect(likenessOrder(["x", "y", "z"], () => 0.5)).toEqual(["x", "y", "z"]);
    expect(likenessOrder(["x", "y", "z"], () => null)).toEqual(["x", "y", "z"]);
    expect(likenessOrder([], () => null)).toEqual([]);
  });

  it("is a permutation", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 9 }),
        fc.func(fc.double({ min: 0, max: 1, noNaN: true })),
        (ids, like) => {
          const order = likenessOrder(ids, (a, b) => like([a, b].sort().join("\n")));
          expect([...order].sort()).toEqual([...ids].sort());
        },
      ),
    );
  });
});

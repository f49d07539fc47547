import type { Cell } from "@ouhe/coupling";
import { describe, expect, it } from "vitest";
import { number, words } from "../testing.ts";
import { bySpecialisation, specialisationPicture, surenessOf } from "./specialisation.ts";

const cell = (code: string, lq: number | null, interval: [number, number] | null, share = 0.1): Cell => ({
  code,
  firms: 5,
  weight: 5,
  share,
  lq: number(lq, interval),
});

describe("specialisation", () => {
  it("is sure only when the whole interval is above 1", () => {
    expect(surenessOf(cell("1", 3, [1.1, 9]))).toBe("sure");
    expect(surenessOf(cell("1", 3, [0.9, 9]))).toBe("maybe");
    expect(surenessOf(cell("1", 3, null))).toBe("maybe");
    expect(surenessOf(cell("1", 0.9, [0.1, 4]))).toBe("not");
    expect(surenessOf(cell("1", null, null))).toBe("refused");
  });

  it("ranks a certain modest quotient before an uncertain large one, refused ones last by share", () => {
    const cells = [
      cell("x", null, null, 0.1),
      cell("y", null, null, 0.3),
      cell("big", 20, [0.5, 60]),
      cell("sure", 2, [1.5, 2.5]),
    ];
    expect(bySpecialisation(cells).map((it) => it.code)).toEqual(["sure", "big", "y", "x"]);
  });

  it("keeps refused industries in the table, with the reason", () => {
    const { table, sentence } = specialisationPicture(
      "a",
      [cell("39", 2, [1.5, 3]), cell("3973", null, null)],
      words,
    );
    expect(table.rows).toHaveLength(2);
    expect(table.rows[1]!.cells).toContain("Not given: undefined on these data.");
    expect(table.rows[1]!.target).toEqual({ opens: "firms", park: "a", industry: "3973" });
    expect(sentence).toContain("1 industries lie above 1");
  });
});

import { describe, expect, it } from "vitest";
import { csvOf } from "./sortable-table-export.ts";
import { compareValues, nextOrder } from "./sortable-table-order.ts";

describe("a sortable table", () => {
  it("sorts what is missing last in both directions", () => {
    const values = [2, null, 10];
    const sorted = (descending: boolean) => values.toSorted((a, b) => compareValues(a, b, descending, "en"));
    expect(sorted(false)).toEqual([2, 10, null]);
    expect(sorted(true)).toEqual([10, 2, null]);
  });

  it("turns numbers largest first at the first press, texts A first", () => {
    expect(nextOrder(null, 1, true)).toEqual({ column: 1, descending: true });
    expect(nextOrder(null, 1, false)).toEqual({ column: 1, descending: false });
    expect(nextOrder({ column: 1, descending: true }, 1, true)).toEqual({ column: 1, descending: false });
  });

  it("exports quotes and lines whole, all digits, and no formula", () => {
    const csv = csvOf(
      ["a,b", "n"],
      [
        ['say "x"\n', 0.1 + 0.2],
        ["=1+1", null],
      ],
    );
    expect(csv).toBe('\uFEFF"a,b",n\r\n"say ""x""\n",0.30000000000000004\r\n\'=1+1,\r\n');
  });
});

import { describe, expect, it } from "vitest";
import { alignColumns, cutTo, displayWidth } from "./columns.ts";
import { startProgress } from "./progress.ts";

describe("columns", () => {
  it("counts Chinese characters twice", () => {
    expect(displayWidth("青浦 ab（一）")).toBe(4 + 1 + 2 + 2 + 2 + 2);
    expect(cutTo("苏州工业园区", 7)).toBe("苏州工…");
    expect(cutTo("abc", 3)).toBe("abc");
  });

  it("aligns by what is seen", () => {
    expect(
      alignColumns(
        [
          ["园区", "n"],
          ["ab", "10"],
        ],
        [1],
      ),
    ).toBe("  园区   n\n  ab    10\n");
  });
});

describe("progress", () => {
  const watch = (isTTY: boolean) => {
    const written: string[] = [];
    let now = 0;
    const sink = { isTTY, columns: 120, write: (text: string) => written.push(text) };
    const progress = startProgress(sink, "en", { silent: false, clock: () => now });
    return { written, progress, at: (ms: number) => (now = ms) };
  };
  const half = { rows: 5000, bytes: 50, bytesTotal: 100 };

  it("is one line written over on a terminal, and cleared", () => {
    const { written, progress, at } = watch(true);
    at(50);
    progress.read(half);
    expect(written).toEqual([]);
    at(1000);
    progress.read(half);
    progress.end();
    expect(written[0]).toBe(
      `\r\u001b[2K${"█".repeat(12)}${"░".repeat(12)} 50%  5,000 rows, 5,000 rows/s  1 s left`,
    );
    expect(written.at(-1)).toBe("\r\u001b[2K");
  });

  it("is a plain line every five seconds in a log, without control characters", () => {
    const { written, progress, at } = watch(false);
    progress.stage("Reading");
    at(4000);
    progress.read(half);
    at(5000);
    progress.read(half);
    progress.end();
    expect(written).toEqual(["Reading\n", "50%  5,000 rows, 1,000 rows/s  5 s left\n"]);
  });
});

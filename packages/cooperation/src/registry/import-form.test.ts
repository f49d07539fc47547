import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldText, formBoundary, readForm } from "./import-form.ts";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, boundary: string, size: number) {
  const parts: { name: string; fileName: string | null; text: string }[] = [];
  for await (const part of readForm(pieces(bytes, size), boundary))
    parts.push({ name: part.name, fileName: part.fileName, text: await fieldText(part) });
  return parts;
}

async function encode(parts: readonly { name: string; fileName: string | null; text: string }[]) {
  const form = new FormData();
  for (const { name, fileName, text } of parts)
    if (fileName === null) form.append(name, text);
    else form.append(name, new Blob([text]), fileName);
  const response = new Response(form);
  const boundary = formBoundary(response.headers.get("content-type") ?? "")!;
  return { boundary, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe("readForm", () => {
  it("reads what a browser sends, however it is cut", async () => {
    const text = fc.array(fc.constantFrom("甲", "a", "\n", "\r\n", "-", "--", "\r"), { maxLength: 40 });
    const part = fc.record({
      name: fc.constantFrom("park", "source", "file"),
      fileName: fc.constantFrom(null, '名册 "2026".csv', "register.xlsx"),
      // A form's fields are sent with CR LF; a file's bytes as they are.
      text: text.map((it) => it.join("").replace(/\r?\n|\r/g, "\r\n")),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 4 }),
        fc.integer({ min: 1, max: 90 }),
        async (parts, size) => {
          const { boundary, bytes } = await encode(parts);
          expect(await read(bytes, boundary, size)).toEqual(parts);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("refuses a form of endless fields", async () => {
    const field = (at: number) => ({ name: `n${at}`, fileName: null, text: "x" });
    const { boundary, bytes } = await encode(Array.from({ length: 101 }, (_, at) => field(at)));
    await expect(read(bytes, boundary, 1_000)).rejects.toMatchObject({ kind: "import/form-broken" });
  });

  it("passes over a part nobody reads", async () => {
    const { boundary, bytes } = await encode([
      { name: "file", fileName: "a.csv", text: "x".repeat(5000) },
      { name: "source", fileName: null, text: "统计局" },
    ]);
    const names: string[] = [];
    for await (const part of readForm(pieces(bytes, 100), boundary)) names.push(part.name);
    expect(names).toEqual(["file", "source"]);
  });

  it("refuses a form that breaks off, and bytes that are none", async () => {
    const { boundary, bytes } = await encode([{ name: "file", fileName: "a.csv", text: "名称\n甲" }]);
    for (const end of [0, 10, bytes.length - 60, bytes.length - 5])
      await expect(read(bytes.subarray(0, end), boundary, 16)).rejects.toMatchObject({
        kind: "import/form-broken",
      });
    await expect(read(Buffer.from("名称\n甲有限公司"), "x", 8)).rejects.toMatchObject({
      kind: "import/form-broken",
    });
  });

  it("knows a form by its content type", () => {
    expect(formBoundary('multipart/form-data; boundary="a b"')).toBe("a b");
    expect(formBoundary("text/csv")).toBeNull();
    expect(formBoundary(undefined)).toBeNull();
  });
});

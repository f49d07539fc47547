import { describe, expect, it } from "vitest";
import { encodeGb18030 } from "../testing/gb18030.ts";
import { byteOrderMark, judgeEncoding, suspectBinary } from "./encoding.ts";
import { TextDecoding } from "./text-decoding.ts";

const scope = "集成电路制造、销售；仪器仪表的研究开发，自营和代理各类商品的进出口业务。";

function decodeIn(bytes: Uint8Array, size: number): { text: string; encoding: string | null } {
  const decoding = new TextDecoding("f", bytes);
  let text = "";
  for (let at = 0; at < bytes.length; at += size) text += decoding.decode(bytes.subarray(at, at + size));
  return { text: text + decoding.end(), encoding: decoding.encoding };
}

describe("judgeEncoding", () => {
  it("tells UTF-8 from GB18030", () => {
    expect(judgeEncoding(Buffer.from(scope))).toEqual({ encoding: "utf-8" });
    expect(judgeEncoding(encodeGb18030(scope))).toEqual({ encoding: "gb18030" });
    expect(judgeEncoding(encodeGb18030("積體電路製造、銷售；儀器儀表的研究開發"))).toEqual({
      encoding: "gb18030",
    });
  });

  it("does not mind a character cut by the sample's end", () => {
    expect(judgeEncoding(Buffer.from(scope).subarray(0, -2))).toEqual({ encoding: "utf-8" });
    expect(judgeEncoding(encodeGb18030(scope).subarray(0, -1))).toEqual({ encoding: "gb18030" });
  });

  it("reads short GBK that happens to be lawful UTF-8", () => {
    const bytes = encodeGb18030("模省");
    expect(Buffer.from(bytes).toString("utf8")).not.toContain("\ufffd");
    expect(judgeEncoding(bytes)).toEqual({ encoding: "gb18030" });
    expect(judgeEncoding(Buffer.from("élan, café"))).toEqual({ encoding: "utf-8" });
  });

  it("bears a few broken characters", () => {
    const broken = Buffer.concat([
      Buffer.from(scope.repeat(5)),
      Buffer.from([0xe5, 0x85, 0x2c]),
      Buffer.from(scope),
    ]);
    expect(judgeEncoding(broken)).toEqual({ encoding: "utf-8" });
  });

  it("refuses Big5 by name and Latin-1 without", () => {
    // 企業名稱 統一編號 電路製造銷售 in Big5.
    const big5 = Buffer.from("a5f8b7d7a657bad9b2ceb4b0bd73b8b9b971b8f4bb73b379be50b0e2", "hex");
    expect(judgeEncoding(big5)).toEqual({ suspected: "big5" });
    expect(judgeEncoding(Buffer.from("café, crème, château, Größe", "latin1"))).toEqual({ suspected: null });
  });
});

describe("byte order mark and NUL", () => {
  it("knows the marks", () => {
    expect(byteOrderMark(Buffer.from("\ufeffa"))).toEqual({ encoding: "utf-8", length: 3 });
    expect(byteOrderMark(Buffer.from("\ufeffa", "utf16le"))).toEqual({ encoding: "utf-16le", length: 2 });
    expect(byteOrderMark(Buffer.from([0xfe, 0xff, 0, 97]))).toEqual({ encoding: "utf-16be", length: 2 });
    expect(byteOrderMark(Buffer.from("abc"))).toBeNull();
  });

  it("suspects what holds NUL", () => {
    expect(suspectBinary(Buffer.from("abc,中"))).toBeNull();
    expect(suspectBinary(Buffer.from("abcdef", "utf16le"))).toBe("utf-16");
    expect(suspectBinary(Buffer.from([0, 0, 0, 1, 7, 9, 0, 3]))).toBe("binary");
  });
});

describe("TextDecoding", () => {
  it("decides by content that comes late, however the bytes are cut", () => {
    const ascii = "name,scope\n".repeat(30_000);
    const bytes = Buffer.concat([Buffer.from(ascii), encodeGb18030(scope)]);
    for (const size of [7, 1000, 65_536, bytes.length])
      expect(decodeIn(bytes, size)).toEqual({ text: ascii + scope, encoding: "gb18030" });
  });

  it("leaves ASCII undecided", () => {
    expect(decodeIn(Buffer.from("a,b\n1,2\n"), 3)).toEqual({ text: "a,b\n1,2\n", encoding: null });
  });

  it("takes the byte order mark off", () => {
    expect(decodeIn(Buffer.from(`\ufeff${scope}`), 1)).toEqual({ text: scope, encoding: "utf-8" });
    expect(decodeIn(Buffer.from(`\ufeff${scope}`, "utf16le"), 3)).toEqual({
      text: scope,
      encoding: "utf-16le",
    });
  });
});

import { languages } from "@ouhe/cooperation/server";
import { StoreError } from "@ouhe/store";
import { describe, expect, it } from "vitest";
import { Misconfigured } from "./configuration.ts";
import { languageOfTerminal, startSentence } from "./start-sentences.ts";

const taken = Object.assign(new Error("listen EADDRINUSE"), {
  code: "EADDRINUSE",
  address: "127.0.0.1",
  port: 8080,
});
const locked = new StoreError("store/directory-in-use", "The data directory d is in use by process 7 on h.", {
  directory: "d",
  pid: 7,
  host: "h",
});

describe("what keeps a node from starting", () => {
  it.each(languages)("is said in %s, with what it is about", (language) => {
    expect(startSentence(taken, language)).toContain("127.0.0.1:8080");
    expect(startSentence(new Misconfigured("PORT", "x", "0–65535"), language)).toMatch(/PORT.*x.*0–65535/);
    const place = Object.assign(new Error("mkdir"), { code: "ENOTDIR", path: "/a/file/x", syscall: "mkdir" });
    expect(startSentence(place, language)).toMatch(/\/a\/file\/x.*ENOTDIR.*OUHE_DATA/);
    const sentence = startSentence(locked, language)!;
    expect(sentence).toContain("7");
    expect(/[\u4e00-\u9fff]/.test(sentence)).toBe(language !== "en");
  });

  it("is not said of a fault of ours", () => {
    expect(startSentence(new TypeError("x is not a function"), "en")).toBeUndefined();
    expect(startSentence(Object.assign(new Error("no"), { code: "EPIPE" }), "en")).toBeUndefined();
    expect(startSentence(null, "en")).toBeUndefined();
  });
});

it("speaks as the terminal does", () => {
  expect(languageOfTerminal({ LANG: "zh_CN.UTF-8" })).toBe("zh-Hans");
  expect(languageOfTerminal({ LANG: "zh_CN.UTF-8", LC_ALL: "zh_TW.UTF-8" })).toBe("zh-Hant");
  expect(languageOfTerminal({ LANG: "C" })).toBe("en");
  expect(languageOfTerminal({})).toBe("en");
});

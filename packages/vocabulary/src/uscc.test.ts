import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUscc, organisationCheckCharacter, usccCheckCharacter } from "./uscc.ts";

const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

const organisation = fc
  .array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 })
  .map((it) => it.join(""))
  .map((first8) => first8 + organisationCheckCharacter(first8));

const code = fc
  .tuple(fc.constantFrom("91", "52", "N2", "A1"), fc.constantFrom("310118", "320594", "330401"), organisation)
  .map((parts) => parts.join(""))
  .map((first17) => first17 + usccCheckCharacter(first17));

describe("checkUscc", () => {
  it("accepts the printed example and a code whose remainder is 0", () => {
    expect(checkUscc("91110000600037341L")).toEqual({ ok: true, uscc: "91110000600037341L" });
    expect(usccCheckCharacter("91310118MA1J0LH01")).toBe("0");
  });

  it("accepts letter-led authorities, and codes as people type them", () => {
    fc.assert(
      fc.property(code, (it) => {
        expect(checkUscc(it).ok).toBe(true);
        expect(checkUscc(` ${it.toLowerCase().slice(0, 9)} ${it.slice(9)}`).ok).toBe(true);
      }),
    );
  });

  it("finds every single wrong character", () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...alphabet), (it, at, other) => {
        fc.pre(it.charAt(at) !== other);
        expect(checkUscc(it.slice(0, at) + other + it.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it("reports an organisation code whose own check character is off, and refuses nothing for it", () => {
    expect(checkUscc("91320506748703927C")).toEqual({
      ok: true,
      uscc: "91320506748703927C",
      organisationExpected: organisationCheckCharacter("74870392"),
    });
    expect(checkUscc("91110000600037341L")).not.toHaveProperty("organisationExpected");
  });

  it("says what is wrong", () => {
    expect(checkUscc("310118600037341")).toEqual({ ok: false, code: "length" });
    expect(checkUscc("9111000060003734IL")).toEqual({ ok: false, code: "character", position: 17 });
    expect(checkUscc("91110000600037341M")).toEqual({ ok: false, code: "check-character", expected: "L" });
  });
});

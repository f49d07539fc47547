import { describe, expect, it } from "vitest";
import { industries } from "./industry.ts";
import { industryChainTemplates } from "./industry-chains.ts";

const known = new Set(industries.map((it) => it.code));

describe.each(industryChainTemplates.map((it) => [it.id, it] as const))("the chain %s", (_, chain) => {
  const ids = chain.links.map((it) => it.id);

  it("names industries of the classification, each link under its own name", () => {
    for (const { codes } of chain.links) for (const it of codes) expect(known.has(it), it).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(chain.links.map((it) => it.name.zh)).size).toBe(ids.length);
  });

  it("leads from link to link without a circle, and leaves none alone", () => {
    for (const { from, to } of chain.steps)
      expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
    const touched = new Set(chain.steps.flatMap((it) => [it.from, it.to]));
    expect(ids.filter((it) => !touched.has(it))).toEqual([]);
    let open = [...chain.steps];
    for (let before = -1; open.length !== before; ) {
      before = open.length;
      open = open.filter((it) => open.some((other) => other.to === it.from));
    }
    expect(open).toEqual([]);
  });
});

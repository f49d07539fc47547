import { DomainError, industryByCode } from "@ouhe/vocabulary";
import type { NewChain } from "./chain.ts";

/** @throws DomainError chain/unsound, naming the first link or step that cannot be; industry/unknown */
export function requireSoundChain({ links, steps }: Pick<NewChain, "links" | "steps">): void {
  const known = new Set<string>();
  for (const { id, codes } of links) {
    if (known.has(id)) throw new DomainError("chain/unsound", { fault: "link-twice", link: id });
    known.add(id);
    for (const code of codes) if (!industryByCode(code)) throw new DomainError("industry/unknown", { code });
  }
  for (const { from, to } of steps)
    for (const link of [from, to])
      if (!known.has(link)) throw new DomainError("chain/unsound", { fault: "step-to-nowhere", link });
  const circular = linkInCircle(steps);
  if (circular !== null) throw new DomainError("chain/unsound", { fault: "circle", link: circular });
}

/** A link that leads back to itself, or null: a chain runs from supplier to buyer. */
function linkInCircle(steps: NewChain["steps"]): string | null {
  let open = [...steps];
  for (let before = -1; open.length !== before; ) {
    before = open.length;
    const supplied = new Set(open.map((it) => it.to));
    open = open.filter((it) => supplied.has(it.from));
  }
  if (open.length === 0) return null;
  // Steps left over lie on a circle or behind one; walking back from any of them runs into the circle.
  const before = new Map(open.map((it) => [it.to, it.from]));
  const walked = new Set<string>();
  let at = open[0]!.from;
  while (!walked.has(at)) {
    walked.add(at);
    at = before.get(at)!;
  }
  return at;
}

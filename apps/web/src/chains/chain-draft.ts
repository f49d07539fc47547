import type { ProblemBody } from "../api.ts";
import type { Chain, NewChain } from "./chain.ts";
import type { ChainFault } from "./messages.ts";

/** A link being edited. Steps know it by its key, whatever its name becomes. */
export interface LinkDraft {
  key: string;
  /** null until the node has seen it. */
  id: string | null;
  zh: string;
  en: string;
  codes: readonly string[];
}

export interface StepDraft {
  key: string;
  /** Keys of links; "" until chosen. */
  from: string;
  to: string;
}

/** A chain being edited. */
export interface ChainDraft {
  zh: string;
  en: string;
  links: readonly LinkDraft[];
  steps: readonly StepDraft[];
}

/** Field → what is wrong. Fields: `name`, `links`, `{link key}.zh`, `{link key}.codes`, `{step key}`. */
export type ChainFaults = Readonly<Record<string, ChainFault>>;

/** The longest name of a link's id, and of a chain and link, that the node takes. */
const longestId = 40;

/** A key no entry of the list has. */
function freeKey(taken: readonly { key: string }[], stem: string): string {
  for (let n = taken.length + 1; ; n++)
    if (!taken.some((it) => it.key === `${stem}:${n}`)) return `${stem}:${n}`;
}

export const withLink = (draft: ChainDraft): ChainDraft => ({
  ...draft,
  links: [...draft.links, { key: freeKey(draft.links, "new"), id: null, zh: "", en: "", codes: [] }],
});

export const withStep = (draft: ChainDraft): ChainDraft => ({
  ...draft,
  steps: [...draft.steps, { key: freeKey(draft.steps, "step"), from: "", to: "" }],
});

/** A link goes with its steps. */
export const withoutLink = (draft: ChainDraft, key: string): ChainDraft => ({
  ...draft,
  links: draft.links.filter((it) => it.key !== key),
  steps: draft.steps.filter((it) => it.from !== key && it.to !== key),
});

/** Nothing yet, with room for the first link. */
export const blankDraft: ChainDraft = withLink({ zh: "", en: "", links: [], steps: [] });

export function draftOf({ name, links, steps }: Pick<Chain, "name" | "links" | "steps">): ChainDraft {
  return {
    zh: name.zh,
    en: name.en ?? "",
    links: links.map((it) => ({
      key: it.id,
      id: it.id,
      zh: it.name.zh,
      en: it.name.en ?? "",
      codes: it.codes,
    })),
    steps: steps.map((it, at) => ({ key: `step:${at + 1}`, ...it })),
  };
}

/** What the node is told; new links get an id made from their English name, else from their place. */
export function statementOf({ zh, en, links, steps }: ChainDraft): NewChain {
  const ids = idsOf(links);
  return {
    name: nameOf(zh, en),
    links: links.map((it) => ({ id: ids.get(it.key)!, name: nameOf(it.zh, it.en), codes: [...it.codes] })),
    steps: steps.map((it) => ({ from: ids.get(it.from) ?? it.from, to: ids.get(it.to) ?? it.to })),
  };
}

const nameOf = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() || null });

function idsOf(links: readonly LinkDraft[]): ReadonlyMap<string, string> {
  const taken = new Set(links.flatMap((it) => it.id ?? []));
  return new Map(
    links.map((link, at) => {
      if (link.id !== null) return [link.key, link.id];
      const stem = slugOf(link.en) || `link-${at + 1}`;
      let id = stem;
      for (let n = 2; taken.has(id); n++) id = `${stem.slice(0, longestId - 4)}-${n}`;
      taken.add(id);
      return [link.key, id];
    }),
  );
}

/** Small letters, digits and hyphens, a letter first; "" where the text has none. */
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, longestId)
    .replace(/-+$/, "");

/** What is missing before the node need be asked. */
export function missingIn({ zh, links, steps }: ChainDraft): ChainFaults {
  const found: Record<string, ChainFault> = {};
  const known = new Set(links.map((it) => it.key));
  if (!zh.trim()) found.name = "required";
  if (links.length === 0) found.links = "noLink";
  for (const { key, zh, codes } of links) {
    if (!zh.trim()) found[`${key}.zh`] = "required";
    if (codes.length === 0) found[`${key}.codes`] = "noCode";
  }
  for (const { key, from, to } of steps)
    if (from === to || !known.has(from) || !known.has(to)) found[key] = "ends";
  return found;
}

/** The node's refusal of a draft, at its fields; empty when it concerns none. */
export function refusedIn({ kind, data, errors = [] }: ProblemBody, draft: ChainDraft): ChainFaults {
  if (kind === "industry/unknown") {
    const link = draft.links.find((it) => it.codes.includes(String(data.code)));
    return link ? { [`${link.key}.codes`]: "unknownCode" } : {};
  }
  if (kind === "chain/unsound") return unsoundIn(data, draft);
  return Object.fromEntries(
    errors.flatMap(({ pointer }) => {
      const field = fieldAt(pointer.split("/").slice(1), draft);
      return field ? [[field, "invalid" as const]] : [];
    }),
  );
}

function unsoundIn({ fault, link: id }: Record<string, unknown>, draft: ChainDraft): ChainFaults {
  const ids = idsOf(draft.links);
  const at = (key: string) => (ids.get(key) ?? key) === id;
  if (fault === "link-twice") {
    const link = draft.links.findLast((it) => at(it.key));
    return link ? { [`${link.key}.zh`]: "twice" } : {};
  }
  const step = draft.steps.find((it) => at(it.from)) ?? draft.steps.find((it) => at(it.to));
  if (!step) return {};
  return { [step.key]: fault === "circle" ? "circle" : "nowhere" };
}

/** The field a JSON pointer into the statement leads to. */
function fieldAt([part, index, member]: readonly string[], { links, steps }: ChainDraft): string | null {
  if (part === "name") return "name";
  if (part === "steps") return steps[Number(index)]?.key ?? null;
  if (part !== "links") return null;
  const link = index === undefined ? undefined : links[Number(index)];
  if (!link) return "links";
  return `${link.key}.${member === "codes" ? "codes" : "zh"}`;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The newest version with what was changed since `base` kept: the names, the links and the steps each as a whole. */
export function rebased(draft: ChainDraft, base: ChainDraft, newest: ChainDraft): ChainDraft {
  const kept = <Key extends keyof ChainDraft>(key: Key) =>
    same(draft[key], base[key]) ? newest[key] : draft[key];
  return { zh: kept("zh"), en: kept("en"), links: kept("links"), steps: kept("steps") };
}

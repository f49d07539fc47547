import { describe, expect, it } from "vitest";
import type { ProblemBody } from "../api.ts";
import {
  blankDraft,
  type ChainDraft,
  draftOf,
  missingIn,
  rebased,
  refusedIn,
  statementOf,
  withLink,
  withoutLink,
  withStep,
} from "./chain-draft.ts";

const chain = {
  name: { zh: "机器人", en: null },
  links: [
    { id: "reducers", name: { zh: "减速器", en: "Reducers" }, codes: ["3453"] },
    { id: "robots", name: { zh: "整机", en: null }, codes: ["3491"] },
  ],
  steps: [{ from: "reducers", to: "robots" }],
};
const draft = draftOf(chain);
const problem = (kind: string, data = {}, errors: ProblemBody["errors"] = []): ProblemBody => ({
  kind,
  data,
  errors,
  title: "",
  detail: "",
  status: 422,
  instance: "",
});

describe("a chain being edited", () => {
  it("is told as it was when nothing changed", () => expect(statementOf(draft)).toEqual(chain));

  it("gives new links ids from their English names, else from their place, each once", () => {
    const grown = withLink(withLink(withLink(draft)));
    const named: ChainDraft = {
      ...grown,
      links: grown.links.map((it, at) => ({ ...it, en: ["", "", "", "3 Robots!", "Reducers"][at]! })),
    };
    expect(statementOf(named).links.map((it) => it.id)).toEqual([
      "reducers",
      "robots",
      "link-3",
      "robots-2",
      "reducers-2",
    ]);
    for (const { id } of statementOf(named).links) expect(id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
  });

  it("loses a link together with its steps", () => {
    expect(withoutLink(draft, "robots")).toMatchObject({ links: [{ key: "reducers" }], steps: [] });
  });

  it("says what is missing, at its field", () => {
    expect(missingIn(draft)).toEqual({});
    expect(missingIn(withStep(blankDraft))).toEqual({
      name: "required",
      "new:1.zh": "required",
      "new:1.codes": "noCode",
      "step:1": "ends",
    });
    expect(missingIn({ ...draft, links: [], steps: [] })).toEqual({ links: "noLink" });
  });

  it("says what the node refused, at its field", () => {
    expect(refusedIn(problem("industry/unknown", { code: "3491" }), draft)).toEqual({
      "robots.codes": "unknownCode",
    });
    expect(refusedIn(problem("chain/unsound", { fault: "circle", link: "reducers" }), draft)).toEqual({
      "step:1": "circle",
    });
    const errors = [
      { pointer: "/links/1/name/zh", code: "too_big" },
      { pointer: "/links/0/codes/2", code: "invalid_format" },
      { pointer: "/name/en", code: "too_big" },
      { pointer: "/links", code: "too_big" },
    ];
    expect(refusedIn(problem("request/invalid", {}, errors), draft)).toEqual({
      "robots.zh": "invalid",
      "reducers.codes": "invalid",
      name: "invalid",
      links: "invalid",
    });
    expect(refusedIn(problem("node/unreachable"), draft)).toEqual({});
  });

  it("keeps what was changed when somebody else was faster", () => {
    const typed = { ...draft, zh: "工业机器人" };
    const newest = { ...draft, zh: "别的", en: "Robots" };
    expect(rebased(typed, draft, newest)).toMatchObject({ zh: "工业机器人", en: "Robots" });
  });
});

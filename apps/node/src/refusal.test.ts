import { openStore } from "@ouhe/store";
import { eachServer } from "@ouhe/store/testing";
import { describe, expect, it } from "vitest";
import { toProblem } from "./problem.ts";
import { testNode } from "./testing.ts";

describe("what the database could not do in time", () => {
  const cases = [
    ["57014", "busy"],
    ["55P03", "busy"],
    ["40P01", "busy"],
    ["57P01", "away"],
    ["ECONNREFUSED", "away"],
  ] as const;
  it.each(cases)("is a 503 that says whether to look first: %s", (code, reason) => {
    const problem = toProblem(Object.assign(new Error("secret"), { code }), "1", "en");
    expect(problem).toMatchObject({ status: 503, kind: "node/unavailable", data: { reason } });
    expect(JSON.stringify(problem)).not.toContain("secret");
  });

  it("is a fault when trying again would not help", () => {
    expect(toProblem(Object.assign(new Error("x"), { code: "42P01" }), "1", "en").status).toBe(500);
  });
});

eachServer("a request that waits too long", (make) => {
  it("is given up with 503 and a word when to come again", async () => {
    const store = await openStore({ ...(await make()), statementSeconds: 0.3 } as never);
    const node = testNode(store);
    const released = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holder = store.patiently(() =>
      store.transaction({}, async (tx) => {
        await tx.execute("lock table enterprise in access exclusive mode");
        locked.resolve();
        await released.promise;
      }),
    );
    await locked.promise;
    const answer = await node.send("GET", "/enterprises");
    expect([answer.status, answer.body.kind]).toEqual([503, "node/unavailable"]);
    expect(answer.headers.get("retry-after")).toBe("5");
    released.resolve();
    await holder;
    expect((await node.send("GET", "/enterprises")).status).toBe(200);
    await store.close();
  });
});

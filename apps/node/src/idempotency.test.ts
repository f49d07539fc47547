import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { type TestNode, testNode } from "./testing.ts";

const key = { "Idempotency-Key": "k-1" };
const register = "企业名称\n甲有限公司\n";
const other = "企业名称\n乙有限公司\n";

/** As a browser sends it: another boundary each time. */
async function form(node: TestNode, file: string, fields: Record<string, string> = {}, path = "/imports") {
  const body = new FormData();
  for (const [name, text] of Object.entries(fields)) body.append(name, text);
  body.append("file", new Blob([file]), "register.csv");
  const response = await node.app.request(`/api/v1${path}`, { method: "POST", body, headers: key });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

async function raw(node: TestNode, file: string, query: string) {
  const headers = { ...key, "Content-Type": "application/octet-stream" };
  const response = await node.app.request(`/api/v1/imports?${query}`, {
    method: "POST",
    body: file,
    headers,
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

eachEngine("an idempotency key", (open) => {
  it("means one upload: the same file again gives the first import, another file is refused", async () => {
    const node = testNode(await open());
    const first = await form(node, register, { source: "s" });
    const again = await form(node, register, { source: "s" });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    for (const refused of [await form(node, other, { source: "s" }), await form(node, register)])
      expect([refused.status, refused.body.kind]).toEqual([409, "request/key-reused"]);
    const { items } = (await node.send("GET", "/imports")).body;
    expect(items).toHaveLength(1);
    const left = await node.services.store.query("select distinct import_id from import_file");
    expect(left).toEqual([{ import_id: first.body.id }]);
  });

  it("means one query, in whatever order it is written", async () => {
    const node = testNode(await open());
    const first = await raw(node, register, "fileName=a.csv&source=s");
    expect(first.status).toBe(201);
    const turned = await raw(node, register, "source=s&fileName=a.csv");
    expect(turned.body.id).toBe(first.body.id);
    const refused = await raw(node, register, "fileName=a.csv&source=t");
    expect([refused.status, refused.body.kind]).toEqual([409, "request/key-reused"]);
  });

  it("means one reference table", async () => {
    const node = testNode(await open());
    const table = (n: number) => `地区,C13,C14\n甲,${n},2\n乙,3,4\n`;
    const send = (n: number) => form(node, table(n), { unit: "persons" }, "/references");
    const first = await send(1);
    expect(first.status).toBe(201);
    expect((await send(1)).body.id).toBe(first.body.id);
    expect((await send(2)).body.kind).toBe("request/key-reused");
  });
});

import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { roomsApi } from "./app.ts";
import { openApiDocument } from "./openapi.ts";
import { testNode } from "./testing.ts";

interface Schema {
  $ref?: string;
  type?: string;
  additionalProperties?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
}
interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const document = openApiDocument(roomsApi()) as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, it]) => ({ path, method: method.toUpperCase(), operation: it })),
);

/** Objects with named fields inside a schema that would take other fields too. */
function openObjects(schema: Schema, at: string): string[] {
  if (schema.$ref) return openObjects(document.components.schemas[schema.$ref.split("/").pop()!]!, at);
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, it]) =>
    openObjects(it, `${at}/${name}`),
  );
  const items = schema.items ? openObjects(schema.items, `${at}/0`) : [];
  const isOpen = schema.properties !== undefined && schema.additionalProperties !== false;
  return [...(isOpen ? [at] : []), ...inside, ...items];
}

it("every JSON body is closed, down to its last object", () => {
  const open = operations.flatMap(({ path, method, operation }) => {
    const schema = operation.requestBody?.content["application/json"]?.schema;
    return schema ? openObjects(schema, `${method} ${path}`) : [];
  });
  expect(open).toEqual([]);
});

const firm = { ownerPark: "qingpu", name: "甲机器人有限公司", source: "test" };
const park = {
  id: "qingpu",
  name: { "zh-Hans": "青浦", "zh-Hant": "青浦", en: "Qingpu" },
  divisionCode: null,
  areaKm2: null,
  areaNote: null,
  longitude: null,
  latitude: null,
  source: "test",
  asOf: null,
};

eachEngine("a request with names nobody knows", (open) => {
  it("is refused on every route, as a parameter of the query", async () => {
    const node = testNode(await open());
    for (const { path, method } of operations) {
      const address = path.replace(/\{\w+\}/g, "00000000-0000-7000-8000-000000000000");
      const { status, body } = await node.send(method, `${address}?colour=red`);
      expect([status, body.kind], `${method} ${path}`).toEqual([400, "input/invalid"]);
      const told = { pointer: "/colour", code: "unknown_parameter" };
      expect(body.errors, `${method} ${path}`).toContainEqual(told);
    }
  });

  it("is told the parameter it probably meant", async () => {
    const node = testNode(await open());
    const { body } = await node.send("GET", "/enterprises?sektion=C&minCapitl=3", undefined, {
      "Accept-Language": "en",
    });
    expect(body.errors).toEqual([
      { pointer: "/sektion", code: "unknown_parameter", nearest: "section" },
      { pointer: "/minCapitl", code: "unknown_parameter", nearest: "minCapital" },
    ]);
    expect(body.detail).toContain("section");
  });

  it("changes nothing, and is told the field and the one it probably meant", async () => {
    const node = testNode(await open());
    await node.send("POST", "/parks", park);
    const { body: made } = await node.send("POST", "/enterprises", firm);
    const headers = { "If-Match": '"1"' };
    const moved = await node.send(
      "PATCH",
      `/enterprises/${made.id}`,
      { ownerPark: "suzhou", capitalwan: 3 },
      headers,
    );
    expect([moved.status, moved.body.errors]).toEqual([
      400,
      [
        { pointer: "/ownerPark", code: "unknown_field" },
        { pointer: "/capitalwan", code: "unknown_field", nearest: "capitalWan" },
      ],
    ]);
    expect((await node.send("GET", `/enterprises/${made.id}`)).body).toEqual(made);
    const renamed = await node.send(
      "PATCH",
      "/parks/qingpu",
      { name: { ...park.name, "zh-Hand": "青浦" } },
      headers,
    );
    expect(renamed.body.errors).toEqual([
      { pointer: "/name/zh-Hand", code: "unknown_field", nearest: "zh-Hans" },
    ]);
  });

  it("is refused in a body where a route takes none; an empty one says nothing", async () => {
    const node = testNode(await open());
    const step = "/imports/00000000-0000-7000-8000-000000000000/check";
    const { status, body } = await node.send("POST", step, { force: true });
    expect([status, body.errors]).toEqual([400, [{ pointer: "/force", code: "unknown_field" }]]);
    for (const empty of [undefined, {}]) expect((await node.send("POST", step, empty)).status).toBe(404);
    const text = await node.app.request(`/api/v1${step}`, { method: "POST", body: "force" });
    expect([text.status, await text.json()]).toMatchObject([400, { errors: [{ pointer: "/body" }] }]);
  });

  it("names at most twenty of them, and cuts what is long", async () => {
    const node = testNode(await open());
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`field/${at}`, 1]));
    const { body } = await node.send("POST", "/views", { name: "v", query: {}, ...many });
    expect(body.errors).toHaveLength(20);
    expect(body.errors[0].pointer).toBe("/field~10");
    const long = await node.send("POST", "/views", { name: "v", query: {}, ["长".repeat(100_000)]: 1 });
    expect(JSON.stringify(long.body).length).toBeLessThan(2_000);
  });
});

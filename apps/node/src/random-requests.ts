import fc from "fast-check";

/** As much of a JSON Schema as the API's document uses. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  example?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

/** An OpenAPI document as far as requests are made from it. */
export interface RequestDocument {
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

/** A request as `app.request` takes it. */
export interface RandomRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Texts that have broken servers before: SQL, patterns, paths, script, control characters, halves of characters. */
export const hostileTexts: readonly string[] = [
  "'; drop table enterprise; --",
  "' or 1=1 --",
  '") union select null--',
  "%' and pg_sleep(5) --",
  "100%_\\",
  "$1",
  "\u0000",
  "青浦\u0000",
  "\ud800",
  "‮工业",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "NaN",
  "-1",
  "1e400",
  "9".repeat(30),
  " ",
  "产".repeat(600),
];

const numbers = [
  0,
  -0,
  -1,
  1,
  0.1,
  3.5,
  200,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53 - 1,
  1e14,
  1e20,
  1e308,
  -1e308,
  5e-324,
];
const dates = ["2024-02-29", "2018-07-05", "0001-01-01", "0000-01-01", "9999-12-31", "2023-02-29"];
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 40 }));
const sensible = fc.constantFrom("青浦", "机器人", "上海激光装备有限公司", "a", "3491", "C");

/** Left out three times in four, so that most requests are not spoilt twice. */
const sometimes = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Makes values that a schema allows, spoilt now and then, out of one document and values known to exist. */
class Values {
  readonly #document: RequestDocument;
  readonly #known: Readonly<Record<string, readonly string[]>>;

  constructor(document: RequestDocument, known: Readonly<Record<string, readonly string[]>>) {
    this.#document = document;
    this.#known = known;
  }

  /** A value of the known ones or of the schema; one in `spoilt` is neither. */
  named(name: string, schema: Schema | undefined, spoilt: number): fc.Arbitrary<unknown> {
    const known = this.#known[name];
    const right = known?.length ? fc.constantFrom(...known) : this.fitting(schema ?? {});
    const wrong = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }));
    return fc.oneof({ weight: spoilt - 1, arbitrary: right }, { weight: 1, arbitrary: wrong });
  }

  fitting(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.$ref)
      return this.fitting(this.#document.components?.schemas?.[schema.$ref.split("/").pop()!] ?? {});
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((it) => this.fitting(it)));
    const types = [schema.type ?? "string"].flat();
    return fc.oneof(...types.map((type) => this.#ofType(type, schema)));
  }

  #ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
    if (type === "null") return fc.constant(null);
    if (type === "boolean") return fc.boolean();
    if (type === "number") return fc.constantFrom(...numbers);
    if (type === "integer") return fc.constantFrom(...numbers.filter(Number.isInteger));
    if (type === "array") return fc.array(this.fitting(schema.items ?? {}), { maxLength: 4 });
    if (type === "object") return this.#object(schema);
    if (schema.format === "date") return fc.constantFrom(...dates);
    if (schema.format === "uuid") return fc.uuid();
    if (schema.example !== undefined) return fc.constant(schema.example);
    return fc.oneof(text, sensible);
  }

  #object({ properties, required = [] }: Schema): fc.Arbitrary<unknown> {
    if (!properties) return fc.dictionary(text, text, { maxKeys: 4 });
    const fields = Object.entries(properties).map(([name, schema]) => {
      const value = this.named(name, schema, 25);
      return [name, required.includes(name) ? value : sometimes(value)] as const;
    });
    return fc.record(Object.fromEntries(fields));
  }
}

const asText = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
/** What may stand in a header at all; the rest a client refuses to send. */
const asHeader = (value: unknown) => asText(value).replace(/[^\x20-\x7e]/g, "?");
/** A path as a browser would send it: halves of characters become U+FFFD. */
const inAddress = (value: unknown) => encodeURIComponent(asText(value).toWellFormed());

/** Values of the parameters that stand in one place: path, query or header. */
function parametersIn(place: string, parameters: Parameter[], values: Values) {
  const placed = parameters.filter((it) => it.in === place);
  const named = placed.map((it) => {
    const value = values.named(it.name, it.schema, 5);
    return [it.name, it.required || place === "path" ? value : sometimes(value)];
  });
  return fc.record(Object.fromEntries(named)) as fc.Arbitrary<Record<string, unknown>>;
}

/** A body the schema allows, nine times in ten; none where none is documented. */
function bodyOf({ requestBody }: Operation, values: Values): fc.Arbitrary<string | undefined> {
  const schema = requestBody?.content?.["application/json"]?.schema;
  if (!schema) return fc.constant(undefined);
  const fitting = values.fitting(schema).map((it) => JSON.stringify(it));
  const broken = fc.oneof(text, fc.constantFrom("", "{", "[]", "null", "0", '{"a":'));
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: broken });
}

const otherTypes = ["", "text/plain", "application/xml", "multipart/form-data; boundary=x", "a/b; c"];
const contentType = fc.oneof(
  { weight: 19, arbitrary: fc.constant("application/json") },
  { weight: 1, arbitrary: fc.constantFrom(...otherTypes) },
);
const idempotencyKey = fc.option(fc.constantFrom("k1", "k2", "x".repeat(255), "x".repeat(256)), { freq: 9 });

const present = (values: Record<string, unknown>) =>
  Object.entries(values).filter(([, value]) => value !== undefined);

function requestOf(template: string, method: string, operation: Operation, values: Values) {
  const given = (place: string) => parametersIn(place, operation.parameters ?? [], values);
  return fc
    .record({
      path: given("path"),
      query: given("query"),
      header: given("header"),
      body: bodyOf(operation, values),
      type: contentType,
      key: idempotencyKey,
    })
    .map(({ path, query, header, body, type, key }): RandomRequest => {
      const address = template.replace(/\{(\w+)\}/g, (_, name: string) => inAddress(path[name]));
      const asked = present(query).map(([name, value]) => `${name}=${inAddress(value)}`);
      return {
        method: method.toUpperCase(),
        path: address + (asked.length ? `?${asked.join("&")}` : ""),
        headers: {
          ...Object.fromEntries(present(header).map(([name, value]) => [name, asHeader(value)])),
          ...(body !== undefined && type && { "Content-Type": type }),
          ...(key && { "Idempotency-Key": key }),
        },
        body: body?.toWellFormed(),
      };
    });
}

/**
 * Requests made from the API's own document: mostly nearly right, so that they get past the schemas.
 *
 * @param known values by the name of a parameter or field, such as ids of records that exist
 */
export function randomRequests(
  document: RequestDocument,
  known: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<RandomRequest> {
  const values = new Values(document, known);
  const operations = Object.entries(document.paths ?? {}).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, it]) => requestOf(template, method, it, values)),
  );
  return fc.oneof(...operations);
}

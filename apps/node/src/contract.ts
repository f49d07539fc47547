import { Ajv2020 } from "ajv/dist/2020.js";
import { roomsApi } from "./app.ts";
import { openApiDocument } from "./openapi.ts";

interface Operation {
  responses?: Record<string, { content?: Record<string, unknown> }>;
}

const escapePointer = (text: string) => text.replaceAll("~", "~0").replaceAll("/", "~1");

function documentedPaths(): [pattern: RegExp, template: string, operations: Record<string, Operation>][] {
  return Object.entries(document.paths ?? {}).map(([template, operations]) => [
    new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`),
    template,
    operations as Record<string, Operation>,
  ]);
}

const document = openApiDocument(roomsApi());
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, "api");
const paths = documentedPaths();

/**
 * Holds an answer against the API's own document: path, method and status must be in it, and the body must
 * fit. For tests: every request they send is a contract test.
 *
 * @throws Error naming what does not fit
 */
export function requireDocumented(
  method: string,
  path: string,
  status: number,
  type: string,
  body: unknown,
): void {
  const plain = path.split("?")[0]!;
  const found = paths.find(([pattern]) => pattern.test(plain));
  if (!found) {
    if (status === 404) return;
    throw new Error(`${plain} is not documented`);
  }
  const [, template, operations] = found;
  const responses = operations[method.toLowerCase()]?.responses ?? {};
  const key = String(status) in responses ? String(status) : "default";
  const content = responses[key]?.content;
  if (key === "default" && status < 400) throw new Error(`${method} ${template} does not document ${status}`);
  if (!content || !type.includes("json")) return;
  const media = type.split(";")[0]!;
  const pointer = ["paths", template, method.toLowerCase(), "responses", key, "content", media, "schema"];
  const validate = ajv.compile({
    $ref: `api#/${pointer.map(escapePointer).map(encodeURIComponent).join("/")}`,
  });
  if (!validate(body)) throw new Error(`${method} ${template} ${status}: ${ajv.errorsText(validate.errors)}`);
}

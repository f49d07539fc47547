import { escapeHtml, page } from "./html.ts";

/** As much of an OpenAPI 3.1 document as the page shows. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  description?: string;
}
interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}
interface Document {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
const text = (it: string | undefined) => escapeHtml(it ?? "");

function typeOf(schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop()!;
    return `<a href="#schema-${name}">${escapeHtml(name)}</a>`;
  }
  if (schema.items) return `${typeOf(schema.items)}[]`;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.enum) return schema.enum.map((it) => code(JSON.stringify(it))).join(" | ");
  return escapeHtml([schema.type ?? "any"].flat().join(" | ") + (schema.format ? ` (${schema.format})` : ""));
}

function table(rows: string[][]): string {
  if (rows.length === 0) return "";
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<div class="scroll"><table>${body}</table></div>`;
}

const bodyTypes = (content: Record<string, { schema?: Schema }> = {}) =>
  Object.entries(content)
    .map(([type, it]) => `${code(type)} ${typeOf(it.schema)}`)
    .join("<br>");

function operation(path: string, method: string, it: Operation): string {
  const parameters = (it.parameters ?? []).map((p) => [
    `${code(p.name)}${p.required ? " *" : ""}`,
    escapeHtml(p.in),
    typeOf(p.schema),
    text(p.description ?? p.schema?.description),
  ]);
  const body = it.requestBody ? [["body", bodyTypes(it.requestBody.content)]] : [];
  const responses = Object.entries(it.responses ?? {}).map(([status, r]) => [
    code(status),
    text(r.description),
    bodyTypes(r.content),
  ]);
  return `<details><summary><span class="method">${method.toUpperCase()}</span> ${code(path)} ${text(it.summary)}</summary>
${table(parameters)}${table(body)}${table(responses)}</details>`;
}

function schemaSection(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([key, it]) => [
    `${code(key)}${schema.required?.includes(key) ? " *" : ""}`,
    typeOf(it),
    text(it.description),
  ]);
  return `<details id="schema-${name}"><summary>${code(name)}</summary>${table(rows)}</details>`;
}

/** The API's reference as one page without script, made from the OpenAPI document itself. */
export function referencePage(document: Document): string {
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(document.paths ?? {}))
    for (const [method, it] of Object.entries(operations)) {
      const tag = it.tags?.[0] ?? "other";
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(path, method, it)]);
    }
  const sections = [...byTag].map(([tag, list]) => `<h2>${escapeHtml(tag)}</h2>${list.join("")}`).join("");
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, it]) =>
    schemaSection(name, it),
  );
  const { title, version, description } = document.info;
  return page(
    `${title} API`,
    `<h1>${escapeHtml(title)} API v${escapeHtml(version)}</h1><p>${text(description)}</p>
<p><a href="/openapi.json">openapi.json</a> · paths start at ${code("/api/v1")} · * required</p>${sections}<h2>Schemas</h2>${schemas.join("")}`,
  );
}

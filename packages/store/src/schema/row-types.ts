import type { Catalogue, Column, Table } from "./catalogue.ts";

/** How one column type is read and written in TypeScript; agrees with `value-types.ts`. */
type Shape = { read: string; write: string };

const same = (type: string): Shape => ({ read: type, write: type });

const shapes: Record<string, Shape> = {
  smallint: same("number"),
  integer: same("number"),
  bigint: same("number"),
  real: same("number"),
  "double precision": same("number"),
  numeric: { read: "string", write: "number | string" },
  boolean: same("boolean"),
  "timestamp with time zone": { read: "string", write: "Date | string" },
  bytea: { read: "Buffer", write: "Uint8Array" },
  json: { read: "unknown", write: "string" },
  jsonb: { read: "unknown", write: "string" },
};

const header = `// biome-ignore-all format: generated, in the order of the database
/**
 * Rows of every table, as Kysely reads and writes them. Generated from the database by \`npm run schema\`.
 * \`ColumnType<read, insert, update>\`; a JSON column is written as text; see \`value-types.ts\` for how values are read.
 */
import type { ColumnType } from "kysely";
`;

/** Writes Kysely's row types for a catalogue: one type for each table, and \`Tables\` that names them all. */
export function writeRowTypes({ tables }: Catalogue): string {
  const names = tables.map((it) => `  ${it.name}: ${typeName(it)};`);
  const all = `/** Every table by its name. */\nexport type Tables = {\n${names.join("\n")}\n};\n`;
  return [header, ...tables.map(writeTable), all].join("\n");
}

function typeName(table: Table): string {
  const words = table.name.split("_").map((it) => it.charAt(0).toUpperCase() + it.slice(1));
  return `${words.join("")}Table`;
}

function writeTable(table: Table): string {
  const columns = table.columns.map((it) => `  ${it.name}: ${columnType(it)};`);
  return `export type ${typeName(table)} = {\n${columns.join("\n")}\n};\n`;
}

function columnType(column: Column): string {
  const { read, write } = shapeOf(column.type);
  const empty = column.isNullable && read !== "unknown" ? " | null" : "";
  const emptyWrite = column.isNullable ? " | null" : "";
  if (column.generation === "stored" || column.generation === "always")
    return `ColumnType<${read}${empty}, never, never>`;
  const hasDefault = column.expression !== null || column.generation === "default";
  if (!hasDefault && read === write) return `${read}${empty}`;
  const insert = `${write}${emptyWrite}${hasDefault ? " | undefined" : ""}`;
  return `ColumnType<${read}${empty}, ${insert}, ${write}${emptyWrite}>`;
}

function shapeOf(type: string): Shape {
  if (type.endsWith("[]")) {
    const { read } = shapeOf(type.slice(0, -2));
    return same(read.includes(" ") ? `(${read})[]` : `${read}[]`);
  }
  return shapes[type.replace(/\(.*\)/, "")] ?? same("string");
}

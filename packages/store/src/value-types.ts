import type { CustomTypesConfig } from "pg";
import pg from "pg";

/**
 * How PostgreSQL values appear in JavaScript, on both engines alike:
 * - smallint, integer, bigint, real, double: number (a bigint past 2^53 is a bigint, never rounded)
 * - numeric: string, exact
 * - timestamptz: ISO 8601 string in UTC with the microseconds PostgreSQL holds, `2026-11-23T08:00:00.123456Z`
 * - date, time, interval, uuid, text and every type not named here: string as PostgreSQL writes it
 * - json, jsonb: the parsed value; bytea: Buffer; boolean: boolean; arrays: arrays of these
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    format === "binary"
      ? pg.types.getTypeParser(oid, "binary")
      : (parsers.get(oid) ?? asItIs)) as CustomTypesConfig["getTypeParser"],
};

type Parse = (text: string) => unknown;

const asItIs: Parse = (text) => text;

function integer(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

/** `2026-11-23 08:00:00.5+00` → `2026-11-23T08:00:00.5Z`; `infinity` and other zones stay as they are. */
function instant(text: string): string {
  return text.endsWith("+00") ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text;
}

const json: Parse = (text) => JSON.parse(text);
const bytea = pg.types.getTypeParser(17, "text") as Parse;
const boolean: Parse = (text) => text === "t";

/** Text of an array literal → nested arrays; the reader comes with the driver. */
function arrayOf(element: Parse): Parse {
  const strings = pg.types.getTypeParser(1009 as number, "text") as (text: string) => unknown[];
  const convert = (items: unknown[]): unknown[] =>
    items.map((item) =>
      Array.isArray(item) ? convert(item) : item === null ? null : element(item as string),
    );
  return element === asItIs ? strings : (text) => convert(strings(text));
}

/** [type, array type, parser] by the fixed object numbers of PostgreSQL's catalogue (pg_type.dat). */
const known: readonly (readonly [number, number, Parse])[] = [
  [16, 1000, boolean],
  [17, 1001, bytea],
  [18, 1002, asItIs],
  [19, 1003, asItIs],
  [20, 1016, integer],
  [21, 1005, Number],
  [23, 1007, Number],
  [25, 1009, asItIs],
  [26, 1028, Number],
  [114, 199, json],
  [700, 1021, Number],
  [701, 1022, Number],
  [1042, 1014, asItIs],
  [1043, 1015, asItIs],
  [1082, 1182, asItIs],
  [1083, 1183, asItIs],
  [1114, 1115, asItIs],
  [1184, 1185, instant],
  [1186, 1187, asItIs],
  [1700, 1231, asItIs],
  [2950, 2951, asItIs],
  [3802, 3807, json],
];

const parsers = new Map<number, Parse>(
  known.flatMap(([oid, array, parse]): [number, Parse][] => [
    [oid, parse],
    [array, arrayOf(parse)],
  ]),
);

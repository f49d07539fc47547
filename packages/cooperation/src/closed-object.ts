import { z } from "@hono/zod-openapi";
import { type InputFault, nearestName } from "@ouhe/vocabulary";

/** A request with more unknown names than this is told of the first ones. */
const mostNamed = 20;
const longestNamed = 100;

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** The names an object knows, as the message of its issue: the only way out of a schema that an issue has. */
function knownNames(issue: RawIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  return Object.keys((issue.inst as z.ZodObject).shape).join(" ");
}

/**
 * An object of a request: a name it does not know is refused, never ignored, since a misspelt field that
 * changes nothing looks like a field that was changed.
 */
export function closedObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: knownNames });
}

const pointerOf = (path: readonly PropertyKey[]) =>
  `/${path.map((it) => String(it).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;

function unknownNames({ keys, path, message }: Issue & { code: "unrecognized_keys" }, code: string) {
  const known = message.split(" ");
  return keys.slice(0, mostNamed).map((key): InputFault => {
    const nearest = nearestName(key, known);
    const pointer = pointerOf([...path, key.slice(0, longestNamed)]);
    return { pointer, code, ...(nearest !== undefined && { nearest }) };
  });
}

/**
 * What a schema found wrong, as the refusal `input/invalid` tells it.
 *
 * @param place where the value stands in the request: a name in its query is a parameter, elsewhere a field
 */
export function inputFaults(issues: readonly Issue[], place: "query" | "body"): InputFault[] {
  const unknown = place === "query" ? "unknown_parameter" : "unknown_field";
  return issues.flatMap((it) =>
    it.code === "unrecognized_keys"
      ? unknownNames(it, unknown)
      : [{ pointer: pointerOf(it.path), code: it.code }],
  );
}

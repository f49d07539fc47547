import { isPassingFault } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import { HTTPException } from "hono/http-exception";

/** SQLSTATEs that say a value cannot be what its column holds, and how the answer names them. */
const unfitValues: Readonly<Record<string, string>> = {
  "22003": "number_too_big",
  "22007": "not_a_date",
  "22008": "not_a_date",
  "22021": "character",
  "22P02": "format",
  "22P05": "character",
};

/** SQLSTATEs of what was given up after a wait or a lost race: a time limit, a lock, a deadlock, too many connections. */
const busy = /^(57014|55P03|25P03|40001|40P01|53300)$/;

function unavailable(error: unknown): DomainError | undefined {
  const { code, kind } = (error ?? {}) as { code?: unknown; kind?: unknown };
  if (typeof code === "string" && busy.test(code))
    return new DomainError("node/unavailable", { reason: "busy" });
  const isAway = isPassingFault(error) || kind === "store/engine-stopped";
  return isAway ? new DomainError("node/unavailable", { reason: "away" }) : undefined;
}

const invalid = (pointer: string, code: string) =>
  new DomainError("input/invalid", { errors: [{ pointer, code }] });

/**
 * The refusal behind an error: its own, or what the HTTP library and the database throw about the request
 * itself, such as a body that is no JSON or a text with U+0000, which no PostgreSQL column takes; and a
 * database that is busy or away.
 *
 * @returns undefined for a fault of ours
 */
export function refusalOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof HTTPException && error.status < 500) return invalid("/body", "not_json");
  const code = (error as { code?: unknown } | null)?.code;
  const unfit = typeof code === "string" ? unfitValues[code] : undefined;
  return unfit === undefined ? unavailable(error) : invalid("/", unfit);
}

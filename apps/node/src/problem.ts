import { type Language, problemSentence } from "@ouhe/cooperation/server";
import { DomainError, type DomainErrorKind, type InputFault } from "@ouhe/vocabulary";
import { refusalOf } from "./refusal.ts";

/** HTTP status of every refusal: a kind without a row does not compile. */
export const problems = {
  "actor/may-not": { status: 403 },
  "chain/unsound": { status: 422 },
  "enterprise/code-invalid": { status: 422 },
  "enterprise/duplicate": { status: 409 },
  "file/damaged": { status: 422 },
  "file/empty": { status: 422 },
  "file/encoding-unknown": { status: 422 },
  "file/encrypted": { status: 422 },
  "file/legacy-xls": { status: 415 },
  "file/not-a-table": { status: 415 },
  "file/sheet-unknown": { status: 422 },
  "file/sheet-unrecognised": { status: 422 },
  "file/too-large": { status: 413 },
  "file/too-many-columns": { status: 422 },
  "file/too-many-rows": { status: 422 },
  "file/unreadable": { status: 404 },
  "file/zip-bomb": { status: 422 },
  "import/field-twice": { status: 422 },
  "import/file-gone": { status: 410 },
  "import/form-broken": { status: 400 },
  "import/no-file": { status: 400 },
  "import/not-in-state": { status: 409 },
  "import/park-missing": { status: 422 },
  "import/unmapped-columns": { status: 422 },
  "industry/unknown": { status: 422 },
  "input/invalid": { status: 400 },
  "input/too-large": { status: 413 },
  "node/fault": { status: 500 },
  "node/unavailable": { status: 503 },
  "park/exists": { status: 409 },
  "record/unknown": { status: 404 },
  "record/version-stale": { status: 412 },
  "reference/too-few-regions": { status: 409 },
  "reference/too-large": { status: 422 },
  "reference/unreadable": { status: 422 },
  "request/key-reused": { status: 409 },
  "request/not-found": { status: 404 },
} as const satisfies Record<DomainErrorKind, { status: number }>;

/** A refusal or fault as RFC 9457 says it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  kind: DomainErrorKind;
  data: Record<string, unknown>;
  errors?: readonly InputFault[];
}

/** A fault keeps its message in the log; the reader gets the request id to ask about. */
export function toProblem(error: unknown, requestId: string, language: Language): Problem {
  const refusal: DomainError = refusalOf(error) ?? new DomainError("node/fault", {});
  const { errors, ...data } = refusal.data as { errors?: Problem["errors"] } & Record<string, unknown>;
  return {
    type: `/problems/${refusal.kind}`,
    ...problemSentence(refusal, language),
    status: problems[refusal.kind].status,
    instance: `urn:request:${requestId}`,
    kind: refusal.kind,
    data,
    ...(errors && { errors }),
  };
}

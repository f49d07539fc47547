/** A refusal as the node says it (RFC 9457), already in the reader's language. */
export interface ProblemBody {
  title: string;
  detail: string;
  status: number;
  kind: string;
  instance: string;
  data: Record<string, unknown>;
  errors?: { pointer: string; code: string }[];
}

/** The node said no, or could not be reached (`status` 0). */
export class Problem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.name = "Problem";
    this.body = body;
  }
}

const unreachable: ProblemBody = {
  title: "",
  detail: "",
  status: 0,
  kind: "node/unreachable",
  instance: "",
  data: {},
};

interface Call {
  method?: string;
  /** Sent as JSON, unless it is form data. */
  body?: unknown;
  /** The version a change is based on. */
  version?: number;
  /** Makes a repeated write harmless. */
  key?: string;
  signal?: AbortSignal;
}

function requestOf({ method = "GET", body, version, key, signal }: Call): RequestInit {
  const headers: Record<string, string> = { "Accept-Language": document.documentElement.lang };
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  if (key) headers["Idempotency-Key"] = key;
  if (body === undefined || body instanceof FormData || body instanceof Blob)
    return { method, headers, body: body as BodyInit | undefined, signal, cache: "no-cache" };
  return {
    method,
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal,
  };
}

/**
 * Asks this node. Paths start after /api/v1.
 *
 * @throws Problem
 */
export async function ask<T>(path: string, call: Call = {}): Promise<T> {
  const response = await fetch(`/api/v1${path}`, requestOf(call)).catch((error: unknown) => {
    if ((error as Error).name === "AbortError") throw error;
    throw new Problem(unreachable);
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const isProblem = response.headers.get("content-type")?.includes("problem+json");
  throw new Problem(isProblem ? await response.json() : { ...unreachable, status: response.status });
}

/** Query string of what is set; empty values are left out. */
export function queryOf(values: Record<string, string | number | boolean | undefined | null>): string {
  const given = Object.entries(values).filter(([, it]) => it !== undefined && it !== null && it !== "");
  return given.length ? `?${new URLSearchParams(given.map(([key, it]) => [key, String(it)]))}` : "";
}

import { CommandRefusal } from "../refusal.ts";

/** An answer of a node: its body as JSON and, for records, the version to write against. */
export interface NodeAnswer<T> {
  body: T;
  etag: string | null;
}

/** How to ask. */
export interface NodeRequest {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, instead of JSON. */
  bytes?: ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A running node as its HTTP interface shows it. */
export interface NodeClient {
  /** @param path below /api/v1, such as "/imports" */
  ask<T>(path: string, request?: NodeRequest): Promise<NodeAnswer<T>>;
  /** The bytes at a path below /api/v1. */
  download(path: string): Promise<Uint8Array>;
}

interface Problem {
  kind?: string;
  title?: string;
  detail?: string;
}

/**
 * Talks to a node. Refusals of the node come back in the language asked for.
 *
 * @throws CommandRefusal option/invalid for an address that is none; then node/unreachable, node/not-ouhe,
 *   node/refused from every question
 */
export function nodeClient(address: string, language: string): NodeClient {
  const base = baseOf(address);
  const send = async (path: string, { json, bytes, ...request }: NodeRequest = {}): Promise<Response> => {
    const init: RequestInit & { duplex?: "half" } = {
      ...request,
      headers: {
        "accept-language": language,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...(bytes ? { "content-type": "application/octet-stream" } : {}),
        ...request.headers,
      },
      ...(bytes ? { body: bytes, duplex: "half" as const } : {}),
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    };
    const response = await fetch(`${base}/api/v1${path}`, init).catch((error: Error) => {
      if (request.signal?.aborted) throw new CommandRefusal("cancelled", {});
      throw new CommandRefusal("node/unreachable", { url: base, reason: reasonOf(error) });
    });
    if (!response.ok) throw await refusalOf(response, base);
    return response;
  };
  return {
    ask: async <T>(path: string, request?: NodeRequest) => {
      const response = await send(path, request);
      const body = (await response.json().catch(() => {
        throw new CommandRefusal("node/not-ouhe", { url: base });
      })) as T;
      return { body, etag: response.headers.get("etag") };
    },
    download: async (path) => new Uint8Array(await (await send(path)).arrayBuffer()),
  };
}

function baseOf(address: string): string {
  const text = /^https?:\/\//.test(address) ? address : `http://${address}`;
  if (!URL.canParse(text))
    throw new CommandRefusal("option/invalid", { option: "--node", value: address, expected: "http://…" });
  return new URL(text).origin;
}

function reasonOf(error: Error): string {
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}

async function refusalOf(response: Response, url: string): Promise<CommandRefusal> {
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  if (!isProblem) return new CommandRefusal("node/not-ouhe", { url });
  const { title = "", detail = "" } = (await response.json()) as Problem;
  return new CommandRefusal("node/refused", { title, detail });
}

import { randomUUID } from "node:crypto";
import type { RoomEnv } from "@ouhe/cooperation/server";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, ErrorHandler, MiddlewareHandler, NotFoundHandler } from "hono";
import { actFor, type IdempotentRequest } from "./act.ts";
import { describe } from "./description.ts";
import { languageOf } from "./language.ts";
import { toProblem } from "./problem.ts";
import type { Services } from "./services.ts";

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

function idempotentRequest(c: Context): IdempotentRequest | null {
  const key = c.req.header("idempotency-key");
  if (!key || !writes.has(c.req.method)) return null;
  if (key.length > 255)
    throw new DomainError("input/invalid", { errors: [{ pointer: "/idempotency-key", code: "too_long" }] });
  const { searchParams } = new URL(c.req.url);
  searchParams.sort();
  const route = `${c.req.method} ${c.req.path}`;
  return { key, route, query: searchParams.toString(), body: () => c.req.text() };
}

/** Gives each request its id, language and actor, and logs how it ended. */
export function request(services: Services): MiddlewareHandler<RoomEnv> {
  const node = describe(services);
  return async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    c.set("language", languageOf(c.req.header("accept-language")));
    c.set("node", node);
    c.set("act", actFor(services, idempotentRequest(c)));
    c.header("X-Request-Id", requestId);
    await next();
    const level = writes.has(c.req.method) ? "info" : "debug";
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    services.logger[level]({
      requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      milliseconds,
    });
  };
}

function problemResponse(c: Context<RoomEnv>, error: unknown): Response {
  const problem = toProblem(error, c.get("requestId") ?? "unknown", c.get("language") ?? "zh-Hans");
  return c.body(JSON.stringify(problem), problem.status as 400, {
    "Content-Type": "application/problem+json",
    ...(problem.status === 503 && { "Retry-After": "5" }),
  });
}

/** Answers errors as problems. Who went away before the answer is no fault of ours, and reads none. */
export function onError({ logger }: Services): ErrorHandler<RoomEnv> {
  return (error, c) => {
    const response = problemResponse(c, error);
    if (c.req.raw.signal.aborted) {
      logger.info({ requestId: c.get("requestId"), path: c.req.path }, "the client went away");
      return response;
    }
    if (response.status >= 500) logger.error({ requestId: c.get("requestId"), err: error, path: c.req.path });
    return response;
  };
}

/** Answers where no route is, as a problem too. */
export const onNotFound: NotFoundHandler<RoomEnv> = (c) =>
  problemResponse(c, new DomainError("request/not-found", { path: c.req.path }));

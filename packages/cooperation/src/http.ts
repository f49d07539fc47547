import { OpenAPIHono, z } from "@hono/zod-openapi";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, Handler, Next } from "hono";
import { closedObject, inputFaults } from "./closed-object.ts";
import type { Context as CommandContext, WriteContext } from "./context.ts";
import type { NodeDescription } from "./registry/example.ts";

/** Languages the system speaks. */
export const languages = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof languages)[number];

/** Runs commands for one request. */
export interface Act {
  /** One or more reads; sees committed rows only. */
  read<T>(command: (ctx: CommandContext) => Promise<T>): Promise<T>;
  /**
   * A transaction: all of the command's writes, or none. With an idempotency key the first result is given again.
   *
   * @param asked what the request's body held, as a digest, when it is not JSON: a key means one request
   */
  write<T>(command: (ctx: WriteContext) => Promise<T>, asked?: string): Promise<T>;
  /** Writes whose statements stand alone, for what streams in and must hold no transaction; done again when repeated. */
  writeAlone<T>(command: (ctx: CommandContext) => Promise<T>): Promise<T>;
}

/** What the node puts in each request's context. */
export interface RoomEnv {
  Variables: { act: Act; language: Language; requestId: string; node: NodeDescription };
}

export type Api = OpenAPIHono<RoomEnv>;

const noParameters = closedObject({});

/** Refuses what a request says in its body on a route that takes none; nothing and `{}` say nothing. */
async function refuseBody(c: Context<RoomEnv>): Promise<void> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  const text = await c.req.text();
  if (text === "") return;
  const json: unknown = await c.req.json().catch(() => {
    throw new DomainError("input/invalid", { errors: [{ pointer: "/body", code: "not_json" }] });
  });
  const said = noParameters.safeParse(json);
  if (!said.success)
    throw new DomainError("input/invalid", { errors: inputFaults(said.error.issues, "body") });
}

/**
 * An API whose schema failures become the one refusal for bad input. A route that names no query takes none, and
 * one that names no body takes none.
 */
export function createApi(): Api {
  const api = new OpenAPIHono<RoomEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const place = result.target === "query" ? "query" : "body";
      throw new DomainError("input/invalid", { errors: inputFaults(result.error.issues, place) });
    },
  });
  const { openapi } = api;
  const closed: typeof openapi = (route, handler, hook) => {
    const bodyless = async (c: Context<RoomEnv>, next: Next) => {
      await refuseBody(c);
      return (handler as Handler<RoomEnv>)(c, next);
    };
    return openapi(
      { ...route, request: { query: noParameters, ...route.request } },
      (route.request?.body ? handler : bodyless) as never,
      hook as never,
    );
  };
  return Object.assign(api, { openapi: closed });
}

/** `"7"` ⇄ 7: the version of a record as an entity tag. */
export const entityTag = (version: number) => `"${version}"`;

/** If-Match as people and proxies send it: `"7"` or `W/"7"`. */
export const ifMatchHeader = z.object({
  "if-match": z
    .string()
    .regex(/^(W\/)?"\d{1,9}"$/)
    .openapi({ description: "Version the change is based on, as its ETag", example: '"3"' }),
});

export const versionOf = (ifMatch: string): number => Number(/\d+/.exec(ifMatch)![0]);

/** The shape of every list: rows, and the cursor of the next page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: "Cursor of the next page; null on the last" }),
    count: z
      .object({ value: z.int(), exact: z.boolean() })
      .nullable()
      .openapi({ description: "Matching rows; not exact above 1,000" }),
  });
}

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    kind: z.string(),
    data: z.record(z.string(), z.unknown()),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          code: z.string(),
          nearest: z.string().optional().openapi({ description: "The known name that was probably meant" }),
        }),
      )
      .optional(),
  })
  .openapi("Problem");

/** Documents that a route may answer with a problem. */
export const problemResponses = {
  default: { description: "Refused", content: { "application/problem+json": { schema: problemSchema } } },
} as const;

/** A JSON answer with a description, as a route documents it. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

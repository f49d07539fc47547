import { ReadableStream } from "node:stream/web";
import type { Context } from "hono";
import type { RoomEnv } from "../http.ts";
import { type FormPart, formBoundary, readForm } from "./import-form.ts";

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** A request as parts of a form: its own, or its query as fields and its body as the file. Nothing is buffered. */
export async function* uploadParts(c: Context<RoomEnv>): AsyncGenerator<FormPart> {
  const body = (c.req.raw.body as AsyncIterable<Uint8Array> | null) ?? noBytes();
  const boundary = formBoundary(c.req.header("content-type"));
  if (boundary !== null) return yield* readForm(body, boundary);
  for (const [name, text] of Object.entries(c.req.query()))
    yield { name, fileName: null, body: ReadableStream.from([Buffer.from(text)]) };
  yield { name: "file", fileName: c.req.query("fileName") ?? "register.csv", body };
}

/** How a route documents an upload with these text fields beside its file. */
export function uploadBody(fields: readonly string[]) {
  const text = Object.fromEntries(fields.map((it) => [it, { type: "string" as const }]));
  const file = { type: "string" as const, format: "binary" };
  return {
    required: true as const,
    content: {
      "multipart/form-data": {
        schema: { type: "object" as const, required: ["file"], properties: { file, ...text } },
      },
      "application/octet-stream": { schema: file },
    },
  };
}

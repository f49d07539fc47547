import type { z } from "@hono/zod-openapi";
import { DomainError } from "@ouhe/vocabulary";
import { inputFaults } from "../closed-object.ts";
import { storable } from "./import-text.ts";

/** One part of a form: a field, or a file when `fileName` is given. Read its body before asking for the next part. */
export interface FormPart {
  name: string;
  fileName: string | null;
  body: AsyncIterable<Uint8Array>;
}

const headerLimit = 16 * 1024;
const fieldLimit = 64 * 1024;
/** Far more than any form of ours has; without it, a form of endless fields would fill the memory. */
const partLimit = 100;
const nothing = Buffer.alloc(0);

function broken(): DomainError {
  return new DomainError("import/form-broken", {});
}

/** The boundary of a multipart content type, or null when it is none. */
export function formBoundary(contentType: string | undefined): string | null {
  const match = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    contentType ?? "",
  );
  return match?.[1] ?? match?.[2] ?? null;
}

function parameter(headers: string, name: string): string | null {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? "";
  const match = new RegExp(`[;\\s]${name}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(disposition);
  return match ? match[1]!.replace(/%22/g, '"').replace(/\\(.)/g, "$1") : null;
}

/** Bytes of a form as they arrive, cut where the boundary stands. */
class FormBytes {
  #held: Buffer;
  #isEnded = false;
  readonly #incoming: AsyncIterator<Uint8Array>;
  readonly #delimiter: Buffer;

  constructor(incoming: AsyncIterable<Uint8Array>, boundary: string) {
    this.#incoming = incoming[Symbol.asyncIterator]();
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#held = Buffer.from("\r\n"); // the first boundary has no line end of its own before it
  }

  async #more(): Promise<void> {
    const next = this.#isEnded ? { done: true as const } : await this.#incoming.next();
    this.#isEnded = next.done === true;
    if (next.done) throw broken();
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
  }

  /** Everything up to the next boundary, which is taken away too. */
  async *untilBoundary(): AsyncGenerator<Uint8Array> {
    const delimiter = this.#delimiter;
    for (;;) {
      const at = this.#held.indexOf(delimiter);
      const ready = at >= 0 ? at : this.#held.length - delimiter.length + 1;
      if (ready > 0) yield this.#held.subarray(0, ready);
      if (ready > 0) this.#held = this.#held.subarray(ready);
      if (at >= 0) {
        this.#held = this.#held.subarray(delimiter.length);
        return;
      }
      await this.#more();
    }
  }

  async take(length: number): Promise<string> {
    while (this.#held.length < length) await this.#more();
    const text = this.#held.toString("latin1", 0, length);
    this.#held = this.#held.subarray(length);
    return text;
  }

  /** The header lines of a part, without the blank line after them. */
  async headers(): Promise<string> {
    for (;;) {
      const at = this.#held.indexOf("\r\n\r\n");
      if (at >= 0) {
        const text = this.#held.toString("utf8", 0, at);
        this.#held = this.#held.subarray(at + 4);
        return text;
      }
      if (this.#held.length > headerLimit) throw broken();
      await this.#more();
    }
  }

  async close(): Promise<void> {
    this.#held = nothing;
    await this.#incoming.return?.();
  }
}

/**
 * Reads a multipart form (RFC 7578) as a stream: no part is held in memory as a whole.
 *
 * @throws DomainError import/form-broken when it ends early, is not a form or has more than 100 parts
 */
export async function* readForm(
  incoming: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const bytes = new FormBytes(incoming, boundary);
  try {
    for await (const _ of bytes.untilBoundary()); // what stands before the first part means nothing
    for (let part = 1; (await bytes.take(2)) === "\r\n"; part++) {
      if (part > partLimit) throw broken();
      const headers = await bytes.headers();
      const body = bytes.untilBoundary();
      yield { name: parameter(headers, "name") ?? "", fileName: parameter(headers, "filename"), body };
      for await (const _ of body); // whatever the reader left
    }
  } finally {
    await bytes.close();
  }
}

/** The text of a form's field. @throws DomainError import/form-broken beyond 64 KiB */
export async function fieldText(part: FormPart): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of part.body) {
    pieces.push(piece);
    size += piece.length;
    if (size > fieldLimit) throw broken();
  }
  return Buffer.concat(pieces).toString("utf8");
}

/**
 * A form's fields by their schema; an empty field counts as absent.
 *
 * @throws DomainError input/invalid
 */
export function readFields<T extends z.ZodType>(
  schema: T,
  fields: Readonly<Record<string, string>>,
): z.infer<T> {
  const given = Object.entries(fields).flatMap(([name, text]) =>
    text === "" ? [] : [[name, storable(text)]],
  );
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  throw new DomainError("input/invalid", { errors: inputFaults(read.error.issues, "body") });
}

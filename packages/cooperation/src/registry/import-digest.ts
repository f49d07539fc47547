import { createHash } from "node:crypto";

/** What an upload held, told as it streams by. */
export interface UploadDigest {
  /** Hands on the file's bytes and remembers them. */
  watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** SHA-256 in hex of the fields and of the file watched to its end. To be asked once. */
  of(fields: Readonly<Record<string, string>>): string;
}

/**
 * Says whether two uploads are the same, whatever their forms' boundaries, the order of their fields and how
 * the network cut them: for idempotency keys.
 */
export function uploadDigest(): UploadDigest {
  const file = createHash("sha256");
  return {
    async *watch(bytes) {
      for await (const piece of bytes) {
        file.update(piece);
        yield piece;
      }
    },
    of(fields) {
      const named = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
      return createHash("sha256")
        .update(JSON.stringify([named, file.digest("hex")]))
        .digest("hex");
    },
  };
}

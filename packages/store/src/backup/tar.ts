import { StoreError } from "../store-error.ts";

/** One file of an archive. */
export type TarEntry = { name: string; bytes: Buffer };

const block = 512;

/** The header and padded content of one file, as POSIX `tar` reads it. Names are ASCII of at most 100 characters. */
export function tarEntry({ name, bytes }: TarEntry, modified: Date): Buffer[] {
  const header = Buffer.alloc(block);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;
  header.write(name, 0, 100, "ascii");
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(bytes.length, 12), 124);
  header.write(octal(Math.floor(modified.getTime() / 1000), 12), 136);
  header.write("        0", 148);
  header.write("ustar\x0000", 257);
  header.write(`${checksum(header).toString(8).padStart(6, "0")}\0 `, 148);
  return [header, bytes, Buffer.alloc((block - (bytes.length % block)) % block)];
}

/** What stands after the last file. */
export const tarEnd: Buffer = Buffer.alloc(2 * block);

/**
 * Reads the files of an archive one after the other, holding one at a time.
 *
 * @throws StoreError store/backup-damaged if the archive ends early or a header is not one
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new Blocks(source);
  for (;;) {
    const header = await reader.take(block);
    if (header.every((it) => it === 0)) return;
    const stated = Number.parseInt(header.toString("ascii", 148, 154), 8);
    header.fill(" ", 148, 156);
    if (checksum(header) !== stated) throw torn();
    const size = Number.parseInt(header.toString("ascii", 124, 135), 8);
    const name = header.toString("ascii", 0, 100).replace(/\0.*$/s, "");
    const bytes = await reader.take(size);
    await reader.take((block - (size % block)) % block);
    yield { name, bytes };
  }
}

function checksum(header: Buffer): number {
  let sum = 0;
  for (const byte of header) sum += byte;
  return sum;
}

/** The refusal of an archive that was cut short or written over. */
export function torn(): StoreError {
  return new StoreError("store/backup-damaged", "The backup is cut short or damaged; nothing was restored.");
}

/** Takes exact lengths from a stream of arbitrary pieces. */
class Blocks {
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#pieces = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#rest];
    for (let have = this.#rest.length; have < length; ) {
      const { value, done } = await this.#pieces.next();
      if (done) throw torn();
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = all.subarray(length);
    return all.subarray(0, length);
  }
}

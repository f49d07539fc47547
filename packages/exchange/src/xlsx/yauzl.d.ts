/** The part of yauzl 3 we use; the package brings no types of its own. */
declare module "yauzl" {
  import type { Readable } from "node:stream";

  export interface Entry {
    /** Bytes of the name, because the archive is opened with `decodeStrings: false`. */
    fileName: Buffer;
    compressedSize: number;
    uncompressedSize: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  export interface OpenOptions {
    autoClose: boolean;
    decodeStrings: boolean;
    validateEntrySizes: boolean;
  }

  export function openPromise(path: string, options: OpenOptions): Promise<ZipFile>;
  export function fromBufferPromise(bytes: Buffer, options: OpenOptions): Promise<ZipFile>;
}

import { TextDecoder } from "node:util";
import { DomainError } from "@ouhe/vocabulary";
import {
  byteOrderMark,
  evidenceBytes,
  firstNonAscii,
  judgeEncoding,
  suspectBinary,
  type TextEncodingName,
} from "./encoding.ts";

/**
 * Decodes a byte stream whose encoding is not told. ASCII passes at once; with the first other byte the
 * decoder holds back until it has evidence enough, so that a file whose first Chinese character comes
 * late is still judged by its content. The text does not depend on how the bytes were cut into chunks.
 */
export class TextDecoding {
  readonly #name: string;
  #encoding: TextEncodingName | null = null;
  #decoder: TextDecoder | null = null;
  #held: Uint8Array = new Uint8Array(0);

  /**
   * @param head first bytes of the stream, at least 3 unless it is shorter
   * @throws DomainError file/encoding-unknown for bytes that are no text
   */
  constructor(name: string, head: Uint8Array) {
    this.#name = name;
    const mark = byteOrderMark(head);
    if (mark) this.#decide(mark.encoding);
    const suspected = mark && mark.encoding !== "utf-8" ? null : suspectBinary(head);
    if (suspected) throw new DomainError("file/encoding-unknown", { name, suspected });
  }

  /** Null while everything was ASCII. */
  get encoding(): TextEncodingName | null {
    return this.#encoding;
  }

  /** @throws DomainError file/encoding-unknown */
  decode(chunk: Uint8Array): string {
    if (this.#decoder) return this.#decoder.decode(chunk, { stream: true });
    const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    const start = firstNonAscii(bytes);
    if (start < 0) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    if (bytes.length - start < evidenceBytes) {
      this.#held = bytes;
      return "";
    }
    this.#judge(bytes.subarray(start, start + evidenceBytes));
    this.#held = new Uint8Array(0);
    return this.#decoder!.decode(bytes, { stream: true });
  }

  /** What is still held back, at the end of the stream. */
  end(): string {
    if (!this.#decoder && this.#held.length > 0) this.#judge(this.#held.subarray(firstNonAscii(this.#held)));
    return this.#decoder ? this.#decoder.decode(this.#held) : "";
  }

  #judge(evidence: Uint8Array): void {
    const verdict = judgeEncoding(evidence);
    if ("suspected" in verdict)
      throw new DomainError("file/encoding-unknown", { name: this.#name, suspected: verdict.suspected });
    this.#decide(verdict.encoding);
  }

  #decide(encoding: TextEncodingName): void {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
  }
}

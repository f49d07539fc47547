import { Duplex } from "node:stream";
import type { Worker } from "node:worker_threads";

/** What the thread of the embedded engine is asked, apart from the bytes of the protocol itself. */
export type EngineOrder = { order: "reset" } | { order: "close" };

/** What that thread says, apart from bytes. */
export type EngineNote =
  | { note: "ready"; milliseconds: number }
  | { note: "failed"; reason: string; stack: string }
  | { note: "reset" }
  | { note: "closed" };

/**
 * The socket between the `pg` driver and the embedded engine: PostgreSQL's wire protocol over a message port
 * instead of TCP. One exchange (everything the driver writes between two answers) is one message.
 * Acts like `net.Socket` as far as the driver uses it.
 *
 * @source docs/adr/0021-one-driver-two-engines.md
 */
export class PortStream extends Duplex {
  readonly #worker: Worker;
  readonly #onMessage: (message: unknown) => void;
  readonly #onExit: () => void;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    this.#onMessage = (message) => this.#receive(message);
    this.#onExit = () => this.destroy(new Error("the embedded engine has stopped"));
    worker.on("message", this.#onMessage);
    worker.once("exit", this.#onExit);
  }

  /** Asks the engine for a fresh session; the driver's `connect` event follows. */
  connect(): this {
    this.#worker.postMessage({ order: "reset" } satisfies EngineOrder);
    return this;
  }

  #receive(message: unknown) {
    if (message instanceof Uint8Array)
      this.push(Buffer.from(message.buffer, message.byteOffset, message.byteLength));
    else if ((message as EngineNote).note === "reset") this.emit("connect");
  }

  #send(bytes: Buffer) {
    const isTerminate = bytes[0] === 0x58;
    if (isTerminate) return;
    const copy = new Uint8Array(bytes);
    this.#worker.postMessage(copy, [copy.buffer]);
  }

  override _read() {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void) {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void) {
    this.#send(Buffer.concat(chunks.map((it) => it.chunk)));
    done();
  }

  override _final(done: (error?: Error | null) => void) {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void) {
    this.#worker.off("message", this.#onMessage);
    this.#worker.off("exit", this.#onExit);
    done(error);
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

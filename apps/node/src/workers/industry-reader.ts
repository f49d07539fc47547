import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { InferredIndustry } from "@ouhe/cooperation/server";

/** Infers industries in a thread of its own, so that the process goes on serving people. */
export interface IndustryReader {
  /** Answers in order; "" is read as nothing. Rejects when the thread ends. */
  infer(texts: readonly string[]): Promise<InferredIndustry[]>;
  /** Ends the thread, if there is one. */
  stop(): Promise<void>;
}

interface Asked {
  resolve(industries: InferredIndustry[]): void;
  reject(error: Error): void;
}

/** The same ending as this file: `.ts` from sources, `.js` once built. */
const threadFile = new URL(`./industry-thread${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** The model takes about 40 MB; a small nursery keeps the rest from growing with the size of the file. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 6 };

/** A running thread and the questions it has not answered yet, oldest first. */
class Thread {
  readonly #worker = new Worker(threadFile, { resourceLimits });
  readonly #asked: Asked[] = [];

  constructor(onEnd: (thread: Thread) => void) {
    this.#worker.unref();
    this.#worker.on("message", (industries: InferredIndustry[]) => {
      this.#asked.shift()?.resolve(industries);
      if (this.#asked.length === 0) this.#worker.unref();
    });
    const end = (error: Error) => {
      for (const it of this.#asked.splice(0)) it.reject(error);
      onEnd(this);
    };
    this.#worker.once("error", end);
    this.#worker.once("exit", () => end(new Error("the thread that infers industries has ended")));
  }

  get isIdle(): boolean {
    return this.#asked.length === 0;
  }

  ask(texts: readonly string[]): Promise<InferredIndustry[]> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(texts);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * A reader whose thread starts with the first question and is given up, with its memory, when nobody has
 * asked for a while.
 *
 * @param idleMilliseconds how long a thread without work is kept
 */
export function createIndustryReader(idleMilliseconds = 20_000): IndustryReader {
  let thread: Thread | undefined;
  let timer: NodeJS.Timeout | undefined;

  const stop = async () => {
    clearTimeout(timer);
    const ending = thread;
    thread = undefined;
    await ending?.stop();
  };
  const stopWhenIdle = () => {
    if (!thread || thread.isIdle) stop();
    else timer = setTimeout(stopWhenIdle, idleMilliseconds).unref();
  };
  return {
    infer(texts) {
      thread ??= new Thread((ended) => {
        if (thread === ended) thread = undefined;
      });
      clearTimeout(timer);
      timer = setTimeout(stopWhenIdle, idleMilliseconds).unref();
      return thread.ask(texts);
    },
    stop,
  };
}

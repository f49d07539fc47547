import { createWriteStream, type WriteStream } from "node:fs";
import { access, mkdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { CommandRefusal } from "../refusal.ts";

/** The files of a result, in the order in which they appear: coupling.json last, so that its presence says all is there. */
export const resultFiles = ["enterprises.csv", "rejected.csv", "report.html", "coupling.json"] as const;
export type ResultFile = (typeof resultFiles)[number];

/** A result being written: nothing of it is seen until `publish`. */
export interface Staging {
  /** Where the files will be. */
  directory: string;
  /** A file to write piece by piece. */
  open(file: ResultFile): StagedFile;
  write(file: ResultFile, text: string): Promise<void>;
  /** Puts the written files in their places, over those of an earlier run. */
  publish(): Promise<void>;
  /** Removes everything written so far, and the directory if it was made for this run. Safe after `publish`. */
  discard(): Promise<void>;
}

/** A file being written, not yet in its place. */
export interface StagedFile {
  write(text: string): void;
  /** Resolves when there is room for more. @throws CommandRefusal output/unwritable */
  drained(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Prepares a directory for a result.
 *
 * @param options.inputs files that must not be written over, whatever is forced
 * @param options.force write over files of those names that no earlier run made
 * @throws CommandRefusal output/not-ours, output/is-input, output/unwritable
 */
export async function stageIn(
  directory: string,
  options: { inputs: readonly string[]; force: boolean },
): Promise<Staging> {
  const place = resolve(directory);
  const made = await makeDirectory(place);
  const hidden = join(place, `.ouhe-${process.pid}`);
  try {
    await refuseInputs(place, options.inputs);
    if (!options.force) await refuseForeign(place);
    await mkdir(hidden, { recursive: true }).catch(refuse(hidden));
  } catch (error) {
    await removeMade(place, made);
    throw error;
  }
  return new DirectoryStaging(place, hidden, made);
}

class DirectoryStaging implements Staging {
  readonly directory: string;
  readonly #hidden: string;
  readonly #made: string | null;
  readonly #streams: WriteStream[] = [];

  constructor(directory: string, hidden: string, made: string | null) {
    this.directory = directory;
    this.#hidden = hidden;
    this.#made = made;
  }

  open(file: ResultFile): StagedFile {
    const stream = createWriteStream(join(this.#hidden, file));
    this.#streams.push(stream);
    return stagedFile(stream, join(this.directory, file));
  }

  async write(file: ResultFile, text: string): Promise<void> {
    await writeFile(join(this.#hidden, file), text).catch(refuse(join(this.directory, file)));
  }

  async publish(): Promise<void> {
    for (const file of resultFiles) {
      const written = join(this.#hidden, file);
      if (await exists(written)) await rename(written, join(this.directory, file)).catch(refuse(file));
    }
    await rm(this.#hidden, { recursive: true, force: true });
  }

  async discard(): Promise<void> {
    for (const it of this.#streams) it.destroy();
    await rm(this.#hidden, { recursive: true, force: true });
    await removeMade(this.directory, this.#made);
  }
}

function stagedFile(stream: WriteStream, path: string): StagedFile {
  let failure: Error | undefined;
  let room = true;
  let goOn = () => {};
  stream.on("drain", () => {
    room = true;
    goOn();
  });
  stream.on("error", (error) => {
    failure = error;
    goOn();
  });
  return {
    write: (text) => {
      room = stream.write(text);
    },
    drained: async () => {
      if (!room && !failure)
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      if (failure) throw unwritable(path, failure);
    },
    close: async () => {
      stream.end();
      await finished(stream).catch(refuse(path));
    },
  };
}

function unwritable(path: string, error: Error): CommandRefusal {
  const reason = (error as NodeJS.ErrnoException).code ?? error.message;
  return new CommandRefusal("output/unwritable", { path, reason });
}

const refuse = (path: string) => (error: Error) => {
  throw unwritable(path, error);
};

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** @returns the topmost directory that had to be made, or null */
async function makeDirectory(directory: string): Promise<string | null> {
  return (await mkdir(directory, { recursive: true }).catch(refuse(directory))) ?? null;
}

/** Removes the directories made for this run, from the innermost outwards, as far as they are empty. */
async function removeMade(directory: string, topmost: string | null): Promise<void> {
  if (topmost === null) return;
  await rmdir(directory).catch(() => {});
  if (directory !== topmost) await removeMade(dirname(directory), topmost);
}

async function refuseInputs(directory: string, inputs: readonly string[]): Promise<void> {
  const real = await Promise.all(inputs.map((it) => realpath(it).catch(() => resolve(it))));
  const place = await realpath(directory);
  const file = resultFiles.map((it) => join(place, it)).find((it) => real.includes(it));
  if (file) throw new CommandRefusal("output/is-input", { file });
}

async function refuseForeign(directory: string): Promise<void> {
  const present = [];
  for (const file of resultFiles) if (await exists(join(directory, file))) present.push(file);
  if (present.length === 0 || (await isOurs(directory))) return;
  throw new CommandRefusal("output/not-ours", { directory, files: present });
}

/** Whether an earlier run left its result here. */
async function isOurs(directory: string): Promise<boolean> {
  const text = await readFile(join(directory, "coupling.json"), "utf8").catch(() => "");
  return /^\s*\{\s*"format":\s*"ouhe-coupling\//.test(text.slice(0, 200));
}

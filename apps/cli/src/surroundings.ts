import { type Language, readLanguage } from "./language.ts";

/** Somewhere to write text: a stream of the process, or a list in a test. */
export interface TextSink {
  write(text: string): unknown;
  /** True on a terminal, where a line may be written over. */
  isTTY?: boolean;
  columns?: number;
}

/** What a command touches besides files: passed in, so that tests need no process. */
export interface Surroundings {
  stdout: TextSink;
  stderr: TextSink;
  environment: Record<string, string | undefined>;
  now: () => Date;
}

/** The surroundings of this process. */
export function processSurroundings(): Surroundings {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    now: () => new Date(),
  };
}

/** The reader's language. */
export const languageOf = (args: readonly string[], surroundings: Surroundings): Language =>
  readLanguage(args, surroundings.environment);

/** A text in every language; `{name}` stands for data. */
export type Text = Readonly<Record<Language, string>>;

/** Fills a text. */
export function say(text: Text, language: Language, data: Readonly<Record<string, unknown>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, key: string) => String(data[key] ?? whole));
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@ouhe/vocabulary";
import { onTestFinished } from "vitest";
import { CommandRefusal } from "../refusal.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a command did, as a user would see it. */
export interface Outcome {
  /** Exit code. */
  code: number;
  /** Kind of the refusal, or null. */
  kind: string | null;
  data: unknown;
  stdout: string;
  stderr: string;
}

/** The moment at which every tested command runs. */
export const testTime = new Date("2026-11-01T08:00:00Z");

/** Runs a command in this process, at a fixed time and without a terminal. */
export async function runCommand(
  command: (args: string[], surroundings: Surroundings) => Promise<number>,
  args: readonly string[],
  environment: Record<string, string> = { LANG: "en_GB.UTF-8" },
): Promise<Outcome> {
  let [stdout, stderr] = ["", ""];
  const surroundings: Surroundings = {
    stdout: {
      write: (text) => {
        stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        stderr += text;
      },
    },
    environment,
    now: () => testTime,
  };
  try {
    const code = await command([...args], surroundings);
    return { code, kind: null, data: null, stdout, stderr };
  } catch (error) {
    if (error instanceof CommandRefusal)
      return { code: error.exitCode, kind: error.kind, data: error.data, stdout, stderr };
    if (error instanceof DomainError) return { code: 1, kind: error.kind, data: error.data, stdout, stderr };
    throw error;
  }
}

/** A directory that is gone when the test is over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "ouhe-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

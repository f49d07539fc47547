import { DomainError } from "@ouhe/vocabulary";
import type { Language } from "../language.ts";
import { CommandRefusal, refusalSentence } from "../refusal.ts";
import type { Surroundings } from "../surroundings.ts";

/** Runs a command; a refusal becomes one line on standard error and exit code 2, anything else passes. */
export async function orRefuse(
  language: Language,
  { stderr }: Surroundings,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof CommandRefusal) stderr.write(`ouhe: ${refusalSentence(error, language)}\n`);
    else if (error instanceof DomainError) {
      const { sayProblem } = await import("../problem.ts");
      stderr.write(`${sayProblem(error, language)}\n`);
    } else throw error;
    return 2;
  }
}

import type { Context } from "../context.ts";
import { deleteFiles } from "./import-retention.store.ts";

const dayMilliseconds = 86_400_000;

/**
 * Lets go of uploaded files nobody needs any more: those of imports that ended `days` ago, and those of imports
 * that have waited as long for somebody to go on with them, which are cancelled. What an import has done to the
 * register, its faults and its counts stay, so that it can still be undone (docs/adr/0041).
 *
 * @param days at least 0, fractions allowed; 0 keeps every file
 * @returns how many imports have lost their file
 */
export async function forgetImportFiles(ctx: Context, days: number): Promise<number> {
  if (days === 0) return 0;
  return deleteFiles(ctx.tx, new Date(ctx.now.getTime() - days * dayMilliseconds), ctx.now);
}

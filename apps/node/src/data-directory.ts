import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

const codeOf = (fault: unknown) => (fault as { code?: string }).code;

/**
 * Makes a directory and those above it. Node's own `mkdir` with `recursive` never ends where the system says
 * ENOENT although the parent is there, as under /proc: it makes the parent and tries again, for ever.
 *
 * @param directory an absolute path; one that exists, whatever it is, is left as it is
 * @throws the system's fault, with the first path that could not be made
 */
export async function makeDirectory(directory: string): Promise<void> {
  const fault = await stat(directory).then(() => undefined, codeOf);
  if (fault === undefined) return;
  const parent = dirname(directory);
  if (fault === "ENOENT" && parent !== directory) await makeDirectory(parent);
  await mkdir(directory).catch((it) => {
    if (codeOf(it) !== "EEXIST") throw it;
  });
}

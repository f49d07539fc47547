import { noArgument, readArguments } from "../arguments.ts";
import type { Language } from "../language.ts";
import { languageOf, processSurroundings, say } from "../surroundings.ts";
import { checkDatabase } from "./check-database.ts";
import { doctorTexts } from "./doctor-texts.ts";
import type { Finding } from "./findings.ts";
import { checkDisk, checkMemory, checkNode } from "./machine.ts";
import { nodeHelp } from "./node-help.ts";
import { placeOf } from "./store-place.ts";

/** `ouhe doctor`: machine, database and node, a line each. Resolves with 1 when a line fails. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const { values, positionals } = readArguments(args, {
    data: { type: "string" },
    database: { type: "string" },
    node: { type: "string" },
  });
  if (values.help) {
    surroundings.stdout.write(nodeHelp.doctor[language]);
    return 0;
  }
  noArgument(positionals);
  const { place, configuration } = placeOf(surroundings.environment, values);
  const url = values.node ?? `http://${configuration.host}:${configuration.port}`;
  const data = "directory" in place ? place.directory : process.cwd();
  let fails = false;
  const show = (finding: Finding) => {
    fails ||= finding.state === "fail";
    surroundings.stdout.write(lineOf(finding, language));
  };
  show(checkNode());
  show(checkMemory());
  show(await checkDisk(data));
  for (const it of await checkDatabase(place, language)) show(it);
  show(await checkAnswering(url));
  return fails ? 1 : 0;
}

function lineOf({ state, phrase, data, remedy, reason }: Finding, language: Language): string {
  const sentences = [
    reason,
    say(doctorTexts[phrase], language, data),
    remedy && say(doctorTexts[remedy], language),
  ];
  const [stop, space] = language === "en" ? [".", " "] : ["。", ""];
  const ended = sentences.filter((it) => it).map((it) => (/[.。]$/.test(it!) ? it : `${it}${stop}`));
  return `${state.padEnd(4)}  ${[...new Set(ended)].join(space)}\n`;
}

/** Whether a node answers, and is ready. */
async function checkAnswering(url: string): Promise<Finding> {
  const ask = (path: string) => fetch(new URL(path, url), { signal: AbortSignal.timeout(3000) });
  try {
    const ready = await ask("/readyz");
    if (ready.ok) return { state: "ok", phrase: "answering", data: { url } };
    const { reason = `HTTP ${ready.status}` } = (await ready.json().catch(() => ({}))) as { reason?: string };
    return { state: "fail", phrase: "notReady", data: { url, reason }, remedy: "notReadyRemedy" };
  } catch {
    return { state: "warn", phrase: "silent", data: { url }, remedy: "silentRemedy" };
  }
}

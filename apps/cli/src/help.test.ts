import { describe, expect, it } from "vitest";
import { run as classify } from "./classify/classify.ts";
import { run as couple } from "./couple/couple.ts";
import { run as bring } from "./import/import.ts";
import { languages } from "./language.ts";
import { run as measure } from "./measure/measure.ts";
import { runBackup, runRestore } from "./node/backup.ts";
import { run as doctor } from "./node/doctor.ts";
import { run as serve } from "./node/serve.ts";
import { CommandRefusal, type CommandRefusalKind, refusalSentence } from "./refusal.ts";
import { runCommand } from "./testing/run-command.ts";

const commands = {
  couple,
  classify,
  "classify train": (args: string[], around?: never) => classify(["train", ...args], around),
  import: bring,
  measure,
  serve,
  doctor,
  backup: runBackup,
  restore: runRestore,
};

const exitCodes = { en: "Exit code: 0", "zh-Hans": "退出码：0", "zh-Hant": "結束碼：0" };

describe.each(Object.entries(commands))("ouhe %s", (name, command) => {
  it.each(languages)("--help says how it is called and what its exit codes mean, in %s", async (language) => {
    const { code, stdout, stderr } = await runCommand(command as never, ["--help", "--lang", language]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`ouhe ${name} `.trimEnd());
    expect(stdout).toContain(exitCodes[language]);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
  });

  it("names the option that was probably meant", async () => {
    const { code, kind, data } = await runCommand(command as never, ["--halp"]);
    expect([code, kind, data]).toEqual([2, "option/unknown", { option: "--halp", nearest: "--help" }]);
  });
});

it("an unknown option is named alike however it is written, and nothing is named that is not near", async () => {
  const asked = async (option: string) => (await runCommand(serve, [option])).data;
  expect(await asked("--prot=80")).toEqual({ option: "--prot", nearest: "--port" });
  expect(await asked("-x")).toEqual({ option: "-x", nearest: null });
  expect(await asked("--colour")).toEqual({ option: "--colour", nearest: null });
  expect(await runCommand(serve, ["--help=yes"])).toMatchObject({
    kind: "option/takes-no-value",
    data: { option: "--help" },
  });
});

it("a stopped import says how to go on, in every language", () => {
  const refusal = new CommandRefusal("import/stopped", { id: "i1" }) as CommandRefusal<CommandRefusalKind>;
  for (const language of languages)
    expect(refusalSentence(refusal, language)).toContain("ouhe import --resume i1");
});

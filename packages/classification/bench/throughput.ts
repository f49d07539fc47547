/**
 * Scopes classified in a second of processor time, beside the least that any reader must do: look at every
 * character once. Invented scopes in the usual style, about 60 and 150 characters long.
 */

import { shippedModel } from "@ouhe/classification";
import { industries } from "@ouhe/vocabulary";

const classes = industries.filter((it) => it.level === "class").map((it) => it.nameZh);
const rows = 20_000;

function inventedScope(at: number, parts: number): string {
  const pick = (salt: number) => classes[(at * 7919 + salt * 104_729) % classes.length]!;
  return Array.from({ length: parts }, (_, part) =>
    part % 2 ? `${pick(part)}；` : `${pick(part)}、${pick(part + 9)}销售；`,
  ).join("");
}

/** Processor seconds of this process that `work` takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function readEveryCharacter(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

const loaded = performance.now();
const model = shippedModel();
console.log(`shipped model loaded in ${Math.round(performance.now() - loaded)} ms`);

for (const parts of [4, 10]) {
  const texts = Array.from({ length: rows }, (_, at) => inventedScope(at, parts));
  const characters = Math.round(texts.reduce((sum, it) => sum + it.length, 0) / rows);
  for (const it of texts.slice(0, 2000)) model.classifyAll(it);
  const ours = rows / seconds(() => texts.forEach((it) => void model.classifyAll(it)));
  const floor = rows / seconds(() => void readEveryCharacter(texts));
  console.log(
    `${characters} characters: ${Math.round(ours)} scopes/s | reading alone ${Math.round(floor)} | ratio ${(ours / floor).toFixed(4)}`,
  );
}

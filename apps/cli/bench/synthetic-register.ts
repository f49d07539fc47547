/**
 * Writes a register of invented enterprises to measure with:
 * `node apps/cli/bench/synthetic-register.ts ROWS FILE [SEED]`. The same rows and seed give the same file.
 * Scopes are put together from the names of GB/T 4754-2017 classes, eight parks each with a leaning of its own;
 * one row in a hundred has a wrong credit code, one in five declares its industry.
 */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { industries, organisationCheckCharacter, usccCheckCharacter } from "@ouhe/vocabulary";

const [rowsText = "1000", file = "synthetic-register.csv", seedText = "1"] = process.argv.slice(2);
const rows = Number(rowsText);

/** Mulberry32: small, seeded, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(Number(seedText));
const below = (n: number) => Math.floor(random() * n);
const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;

const classes = industries.filter((it) => it.level === "class" && it.section !== "T");
const parks = ["东港", "西岭", "南塘", "北川", "中洲", "云溪", "海门", "江汇"].map((name, at) => ({
  name: `${name}开发区`,
  // Each park leans on a stretch of the classification.
  leaning: classes.slice(at * 150, at * 150 + 260),
}));
const brands = ["瑞", "恒", "启", "明", "泽", "宇", "辰", "达", "博", "森", "凯", "润", "佳", "盛"];

const product = (name: string) => name.replace(/(制造|加工|服务|批发|零售|活动)$/, "");

function scopeOf(main: string): string {
  const others = Array.from({ length: 1 + below(4) }, () => product(pick(classes).nameZh));
  return `${product(main)}的研发、生产、销售；${others.join("、")}的销售；技术咨询服务；货物及技术进出口业务。`;
}

function usccOf(at: number): string {
  const eight = at.toString().padStart(8, "0");
  const first17 = `91990000${eight}${organisationCheckCharacter(eight)}`;
  const check = usccCheckCharacter(first17);
  return first17 + (below(100) === 0 ? (check === "1" ? "2" : "1") : check);
}

function line(at: number): string {
  const park = pick(parks);
  const main = random() < 0.7 ? pick(park.leaning) : pick(classes);
  const name = `${park.name.slice(0, 2)}${pick(brands)}${pick(brands)}${pick(brands)}${product(main.nameZh)}${at}有限公司`;
  const day = `${1990 + below(35)}-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
  const capital = Math.round(50 * 10 ** (random() * 3)) / 10;
  const code = random() < 0.2 ? main.code : "";
  return `${name},${usccOf(at)},${park.name},${day},${capital},${code},"${scopeOf(main.nameZh)}"\n`;
}

const out = createWriteStream(file);
out.write("企业名称,统一社会信用代码,所属园区,成立日期,注册资本（万元）,行业代码,经营范围\n");
let held = "";
for (let at = 1; at <= rows; at++) {
  held += line(at);
  if (held.length < 1_000_000 && at < rows) continue;
  if (!out.write(held)) await once(out, "drain");
  held = "";
}
out.end();
await once(out, "close");

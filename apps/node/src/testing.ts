import type { Api } from "@ouhe/cooperation/server";
import type { Store } from "@ouhe/store";
import { pino } from "pino";
import { createNodeApp } from "./app.ts";
import { readConfiguration } from "./configuration.ts";
import { requireDocumented } from "./contract.ts";
import { createServices } from "./node.ts";
import type { Services } from "./services.ts";

/** A node without a network, for tests: requests go straight to its handler. */
export interface TestNode {
  app: Api;
  services: Services;
  /** Sends JSON and reads JSON, and holds every answer against the API's document. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
}

/** An answer as a test reads it. */
export interface TestAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests assert the shape they read
  body: any;
}

/** Wires a node to a store with a clock that stands still. */
export function testNode(store: Store, now = new Date("2026-11-24T08:30:00Z")): TestNode {
  const configuration = readConfiguration({ LOG_LEVEL: "silent" }, { pagesDirectory: null });
  const services = { ...createServices(configuration, store, pino({ level: "silent" })), clock: () => now };
  const app = createNodeApp(services);
  return {
    app,
    services,
    send: async (method, path, body, headers = {}) => {
      const response = await app.request(`/api/v1${path}`, {
        method,
        headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = {
        status: response.status,
        headers: response.headers,
        body: text ? JSON.parse(text) : null,
      };
      requireDocumented(method, path, answer.status, response.headers.get("content-type") ?? "", answer.body);
      return answer;
    },
  };
}

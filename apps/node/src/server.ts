import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Api } from "@ouhe/cooperation/server";
import type { Configuration } from "./configuration.ts";

/** A listening server and how to stop it. */
export interface Listening {
  url: string;
  /** Takes no new request, lets running ones finish for at most ten seconds. */
  stop(): Promise<void>;
}

const graceMilliseconds = 10_000;

/**
 * Listens on the configured address; port 0 takes any free one.
 *
 * @param onFault told of errors of the listening socket itself, such as too many open files; requests that come
 *   later are taken all the same
 */
export function listen(
  app: Api,
  { host, port }: Configuration,
  onFault: (fault: Error) => void = () => {},
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      resolve({ url: urlOf(host, info), stop }),
    );
    server.once("error", reject);
    server.once("listening", () => server.on("error", onFault));
    const stop = () =>
      new Promise<void>((done) => {
        const timer = setTimeout(
          () => "closeAllConnections" in server && server.closeAllConnections(),
          graceMilliseconds,
        );
        server.close(() => {
          clearTimeout(timer);
          done();
        });
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      });
  });
}

function urlOf(host: string, { port }: AddressInfo): string {
  const name =
    host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

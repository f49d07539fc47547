import { shippedModel } from "@ouhe/classification";
import { createExample, isEmpty, localOperator } from "@ouhe/cooperation/server";
import { exampleEnterprises, exampleParks } from "@ouhe/fixtures";
import { newId, openStore, type Store } from "@ouhe/store";
import { type Logger, pino } from "pino";
import { actFor } from "./act.ts";
import { createNodeApp } from "./app.ts";
import { startBackground } from "./background.ts";
import type { Configuration } from "./configuration.ts";
import { makeDirectory } from "./data-directory.ts";
import { listen } from "./server.ts";
import type { Services } from "./services.ts";

/** A running node. */
export interface Node {
  url: string;
  services: Services;
  stop(): Promise<void>;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Wires one node's services to a store; nothing listens yet. */
export function createServices(configuration: Configuration, store: Store, logger: Logger): Services {
  const clock = () => new Date();
  return {
    configuration,
    store,
    logger,
    clock,
    classifier: once(shippedModel),
    newId: () => newId(),
    startedAt: clock(),
  };
}

/** Creates the example alliance if nothing was ever registered; two processes starting together make one. */
export async function createExampleOnce(services: Services): Promise<void> {
  const act = actFor(services, null, localOperator);
  await act.write(async (ctx) => {
    await ctx.tx.lock("example");
    if (await isEmpty(ctx))
      await createExample(
        ctx,
        exampleParks.map((it) => ({ ...it, facts: [...it.facts] })),
        exampleEnterprises(),
      );
  });
}

/** Opens the memory, fills an empty one with the example, and listens. */
export async function startNode(configuration: Configuration): Promise<Node> {
  const logger = pino({ level: configuration.logLevel });
  const { databaseUrl, dataDirectory, statementSeconds } = configuration;
  if (!databaseUrl) await makeDirectory(dataDirectory);
  const store = await openStore(
    databaseUrl ? { url: databaseUrl, statementSeconds } : { directory: dataDirectory },
  );
  const services = createServices(configuration, store, logger);
  try {
    if (configuration.example) await store.patiently(() => createExampleOnce(services));
    const listening = await listen(createNodeApp(services), configuration, (fault) =>
      logger.error({ err: fault }, "the server's socket"),
    );
    const stopBackground = await startBackground(services).catch(async (error) => {
      await listening.stop();
      throw error;
    });
    const stop = async () => {
      await listening.stop();
      await stopBackground();
      await store.close();
    };
    return { url: listening.url, services, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

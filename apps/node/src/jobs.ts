import {
  couplingJob,
  localOperator,
  measureCoupling,
  refreshAfter,
  refreshCoupling,
} from "@ouhe/cooperation/server";
import { createJobs, deliver, type Jobs } from "@ouhe/store";
import { actFor } from "./act.ts";
import { softwareVersion } from "./description.ts";
import type { Services } from "./services.ts";
import { measureInThread } from "./workers/measuring.ts";

/** Defines what this node does in the background. Nothing runs before `start`. */
export function defineJobs(services: Services): Jobs {
  const { store, logger } = services;
  const act = actFor(services, null, localOperator);
  const jobs = createJobs(store, {
    onFault: (fault, job) => logger.error({ err: fault, job }, "job failed"),
  });
  jobs.define<{ run: string }>(couplingJob, ({ data, signal }) =>
    measureCoupling(data.run, { ...act, begin: measureInThread, signal, by: `Ouhe ${softwareVersion}` }),
  );
  return jobs;
}

const lookMilliseconds = 1_000;
const batch = 1_000;

/**
 * Carries announced events to who listens for them: today, the measurement that must be made again.
 *
 * @returns a function that stops it
 */
export function carryEvents({ store, logger, clock, newId }: Services): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const carry = async () => {
    const taken = await deliver(
      store,
      async (events, tx) => {
        const delays = events.flatMap((it) => refreshAfter(it.type) ?? []);
        if (delays.length === 0) return;
        const delay = Math.min(...delays);
        // The queue goes by the database's clock; only a wait needs ours.
        const runAfter = delay > 0 ? new Date(Date.now() + delay) : undefined;
        await refreshCoupling({ tx, now: clock(), newId }, runAfter);
      },
      batch,
    );
    if (taken === batch) await carry();
  };
  const next = () => {
    running = running
      .then(carry)
      .catch((error) => logger.error({ err: error }, "events could not be carried"));
  };
  const timer = setInterval(next, lookMilliseconds).unref();
  next();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

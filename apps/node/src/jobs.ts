import {
  couplingJob,
  couplingRefreshJob,
  localOperator,
  measureCoupling,
  refreshAfter,
  requestCoupling,
} from "@ouhe/cooperation/server";
import { createJobs, deliver, type Jobs, sendJob } from "@ouhe/store";
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
  jobs.define(couplingRefreshJob, () => act.write((ctx) => requestCoupling(ctx, {})));
  return jobs;
}

const lookMilliseconds = 1_000;
const batch = 1_000;

/**
 * Carries announced events to who listens for them: today, the measurement that must be made again.
 *
 * @returns a function that stops it
 */
export function carryEvents({ store, logger }: Services): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const carry = async () => {
    const taken = await deliver(
      store,
      async (events, tx) => {
        const delays = events.flatMap((it) => refreshAfter(it.type) ?? []);
        if (delays.length === 0) return;
        const runAfter = new Date(Date.now() + Math.min(...delays));
        await sendJob(tx, couplingRefreshJob, {}, { singletonKey: couplingRefreshJob, runAfter });
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

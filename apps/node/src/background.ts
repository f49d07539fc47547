import { forgetImportFiles, localOperator } from "@ouhe/cooperation/server";
import { forgetPublished, keepSnapshots } from "@ouhe/store";
import { actFor } from "./act.ts";
import { carryEvents, defineJobs } from "./jobs.ts";
import type { Services } from "./services.ts";
import { defineImports } from "./workers/imports.ts";

const minute = 60_000;
const snapshots = { everyMilliseconds: 10 * minute, keep: 5 };
const eventDays = 30;
const answerHours = 24;
/** Tables whose rows come and go. */
const shrinking = ["outbox", "idempotency", "job", "import_file", "import_row", "coupling_part"];

/**
 * Forgets what nobody asks for any more: delivered events, answers kept for repeated requests, files of old
 * imports. The embedded database frees the room of what was deleted only when told.
 */
function keepHouse(services: Services): () => void {
  const { store, logger, configuration } = services;
  const act = actFor(services, null, localOperator);
  const clean = async () => {
    await act.writeAlone((ctx) => forgetImportFiles(ctx, configuration.importFileDays));
    await forgetPublished(store, eventDays);
    await store.execute("delete from idempotency where created_at < now() - make_interval(hours => $1)", [
      answerHours,
    ]);
    if (store.kind === "embedded") await store.refreshStatistics(shrinking);
  };
  const timer = setInterval(
    () => store.patiently(clean).catch((error) => logger.error({ err: error }, "not cleaned")),
    60 * minute,
  );
  timer.unref();
  return () => clearInterval(timer);
}

/** Jobs, events, snapshots of an embedded store, cleaning. @returns how to stop them all */
export async function startBackground(services: Services): Promise<() => Promise<void>> {
  const { store, logger } = services;
  const jobs = defineJobs(services);
  const stopImports = defineImports(jobs, services);
  await jobs.start();
  const stopEvents = carryEvents(services);
  const stopHouse = keepHouse(services);
  const onFault = (fault: Error) => logger.error({ err: fault }, "no snapshot was made");
  const stopSnapshots = store.directory ? keepSnapshots(store, { ...snapshots, onFault }) : async () => {};
  return async () => {
    stopHouse();
    await stopEvents();
    await jobs.stop();
    await stopImports();
    await stopSnapshots();
  };
}

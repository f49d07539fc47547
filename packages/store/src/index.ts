export { backup } from "./backup/backup.ts";
export type { BackupManifest } from "./backup/manifest.ts";
export { restore } from "./backup/restore.ts";
export { keepSnapshots, restoreSnapshot, type SnapshotPlan, snapshot } from "./backup/snapshots.ts";
export { newId } from "./id.ts";
export { cancelJob, findJob, type Job, type JobState, type SendOptions, sendJob } from "./jobs/job.ts";
export {
  createJobs,
  type HandlerOptions,
  type JobHandler,
  type Jobs,
  type JobsOptions,
  type RunningJob,
} from "./jobs/worker.ts";
export {
  type Announcement,
  announce,
  deliver,
  forgetPublished,
  type OutboxEvent,
} from "./outbox.ts";
export { isPassingFault } from "./passing-fault.ts";
export { type Catalogue, readCatalogue } from "./schema/catalogue.ts";
export { writeRowTypes } from "./schema/row-types.ts";
export { writeSchemaSql } from "./schema/schema-sql.ts";
export { openStore, type Store, type StoreConfig, type StoreHealth, type StorePlace } from "./store.ts";
export { StoreError, type StoreErrorKind } from "./store-error.ts";
export type { Tables } from "./tables.ts";
export type { Transaction, TransactionContext, TransactionOptions } from "./transaction.ts";

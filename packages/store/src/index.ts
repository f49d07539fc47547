export { newId } from "./id.ts";
export {
  type Announcement,
  announce,
  deliver,
  forgetPublished,
  type OutboxEvent,
  outboxChannel,
} from "./outbox.ts";
export { type Catalogue, readCatalogue } from "./schema/catalogue.ts";
export { writeRowTypes } from "./schema/row-types.ts";
export { writeSchemaSql } from "./schema/schema-sql.ts";
export { openStore, type Store, type StoreConfig, type StoreHealth, type StorePlace } from "./store.ts";
export { StoreError, type StoreErrorKind } from "./store-error.ts";
export type { Tables } from "./tables.ts";
export type { Transaction, TransactionContext, TransactionOptions } from "./transaction.ts";

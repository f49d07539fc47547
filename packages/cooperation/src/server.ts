/** Routes, commands and event handlers of every room, for the node alone. */
import "./edge-refusals.ts";
import "./registry/import-refusals.ts";
import "./registry/refusals.ts";

export * from "./context.ts";
export * from "./http.ts";
export * from "./locales/problems.ts";
export * from "./positioning/chain-coverage.routes.ts";
export * from "./positioning/coupling.commands.ts";
export * from "./positioning/coupling.routes.ts";
export * from "./positioning/opportunities.routes.ts";
export * from "./registry/chain.routes.ts";
export * from "./registry/enterprise.commands.ts";
export * from "./registry/enterprise.routes.ts";
export { type InferredIndustry, inferIndustry } from "./registry/enterprise.rules.ts";
export * from "./registry/example.commands.ts";
export * from "./registry/example.ts";
export * from "./registry/export.routes.ts";
export * from "./registry/import.routes.ts";
export * from "./registry/import-jobs.commands.ts";
export * from "./registry/import-retention.commands.ts";
export type { ImportServices } from "./registry/import-run.commands.ts";
export * from "./registry/import-upload.commands.ts";
export * from "./registry/node.routes.ts";
export * from "./registry/park.commands.ts";
export * from "./registry/park.routes.ts";
export * from "./registry/reference.routes.ts";
export * from "./registry/saved-view.routes.ts";

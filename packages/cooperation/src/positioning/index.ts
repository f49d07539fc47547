import "../registry/import-refusals.ts";
import "../registry/refusals.ts";

export * from "./alliance-table.ts";
export * from "./chain-coverage.ts";
export * from "./coupling-run.ts";
export * from "./explanation.ts";
export * from "./national.ts";
export * from "./opportunities.rules.ts";
export * from "./opportunities.ts";
export * from "./policy.ts";
export * from "./product-space.rules.ts";
export * from "./product-space.ts";
export * from "./scenario.rules.ts";
export * from "./scenario.ts";

export * from "./coupling-parts.ts";
export * from "./coupling-run.ts";
export * from "./national.ts";
export * from "./opportunities.rules.ts";
export * from "./opportunities.ts";

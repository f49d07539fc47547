export * from "./coupling-parts.ts";
export * from "./coupling-run.ts";
export * from "./national.ts";

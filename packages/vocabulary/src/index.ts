export * from "./employment.ts";
export * from "./enterprise-name.ts";
export * from "./industry.ts";
export * from "./input-output.ts";
export * from "./nearest.ts";
export * from "./record.ts";
export * from "./refusal.ts";
export * from "./uscc.ts";

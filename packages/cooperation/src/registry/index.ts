import "./import-refusals.ts";
import "./refusals.ts";

export * from "./chain.rules.ts";
export * from "./chain.ts";
export * from "./enterprise.rules.ts";
export * from "./enterprise.ts";
export * from "./envelope.ts";
export * from "./import.ts";
export * from "./park.ts";
export * from "./policy.ts";
export * from "./reference.ts";
export * from "./saved-view.ts";

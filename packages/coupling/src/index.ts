export type * from "./alliance/result.ts";

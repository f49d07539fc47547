import type { Classifier } from "@ouhe/classification";
import type { Store } from "@ouhe/store";
import type { Logger } from "pino";
import type { Configuration } from "./configuration.ts";

/** What one running node has; handed to every request. */
export interface Services {
  configuration: Configuration;
  store: Store;
  logger: Logger;
  classifier(): Classifier;
  clock(): Date;
  newId(): string;
  startedAt: Date;
}

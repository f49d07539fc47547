/** A node for a benchmark to ask: tells its parent when it listens. */
import { readConfiguration, startNode } from "@ouhe/node";

await startNode(readConfiguration(process.env, { pagesDirectory: null }));
process.send?.("listening");

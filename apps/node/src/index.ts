export { createNodeApp, roomsApi } from "./app.ts";
export { type Configuration, Misconfigured, readConfiguration } from "./configuration.ts";
export { createServices, type Node, startNode } from "./node.ts";
export { openApiDocument } from "./openapi.ts";
export { serve } from "./serve.ts";
export type { Services } from "./services.ts";

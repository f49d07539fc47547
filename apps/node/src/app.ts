import {
  type Api,
  allianceTableRoutes,
  chainCoverageRoutes,
  chainRoutes,
  couplingRoutes,
  createApi,
  enterpriseRoutes,
  explanationRoutes,
  exportRoutes,
  importRoutes,
  nodeRoutes,
  opportunitiesRoutes,
  parkRoutes,
  productSpaceRoutes,
  referenceRoutes,
  savedViewRoutes,
  scenarioRoutes,
} from "@ouhe/cooperation/server";
import { DomainError } from "@ouhe/vocabulary";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { healthRoutes } from "./health.ts";
import { documentation } from "./openapi.ts";
import { pages } from "./pages.ts";
import { onError, onNotFound, request } from "./request.ts";
import type { Services } from "./services.ts";
import { productSpaceInThread } from "./workers/product-space.ts";

const jsonLimitBytes = 2 * 1024 * 1024;

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
  },
  strictTransportSecurity: false,
});

const limit = bodyLimit({
  maxSize: jsonLimitBytes,
  onError: () => {
    throw new DomainError("input/too-large", { limitBytes: jsonLimitBytes });
  },
});

/** Where files arrive; each has its own limit, kept while the file streams in. */
const uploads = new Set(["/api/v1/imports", "/api/v1/references"]);

/** The rooms' routes under one API. */
export function roomsApi(): Api {
  const api = createApi();
  nodeRoutes(api);
  parkRoutes(api);
  exportRoutes(api);
  enterpriseRoutes(api);
  importRoutes(api);
  savedViewRoutes(api);
  referenceRoutes(api);
  chainRoutes(api);
  couplingRoutes(api);
  opportunitiesRoutes(api);
  chainCoverageRoutes(api);
  productSpaceRoutes(api, productSpaceInThread);
  allianceTableRoutes(api);
  explanationRoutes(api);
  scenarioRoutes(api);
  return api;
}

/** The whole node as one request handler. */
export function createNodeApp(services: Services): Api {
  const app = createApi();
  app.onError(onError(services));
  app.notFound(onNotFound);
  app.route("/", healthRoutes(services) as never);
  app.use("*", request(services), headers);
  app.use("/api/v1/*", (c, next) => (uploads.has(c.req.path) ? next() : limit(c, next)));
  app.use("/api/v1/coupling/*", compress(), etag());
  const api = roomsApi();
  app.route("/api/v1", api);
  documentation(app, api);
  if (services.configuration.pagesDirectory) pages(app, services.configuration.pagesDirectory);
  return app;
}

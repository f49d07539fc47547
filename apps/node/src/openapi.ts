import type { Api } from "@ouhe/cooperation/server";
import { problemPage } from "./problem-page.ts";
import { referencePage } from "./reference-page.ts";

/** The API as OpenAPI 3.1, from the schemas the routes check with. */
export function openApiDocument(api: Api) {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Ouhe",
      version: "1",
      description:
        "The node's API. Errors are application/problem+json (RFC 9457). Lists are paged by cursor. " +
        "Records carry their version as ETag; a change names it in If-Match. " +
        "A write with an Idempotency-Key can be repeated: the first answer is given again.",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
  });
}

/** Serves /openapi.json, its reference page /docs, and a page for every kind of problem. */
export function documentation(app: Api, api: Api): void {
  let document: ReturnType<typeof openApiDocument> | undefined;
  const made = () => {
    document ??= openApiDocument(api);
    return document;
  };
  app.get("/openapi.json", (c) => c.json(made()));
  app.get("/docs", (c) => c.html(referencePage(made() as Parameters<typeof referencePage>[0])));
  app.get("/problems/:room/:kind", (c) => {
    const found = problemPage(`${c.req.param("room")}/${c.req.param("kind")}`);
    return found ? c.html(found) : c.notFound();
  });
}

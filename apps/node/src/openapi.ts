import type { Api } from "@ouhe/cooperation/server";

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

/** Serves the document at /openapi.json. */
export function documentation(app: Api, api: Api): void {
  let document: string | undefined;
  app.get("/openapi.json", (c) => {
    document ??= JSON.stringify(openApiDocument(api));
    return c.body(document, 200, { "Content-Type": "application/json" });
  });
}

import { Hono } from "hono";
import type { Services } from "./services.ts";

/** `/healthz`: this process answers. `/readyz`: its database does too; why it does not is for the log alone. */
export function healthRoutes(services: Services): Hono {
  return new Hono()
    .get("/healthz", (c) => c.json({ ok: true }))
    .get("/readyz", async (c) => {
      const health = await services.store.health();
      if (health.ok) return c.json(health);
      services.logger.error({ reason: health.reason }, "the database does not answer");
      return c.json({ ...health, reason: "the database does not answer" }, 503);
    });
}

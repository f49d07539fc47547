import { Hono } from "hono";
import type { Services } from "./services.ts";

/** `/healthz`: this process answers. `/readyz`: its database does too. */
export function healthRoutes(services: Services): Hono {
  return new Hono()
    .get("/healthz", (c) => c.json({ ok: true }))
    .get("/readyz", async (c) => {
      const health = await services.store.health();
      return c.json(health, health.ok ? 200 : 503);
    });
}

/**
 * The floor: a bare Hono + pg server on the same tables and indexes, prepared statements, no validation, no
 * records, no versions. What one Node process can do at most. Started by http.ts: `floor.ts URL PORT`.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

const [, , connectionString, port] = process.argv;
const pool = new pg.Pool({ connectionString, max: 10 });
const columns =
  "id, owner_park, name, uscc, industry_code, capital_wan, capital_currency, registered_on, employees, as_of, source, version, example";

const ask = async (name: string, text: string, values: unknown[]) =>
  (await pool.query({ name, text, values })).rows;

const app = new Hono();
app.get("/list", async (c) =>
  c.json(
    await ask(
      "list",
      `select ${columns} from enterprise where owner_park = $1 order by capital_sort desc, id desc limit 50`,
      [c.req.query("park")],
    ),
  ),
);
app.get("/get/:id", async (c) =>
  c.json((await ask("get", "select * from enterprise where id = $1", [c.req.param("id")]))[0]),
);
app.get("/search", async (c) =>
  c.json(
    await ask(
      "search",
      `select ${columns} from enterprise where name_bigrams @> $1::text[] order by capital_sort desc, id desc limit 50`,
      [c.req.queries("b")],
    ),
  ),
);
app.post("/create", async (c) => {
  const it = (await c.req.json()) as { ownerPark: string; name: string; businessScope: string };
  const bigrams = [...it.name].slice(1).map((character, at) => it.name[at]! + character);
  await ask(
    "create",
    `insert into enterprise (id, owner_park, source, calibre, name, name_key, name_bigrams, business_scope)
     values (gen_random_uuid(), $1, 'bench', 'declared', $2, $2, $3, $4)`,
    [it.ownerPark, it.name, bigrams, it.businessScope],
  );
  return c.json({ ok: true }, 201);
});

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" }, () => process.send?.("listening"));

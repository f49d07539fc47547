import { announce } from "@ouhe/store";
import { bigrams, industryChainTemplates, normaliseName } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { insertChain } from "./chain.store.ts";
import { newChainSchema } from "./chain.ts";
import { inferIndustry } from "./enterprise.rules.ts";
import type { ExampleEnterpriseRecord, ExampleParkRecord } from "./example.ts";
import { mayArrangeNode, requireMay } from "./policy.ts";

const source = "Ouhe example";

/** Whether any record of the example alliance is present. */
export async function hasExample(ctx: Context): Promise<boolean> {
  const found = await ctx.tx.query("select 1 from park where example limit 1", [], { name: "has-example" });
  return found.length > 0;
}

/** Key of the setting that remembers that somebody did not want the example. */
const unwanted = "example.removed";

/** True when nothing has been registered and nobody has removed the example: it would neither mix nor come back. */
export async function isEmpty(ctx: Context): Promise<boolean> {
  const [row] = await ctx.tx.query<{ empty: boolean }>(
    "select not exists (select 1 from park) and not exists (select 1 from setting where key = $1) as empty",
    [unwanted],
  );
  return row!.empty;
}

/** Fills an empty node with the example alliance; every record says that it is an example. */
export async function createExample(
  ctx: WriteContext,
  parks: readonly ExampleParkRecord[],
  enterprises: readonly ExampleEnterpriseRecord[],
): Promise<void> {
  requireMay(mayArrangeNode(ctx.actor), "example.create");
  await ctx.tx.copyIn(
    "park",
    parkColumns,
    parks.map((it, at) => parkRow(it, new Date(ctx.now.getTime() + at))),
  );
  await ctx.tx.copyIn(
    "enterprise",
    enterpriseColumns,
    enterprises.map((it, at) => enterpriseRow(ctx, it, at)),
  );
  for (const [at, { id: _, ...chain }] of industryChainTemplates.entries()) {
    const now = new Date(ctx.now.getTime() + at);
    const stated = newChainSchema.parse(chain);
    await insertChain(ctx.tx, stated, { id: ctx.newId(), ownerPark: null, source, example: true, now });
  }
  await announce(ctx.tx.db, { type: "example.created", payload: { by: ctx.actor.id } });
}

/** Removes every example record. Records that people added to example parks go with them, so that none dangles. */
export async function removeExample(ctx: WriteContext): Promise<void> {
  requireMay(mayArrangeNode(ctx.actor), "example.remove");
  const ofExample = "owner_park in (select id from park where example)";
  await ctx.tx.execute(`delete from import_batch where ${ofExample}`);
  await ctx.tx.execute(`delete from enterprise where example or ${ofExample}`);
  await ctx.tx.execute(`delete from chain where example or ${ofExample}`);
  await ctx.tx.execute(
    `delete from scenario where exists (select 1 from jsonb_array_elements(changes) as it, park
      where park.example and park.id in (it->>'park', it->>'to'))`,
  );
  await ctx.tx.execute("delete from coupling_run");
  await ctx.tx.execute("delete from park where example");
  await ctx.tx.execute("insert into setting (key, value) values ($1, 'true') on conflict (key) do nothing", [
    unwanted,
  ]);
  await announce(ctx.tx.db, { type: "example.removed", payload: { by: ctx.actor.id } });
}

const parkColumns = [
  "id",
  "visibility",
  "source",
  "as_of",
  "calibre",
  "example",
  "name_zh_hans",
  "name_zh_hant",
  "name_en",
  "division_code",
  "area_km2",
  "area_note",
  "longitude",
  "latitude",
  "facts",
  "created_at",
  "updated_at",
];

const parkRow = (it: ExampleParkRecord, at: Date) => [
  it.id,
  "alliance",
  source,
  null,
  "example",
  true,
  it.name.zhHans,
  it.name.zhHant,
  it.name.en,
  it.divisionCode,
  it.areaKm2,
  it.areaNote,
  it.longitude,
  it.latitude,
  JSON.stringify(it.facts),
  at,
  at,
];

const enterpriseColumns = [
  "id",
  "owner_park",
  "visibility",
  "source",
  "as_of",
  "calibre",
  "example",
  "name",
  "name_key",
  "name_bigrams",
  "uscc",
  "industry_declared",
  "industry_inferred",
  "industry_confidence",
  "industry_words",
  "business_scope",
  "registered_on",
  "capital_wan",
  "employees",
  "created_at",
  "updated_at",
];

/** The same id on every node, because resampling draws by id: everybody's example shows the same intervals. */
const exampleId = (at: number) => `01646000-0000-7000-8000-${String(at).padStart(12, "0")}`;

function enterpriseRow(ctx: Context, it: ExampleEnterpriseRecord, at: number): unknown[] {
  const inferred = inferIndustry(ctx.classifier(), it.businessScope);
  return [
    exampleId(at),
    it.park,
    "alliance",
    source,
    it.asOf,
    "example",
    true,
    it.name,
    normaliseName(it.name),
    bigrams(it.name),
    it.uscc,
    it.industryCode,
    inferred.code,
    inferred.confidence,
    inferred.words,
    it.businessScope,
    it.registeredOn,
    it.capitalWan,
    it.employees,
    ctx.now,
    ctx.now,
  ];
}

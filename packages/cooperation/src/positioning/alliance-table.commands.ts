import type { AllianceOptions, AllianceTable } from "@ouhe/coupling";
import type { Context } from "../context.ts";
import { listParks } from "../registry/park.commands.ts";
import { selectAllianceTable, selectLastParameters } from "./alliance-table.store.ts";
import type { AllianceTableAnswer } from "./alliance-table.ts";
import { allianceOptions } from "./national.ts";

/** The alliance as sums, for measuring what might be. */
export async function allianceTable(ctx: Context): Promise<AllianceTableAnswer> {
  const parks = (await listParks(ctx)).map((it) => ({ id: it.id, name: it.name["zh-Hans"] }));
  const cells = await selectAllianceTable(ctx.tx);
  return {
    parks,
    parameters: await selectLastParameters(ctx.tx),
    cells: cells.map(({ park, code, firms, inferred, amounts, largest }) => ({
      park,
      code,
      firms: [...firms],
      inferred: [...inferred],
      amounts: [...amounts],
      largest: largest.map((it) => [...it]),
    })),
  };
}

/** The table and the options to measure it with, as the last measurement had them. */
export async function measurableTable(
  ctx: Context,
): Promise<{ options: AllianceOptions; table: AllianceTable }> {
  const { parks, parameters, cells } = await allianceTable(ctx);
  return { options: allianceOptions({ parks, parameters }), table: { cells } };
}

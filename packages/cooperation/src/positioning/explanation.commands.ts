import {
  additionsToCouplability,
  amountsAtLevel,
  amountsBySector,
  cellInContext,
  couplability,
  distanceToQuotient,
  explainCouplability,
  explainQuotient,
  explainSimilarity,
  explainSuppliers,
  type Level,
} from "@ouhe/coupling";
import { DomainError, industries, industryByCode } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import { loadPark } from "../registry/park.commands.ts";
import { measurableTable } from "./alliance-table.commands.ts";
import { type FirmAmount, selectFirmAmounts } from "./explanation.store.ts";
import type { CouplabilityExplanation, QuotientExplanation, SimilarityExplanation } from "./explanation.ts";

/** Views of every measurement, in its order. */
export type WeightId = "firms" | "capital";

const viewOf = (weight: WeightId) => (weight === "firms" ? 0 : 1);
const named = { quotient: 20, supplier: 5, industries: 50 };

/**
 * Which firms make a location quotient, and how far it is from 1, from the registers as they are now.
 *
 * @throws DomainError industry/unknown; record/unknown where the park has nothing of the industry
 */
export async function explainQuotientOf(
  ctx: Context,
  { park, code, weight }: { park: string; code: string; weight: WeightId },
): Promise<QuotientExplanation> {
  if (!industryByCode(code)) throw new DomainError("industry/unknown", { code });
  const { options, table } = await measurableTable(ctx);
  const cell = cellInContext(options, table, { park, code, view: viewOf(weight) });
  if (!cell) throw new DomainError("record/unknown", { kind: "quotient", id: `${park}/${code}` });
  const firms = await firmsOf(ctx, { park, codes: numbersOf(code), weight });
  const of = { firms: firms.map((it) => it.amount), park: cell.park, reference: cell.reference };
  const { quotient, firms: explained } = explainQuotient(of);
  return {
    park,
    code,
    weight,
    reference: cell.referenceId,
    quotient,
    industry: cell.amount,
    parkTotal: cell.park,
    threshold: 1,
    distance: distanceToQuotient(of, 1),
    firmCount: firms.length,
    firms: firms
      .slice(0, named.quotient)
      .map((it, at) => ({ ...it, contribution: explained[at]!.contribution })),
  };
}

/** How the codes of firms begin: the code itself, or the divisions of a section, whose letter firms do not carry. */
function numbersOf(code: string): string[] {
  const divisions = industries.filter((it) => it.level === "division" && it.parent === code);
  return divisions.length > 0 ? divisions.map((it) => it.code) : [code];
}

function firmsOf(
  ctx: Context,
  { park, codes, weight }: { park: string; codes: readonly string[]; weight: WeightId },
): Promise<FirmAmount[]> {
  return selectFirmAmounts(ctx.tx, { park, codes, byCapital: weight === "capital" });
}

/**
 * Which sectors, and which firms in them, make one park able to supply another.
 *
 * @throws DomainError record/unknown for a park, or where the buyer demands nothing
 */
export async function explainCouplabilityOf(
  ctx: Context,
  { from, to, weight }: { from: string; to: string; weight: WeightId },
): Promise<CouplabilityExplanation> {
  for (const park of [from, to]) await loadPark(ctx, park);
  const { options, table } = await measurableTable(ctx);
  const { sectors, parks } = amountsBySector(options, table, viewOf(weight));
  const of = { supply: parks.get(from)!.output, demand: parks.get(to)!.demand };
  const m = couplability(of);
  if (m === null) throw new DomainError("record/unknown", { kind: "couplability", id: `${from}/${to}` });
  const cut = options.parameters.cuts.couplability;
  const explained = explainCouplability(of).map(async ({ sector, part, room }) => {
    const codes = industriesOf(sectors[sector]!, options.inputOutput.sectorOf);
    const firms =
      part === 0 ? [] : (await firmsOf(ctx, { park: from, codes, weight })).slice(0, named.supplier);
    const parts = explainSuppliers(
      of,
      firms.map(({ amount }) => ({ sector, amount })),
    );
    return {
      sector: sectors[sector]!,
      part,
      room,
      firms: firms.map((it, at) => ({ ...it, contribution: parts[at]! })),
    };
  });
  return {
    from,
    to,
    weight,
    couplability: m,
    demand: of.demand.reduce((sum, it) => sum + it, 0),
    sectors: await Promise.all(explained),
    cut,
    toCut: additionsToCouplability(of, cut)!.map((it) => ({ ...it, sector: sectors[it.sector]! })),
  };
}

/** Industry codes that a sector is made of. */
function industriesOf(sector: string, sectorOf: ReadonlyMap<string, string>): string[] {
  return [...sectorOf].filter(([, it]) => it === sector).map(([code]) => code);
}

/**
 * Which industries make two parks alike.
 *
 * @throws DomainError record/unknown for a park, or where one of them has no firm known at the level
 */
export async function explainSimilarityOf(
  ctx: Context,
  { a, b, level, weight }: { a: string; b: string; level: Level; weight: WeightId },
): Promise<SimilarityExplanation> {
  for (const park of [a, b]) await loadPark(ctx, park);
  const { options, table } = await measurableTable(ctx);
  const byPark = amountsAtLevel(options, table, { view: viewOf(weight), level });
  const codes = [...new Set([a, b].flatMap((it) => [...byPark.get(it)!.keys()]))].sort();
  const [first, second] = [a, b].map((park) => codes.map((it) => byPark.get(park)!.get(it) ?? 0));
  const parts = explainSimilarity(first!, second!);
  if (!parts) throw new DomainError("record/unknown", { kind: "similarity", id: `${a}/${b}` });
  return {
    parks: [a, b],
    level,
    weight,
    similarity: parts.reduce((sum, it) => sum + it.part, 0),
    industries: parts
      .slice(0, named.industries)
      .map(({ industry, part, shares }) => ({ code: codes[industry]!, part, shares: [...shares] })),
  };
}

import { chainCoverage, defaultParameters, type ParkIndustry } from "@ouhe/coupling";
import { industryLine } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import { loadChain } from "../registry/chain.commands.ts";
import type { ChainCoverageAnswer } from "./chain-coverage.ts";

/** A link is held from three firms on, and hangs on one park that has more than 85 % of them. */
const rule = {
  minimumFirms: defaultParameters.minimumFirms,
  soleShare: defaultParameters.dominantShare,
} as const;

/** Firms and capital of every park by the industry that counts; null where nobody knows one. */
function countIndustries(ctx: Context): Promise<(Omit<ParkIndustry, "code"> & { code: string | null })[]> {
  return ctx.tx.query(
    `select owner_park as park, industry_code as code, count(*)::int as firms,
            coalesce(sum(capital_wan) filter (where capital_currency = 'CNY'), 0)::float8 as amount
       from enterprise group by owner_park, industry_code`,
    [],
    { name: "count-industries" },
  );
}

/**
 * A chain laid over the registers as they are now.
 *
 * @throws DomainError record/unknown
 */
export async function coverChain(ctx: Context, id: string): Promise<ChainCoverageAnswer> {
  const chain = await loadChain(ctx, id);
  const counts = await countIndustries(ctx);
  const known = counts.flatMap(({ code, ...it }) => (code === null ? [] : [{ ...it, code }]));
  const unclassified = counts.reduce((sum, it) => sum + (it.code === null ? it.firms : 0), 0);
  const { links, steps, closers } = chainCoverage(chain, known, industryLine, rule);
  return {
    chain: id,
    version: chain.version,
    rule,
    unclassified,
    links: links.map((it) => ({ ...it, parks: [...it.parks] })),
    steps: [...steps],
    closers: [...closers].map(([link, parks]) => ({
      link,
      parks: parks.map((it) => ({ ...it, neighbours: [...it.neighbours] })),
    })),
  };
}

import type { Context } from "../context.ts";

type Tx = Context["tx"];

export interface FirmAmount {
  id: string;
  name: string;
  amount: number;
}

/** Firms of a park in industries that start with one of the codes, whose amount the view knows; largest first. */
export async function selectFirmAmounts(
  tx: Tx,
  of: { park: string; codes: readonly string[]; byCapital: boolean },
): Promise<FirmAmount[]> {
  return tx.query<FirmAmount>(
    `select id, name, amount from (
       select id, name,
              case when not $3 then 1::float8 when capital_currency = 'CNY' then capital_wan::float8 end as amount
         from enterprise
        where owner_park = $1 and exists (select 1 from unnest($2::text[]) as code where industry_code like code || '%')
     ) as firm where amount is not null order by amount desc, id`,
    [of.park, of.codes, of.byCapital],
    { name: "firm-amounts" },
  );
}

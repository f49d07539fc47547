import { type CouplingResult, pairPart, parkPart } from "@ouhe/coupling";
import type { Context } from "../context.ts";
import { selectEntries } from "./coupling-run.store.ts";

/** Parts asked for at a time: a few megabytes. */
const atOnce = 16;

/**
 * A kept result put together again as one JSON text: the summary with its brief parks and pairs replaced by the
 * whole ones. The database hands the parts over as text, so that nothing large is read into objects here.
 *
 * @throws Error when a newer result has replaced this one meanwhile: half a file must not look like a whole one
 */
export async function* wholeResult(
  tx: Context["tx"],
  run: string,
  { views, ...summary }: CouplingResult,
): AsyncGenerator<string> {
  yield `${JSON.stringify(summary).slice(0, -1)},"views":[`;
  for (const [view, { parks, pairs, ...rest }] of views.entries()) {
    yield `${view > 0 ? "," : ""}${JSON.stringify(rest).slice(0, -1)},"parks":[`;
    yield* entries(tx, run, { view, of: "park", names: parks.map((it) => parkPart(it.id)) });
    yield '],"pairs":[';
    yield* entries(tx, run, { view, of: "pair", names: pairs.map((it) => pairPart(...it.parks)[0]) });
    yield "]}";
  }
  yield "]}";
}

async function* entries(
  tx: Context["tx"],
  run: string,
  { view, of, names }: { view: number; of: "park" | "pair"; names: readonly string[] },
): AsyncGenerator<string> {
  for (let from = 0; from < names.length; from += atOnce) {
    const asked = names.slice(from, from + atOnce);
    const found = await selectEntries(tx, run, { view, of, names: asked });
    if (found.length < asked.length) throw new Error(`result ${run} was replaced while it was read`);
    yield `${from > 0 ? "," : ""}${found.join(",")}`;
  }
}

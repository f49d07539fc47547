import type { Cell, Clash, CouplingResult, Firm, FirmRef, Level, PairView, WeightView } from "@ouhe/coupling";

/** Firms named for each industry of each park. */
const named = 5;

/** A firm kept for naming. */
type Kept = FirmRef & { weights: readonly number[] };

/**
 * Clashes at a level coarser than the class, where the engine lists none: it compares classes, and a run of
 * `--level division` knows none. Keeps the best few firms of each industry while firms go by.
 */
export class ClashesAtLevel {
  readonly #level: Exclude<Level, "section" | "class">;
  readonly #best = new Map<string, Kept[]>();

  constructor(level: Exclude<Level, "section" | "class">) {
    this.#level = level;
  }

  note({ id, name, park, codes, confidence, weights }: Firm): void {
    const code = codes[this.#level];
    if (code === undefined) return;
    const key = `${park}\n${code}`;
    const best = this.#best.get(key) ?? [];
    this.#best.set(key, best);
    best.push({ id, name, code, confidence, weight: 1, weights });
    best.sort(byFirstWeight).splice(named);
  }

  /** The result with its clashes at this level, ordered as the engine orders classes. */
  fill(result: CouplingResult): CouplingResult {
    const views = result.views.map((view, at) => ({
      ...view,
      pairs: view.pairs.map((pair) => ({ ...pair, clashes: this.#clashes(view, pair, at) })),
    }));
    return { ...result, views };
  }

  #clashes({ parks }: WeightView, pair: PairView, view: number): Clash[] {
    const [mine, theirs] = pair.parks.map((id) => parks.find((it) => it.id === id)!.cells[this.#level]);
    const others = new Map(theirs!.map((it) => [it.code, it]));
    return mine!
      .flatMap((it) => {
        const other = others.get(it.code);
        return other && isSpecialised(it) && isSpecialised(other) ? [[it, other] as const] : [];
      })
      .sort((a, b) => Number(isSure(b)) - Number(isSure(a)) || smaller(b) - smaller(a))
      .slice(0, 20)
      .map(([a, b]) => ({
        code: a.code,
        lq: [a.lq, b.lq],
        share: [a.share, b.share],
        firms: [this.#firms(pair.parks[0], a.code, view), this.#firms(pair.parks[1], b.code, view)],
      }));
  }

  #firms(park: string, code: string, view: number): FirmRef[] {
    const best = this.#best.get(`${park}\n${code}`) ?? [];
    return best.map(({ weights, ...firm }) => ({
      ...firm,
      weight: view === 0 ? 1 : weights[view - 1] || 0,
    }));
  }
}

const isSpecialised = ({ lq }: Cell) => lq.value !== null && lq.value >= 1;
const isSure = (cells: readonly Cell[]) =>
  cells.every(({ lq }) => lq.interval !== null && lq.interval[0] > 1);
const smaller = ([a, b]: readonly [Cell, Cell]) => Math.min(a.share, b.share);

function byFirstWeight(a: Kept, b: Kept): number {
  const [x, y] = [a.weights[0] || 0, b.weights[0] || 0];
  return y - x || b.confidence - a.confidence || (a.id < b.id ? -1 : 1);
}

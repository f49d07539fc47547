import type {
  AllianceTable,
  Change,
  CountedBody,
  CouplingResult,
  Difference,
  ProjectNeed,
  Site,
  SiteCriterion,
} from "@ouhe/coupling";

/** The alliance as sums, as `GET /coupling/table` gives it. */
export interface MeasurableTable extends AllianceTable {
  parks: readonly { id: string; name: string }[];
  parameters: Record<string, unknown>;
}

export type Question =
  | { kind: "table"; table: MeasurableTable }
  | { kind: "changes"; changes: readonly Change[] }
  | { kind: "sites"; body: CountedBody; criterion: SiteCriterion }
  /** What a project of an industry would buy, nothing where it has no sector; `view` 0 counts firms, 1 registered capital. */
  | { kind: "needs"; view: number; code: string; output: number };

/** A project's purchase of a sector, by the sector's code. */
export type SectorNeed = Omit<ProjectNeed, "sector"> & { sector: string };

export type Said =
  | { kind: "base"; result: CouplingResult }
  | { kind: "after"; result: CouplingResult; differences: readonly Difference[][] }
  | { kind: "sites"; sites: readonly Site[] }
  | { kind: "needs"; needs: readonly SectorNeed[] };

export interface Asked {
  id: number;
  question: Question;
}

type Answered = { id: number; milliseconds: number } & ({ said: Said } | { fault: string });
type SaidTo<Kind extends Question["kind"]> = Extract<
  Said,
  { kind: { table: "base"; changes: "after"; sites: "sites"; needs: "needs" }[Kind] }
>;

/** A question that a newer one of its kind has replaced before it was answered. */
export class Overtaken extends Error {}

/** The measuring thread of a page: answers in order; of several waiting questions of one kind only the newest counts. */
export class Measuring {
  readonly #worker = new Worker(new URL("./measuring.worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, { kind: Question["kind"]; settle(answer: Answered): void }>();
  #next = 1;

  constructor() {
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      this.#waiting.get(data.id)?.settle(data);
      this.#waiting.delete(data.id);
    });
  }

  /** @throws Overtaken when a newer question of the kind was asked meanwhile; Error with the engine's refusal */
  ask<Kind extends Question["kind"]>(question: Extract<Question, { kind: Kind }>): Promise<SaidTo<Kind>> {
    const id = this.#next++;
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const settle = (answer: Answered) => {
        performance.measure(`what-if ${question.kind}`, { start: begun }); // read by whoever measures the page
        if (this.#isOvertaken(id, question.kind)) reject(new Overtaken());
        else if ("fault" in answer) reject(new Error(answer.fault));
        else resolve(answer.said as SaidTo<Kind>);
      };
      this.#waiting.set(id, { kind: question.kind, settle });
      this.#worker.postMessage({ id, question } satisfies Asked);
    });
  }

  #isOvertaken(id: number, kind: Question["kind"]): boolean {
    return [...this.#waiting].some(([other, it]) => other > id && it.kind === kind);
  }

  stop(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}

/** A project or firm as it counts in a what-if. Amounts in 万元 CNY, null where unknown. */
interface Body {
  name: string;
  /** GB/T 4754-2017; null: nobody knows it. */
  code: string | null;
  capitalWan: number | null;
  /** Whether the classifier gave the code. */
  isInferred: boolean;
}

/** A firm of the register, as it was when imagined. */
type Firm = Body & { enterprise: string; park: string };

/** A project that lands. */
export type ProjectChange = Body & { kind: "open"; park: string };

/** One thing imagined: a project lands, a firm closes, a firm moves. */
export type ScenarioChange =
  | ProjectChange
  | (Firm & { kind: "close" })
  | (Firm & { kind: "move"; to: string });

/** What a planner states of a scenario. */
export interface NewScenario {
  name: string;
  /** In the order they are imagined. */
  changes: ScenarioChange[];
}

/** A scenario as the node keeps it. */
export interface Scenario extends NewScenario {
  id: string;
  version: number;
  updatedAt: string;
}

import { useState } from "react";
import type { Plan } from "./plan.ts";
import type { Scenario } from "./scenario.ts";

/** A plan being worked on, with a way back. */
export interface Draft {
  plan: Plan;
  isChanged: boolean;
  change(next: Plan): void;
  /** Absent when there is nothing to take back. */
  undo?: () => void;
  /** Back to what was opened; absent when nothing differs. */
  reset?: () => void;
}

const storageKey = (name: string) => `ouhe.what-if ${name}`;

/** The name under which the work on a scenario, or on a new one, is remembered. */
export const draftName = (scenario: Scenario | null): string =>
  scenario ? `${scenario.id} ${scenario.version}` : "new";

/** Once saved, nothing is left unsaved. */
export const forgetDraft = (name: string): void => sessionStorage.removeItem(storageKey(name));

/** What was left unsaved in this tab: a look at a firm or a pair must not lose it. */
function remembered(name: string, opened: Plan): Plan[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey(name)) ?? "null");
    return Array.isArray(kept) ? [opened, kept as Plan] : [opened];
  } catch {
    return [opened];
  }
}

/**
 * @param name see `draftName`
 * @param opened as saved
 */
export function useDraft(name: string, opened: Plan): Draft {
  const [steps, setSteps] = useState<readonly Plan[]>(() => remembered(name, opened));
  const plan = steps.at(-1)!;
  const go = (next: readonly Plan[]) => {
    setSteps(next);
    if (next.length === 1) forgetDraft(name);
    else sessionStorage.setItem(storageKey(name), JSON.stringify(next.at(-1)));
  };
  const isChanged = JSON.stringify(plan) !== JSON.stringify(opened);
  return {
    plan,
    isChanged,
    change: (next) => go([...steps, next]),
    undo: steps.length > 1 ? () => go(steps.slice(0, -1)) : undefined,
    reset: isChanged ? () => go([...steps, opened]) : undefined,
  };
}

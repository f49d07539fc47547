import { useState } from "react";
import type { Plan } from "./plan.ts";

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
 * @param name of what is worked on: a scenario's id and version, or "new"
 * @param opened as saved
 */
export function useDraft(name: string, opened: Plan): Draft {
  const [steps, setSteps] = useState<readonly Plan[]>(() => remembered(name, opened));
  const plan = steps.at(-1)!;
  const go = (next: readonly Plan[]) => {
    setSteps(next);
    if (next.length === 1) sessionStorage.removeItem(storageKey(name));
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

/** False when this Node is too old for the rest. */
export const fits: boolean;
/** Keeps the process small over imports; before anything has grown. */
export function keepHeapSmall(): void;
/** Runs a script again under a Node that fits; ends this process with its exit code. */
export function runAgain(script: string): void;

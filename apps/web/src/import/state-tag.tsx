import { useSpeech } from "../language.tsx";
import type { BatchState } from "./batch.ts";
import { stateTexts } from "./messages.ts";

const colours: Record<BatchState, string> = {
  uploaded: "amber",
  checking: "",
  checked: "amber",
  committing: "",
  committed: "jade",
  undoing: "",
  undone: "",
  cancelled: "",
  failed: "cinnabar",
};

/** Where a batch stands, in a word. */
export function StateTag({ state }: { state: BatchState }) {
  const { t } = useSpeech();
  return <span className={`tag ${colours[state]}`}>{t(stateTexts[state])}</span>;
}

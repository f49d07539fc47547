import type { WeightView } from "@ouhe/coupling";
import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";
import { useChooseWeight, weightText } from "./weight.ts";

/** Chooses what stands for a park's output: firms, or an amount of the registers. */
export function WeightSwitch({ views, chosen }: { views: readonly WeightView[]; chosen: string }) {
  const { t } = useSpeech();
  const choose = useChooseWeight();
  if (views.length < 2) return null;
  return (
    <div className="row weight no-print">
      <small>{t(messages.weight)}</small>
      <fieldset className="segments" aria-label={t(messages.weight)}>
        {views.map(({ weight }, at) => (
          <button
            key={weight.id}
            type="button"
            aria-pressed={weight.id === chosen}
            onClick={() => choose(at === 0 ? undefined : weight.id)}
          >
            {weightText(weight, t)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

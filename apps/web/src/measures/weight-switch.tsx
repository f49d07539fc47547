import { useSpeech } from "../language.tsx";
import { useAnalysis } from "./analysis.tsx";
import { messages } from "./messages.ts";
import { useChooseWeight, weightText } from "./weight.ts";

/** Chooses what stands for a park's output: firms, or an amount of the registers. On paper it says which. */
export function WeightSwitch() {
  const { t } = useSpeech();
  const { summary, view } = useAnalysis();
  const choose = useChooseWeight();
  if (summary.views.length < 2) return null;
  return (
    <div className="row weight">
      <small>{t(messages.weight)}</small>
      <fieldset className="segments no-print" aria-label={t(messages.weight)}>
        {summary.views.map(({ weight }, at) => (
          <button
            key={weight.id}
            type="button"
            aria-pressed={weight.id === view.weight.id}
            onClick={() => choose(at === 0 ? undefined : weight.id)}
          >
            {weightText(weight, t)}
          </button>
        ))}
      </fieldset>
      <strong className="print-only">{weightText(view.weight, t)}</strong>
    </div>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { messages as measures } from "../measures/messages.ts";
import { weightText } from "../measures/weight.ts";
import { messages } from "./messages.ts";
import { useWorkshop } from "./workshop-context.ts";

/** Chooses what stands for a park's output, and leaves the scenarios in the address alone. */
export function WeightChoice() {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const { base, before } = useWorkshop();
  const choose = (weight: string | undefined) =>
    navigate({
      to: "/what-if",
      search: (known) => ({ ...known, weight }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="row weight">
      <small>{t(measures.weight)}</small>
      <fieldset className="segments no-print" aria-label={t(measures.weight)}>
        {base.views.map(({ weight }, at) => (
          <button
            key={weight.id}
            type="button"
            aria-pressed={weight.id === before.weight.id}
            onClick={() => choose(at === 0 ? undefined : weight.id)}
          >
            {weightText(weight, t)}
          </button>
        ))}
      </fieldset>
      <strong className="print-only">{weightText(before.weight, t)}</strong>
      <small className="muted">{t(messages.asOneFirm)}</small>
    </div>
  );
}

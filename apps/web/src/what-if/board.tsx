import { useRef } from "react";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { Chip } from "./chip.tsx";
import { messages, unsoundTexts } from "./messages.ts";
import { closeAt, landIn, type Plan, placeOf, type SoundPlan, withoutAt } from "./plan.ts";
import type { Hovering } from "./use-drag.ts";
import { useWorkshop } from "./workshop-context.ts";

/** The parks as columns, with what is imagined as cards on them. */
export function Board({
  plan,
  unsound,
  change,
  hovering,
  hover,
}: {
  plan: Plan;
  unsound: SoundPlan["unsound"];
  change(next: Plan): void;
  hovering: Hovering | null;
  hover(next: Hovering | null): void;
}) {
  const { t } = useSpeech();
  const { base, words } = useWorkshop();
  const carried = useRef<number | null>(null);
  const parks = base.views[0]!.parks.map((it) => it.id);
  return (
    <section className="stack" aria-label={t(messages.board)}>
      <p className="muted no-print">{t(plan.length === 0 ? messages.boardEmpty : messages.boardHint)}</p>
      <ul className="board">
        {parks.map((park) => (
          <li
            key={park}
            data-park={park}
            className={hovering?.park === park ? "board-park over" : "board-park"}
          >
            <h3 title={words.park(park)}>{words.parkInShort(park)}</h3>
            {plan.map((it, at) =>
              placeOf(it) === park && !unsound.has(at) ? (
                <Chip
                  // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place in the plan alone
                  key={`${at} ${it.name}`}
                  at={at}
                  change={it}
                  parks={parks}
                  carried={carried}
                  hover={hover}
                  land={(where) => change(landIn(plan, at, where))}
                  close={() => change(closeAt(plan, at))}
                  remove={() => change(withoutAt(plan, at))}
                />
              ) : null,
            )}
          </li>
        ))}
      </ul>
      {unsound.size > 0 && (
        <div className="card state-line amber" role="status">
          <strong>{t(messages.unsoundTitle)}</strong>
          {[...unsound].map(([at, why]) => (
            <span key={at} className="row">
              <Mixed>{t(unsoundTexts[why], { name: plan[at]!.name })}</Mixed>
              <button type="button" className="button" onClick={() => change(withoutAt(plan, at))}>
                {t(messages.removeChange, { name: plan[at]!.name })}
              </button>
            </span>
          ))}
        </div>
      )}
    </section>
  );
}

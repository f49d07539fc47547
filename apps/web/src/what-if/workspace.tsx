import { memo, useDeferredValue, useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { Beside } from "./beside.tsx";
import { Board } from "./board.tsx";
import { Differences } from "./differences.tsx";
import { FirmChoice } from "./firm-choice.tsx";
import type { MeasurableTable } from "./measuring.ts";
import { messages } from "./messages.ts";
import { Needs } from "./needs.tsx";
import { NewProject } from "./new-project.tsx";
import { FlowsFigure, MovementFigure } from "./pictures.tsx";
import { landIn, type Plan, soundPart } from "./plan.ts";
import type { Scenario, ScenarioChange } from "./scenario.ts";
import { ScenarioBar } from "./scenario-bar.tsx";
import { Sites } from "./sites.tsx";
import { useDraft } from "./use-draft.ts";
import type { Hovering } from "./use-drag.ts";
import { type After, type Answer, useAfter } from "./use-measured.ts";
import { whatChanged } from "./what-changed.ts";
import { useWorkshop } from "./workshop-context.ts";

interface WorkspaceProps {
  /** Under which unsaved work is remembered. */
  name: string;
  table: MeasurableTable;
  scenario: Scenario | null;
  beside: Scenario | undefined;
}

/** One scenario at work: what is imagined, and everything it changes. While a card is dragged, what it hovers over counts. */
export function Workspace({ name, table, scenario, beside }: WorkspaceProps) {
  const { t } = useSpeech();
  const { measured } = useWorkshop();
  const draft = useDraft(name, scenario?.changes ?? []);
  const [hovering, hover] = useState<Hovering | null>(null);
  const shown = useMemo(
    () => (hovering ? landIn(draft.plan, hovering.at, hovering.park) : draft.plan),
    [draft.plan, hovering],
  );
  const sound = useMemo(() => soundPart(shown, table), [shown, table]);
  const after = useAfter(measured, sound);
  const add = (change: ScenarioChange) => draft.change([...draft.plan, change]);
  return (
    <>
      <ScenarioBar scenario={scenario} plan={draft.plan} isChanged={draft.isChanged} beside={beside?.id} />
      <div className="grid-2 no-print">
        <NewProject onAdd={add} />
        <FirmChoice plan={draft.plan} onAdd={add} />
      </div>
      <Board
        plan={draft.plan}
        unsound={sound.unsound}
        change={draft.change}
        hovering={hovering}
        hover={hover}
      />
      <div className="row no-print">
        <button type="button" className="button" disabled={!draft.undo} onClick={draft.undo}>
          {t(messages.undo)}
        </button>
        <button type="button" className="button" disabled={!draft.reset} onClick={draft.reset}>
          {t(messages.reset)}
        </button>
      </div>
      <Outcome
        after={after}
        plan={shown}
        beside={beside}
        table={table}
        name={scenario?.name ?? t(messages.current)}
      />
      <Projects plan={draft.plan} change={draft.change} />
    </>
  );
}

interface OutcomeProps {
  after: Answer<After>;
  plan: Plan;
  name: string;
  beside: Scenario | undefined;
  table: MeasurableTable;
}

/** What the plan changes: the sentences at once, then plane, flows, numbers, and another scenario beside it. */
function Outcome({ after: { data, error }, plan, ...rest }: OutcomeProps) {
  const { t } = useSpeech();
  const { weightAt } = useWorkshop();
  const drawn = useDeferredValue(data);
  if (error)
    return (
      <p className="card state" role="alert">
        {t(messages.failed, { reason: t(messages.failedReason) })}
      </p>
    );
  if (!data) return null;
  return (
    <>
      <Told differences={data.differences[weightAt]!} isEmpty={plan.length === 0} />
      {drawn && <Drawn data={drawn} {...rest} />}
    </>
  );
}

/** The slower part of the outcome, drawn when there is time for it. */
const Drawn = memo(function Drawn({
  data,
  name,
  beside,
  table,
}: Pick<OutcomeProps, "name" | "beside" | "table"> & { data: After }) {
  const { weightAt } = useWorkshop();
  const view = data.result.views[weightAt]!;
  const differences = data.differences[weightAt]!;
  return (
    <>
      {beside ? (
        <>
          <Beside table={table} beside={beside} current={{ name, after: data }} />
          <FlowsFigure after={view} />
        </>
      ) : (
        <div className="grid-plane">
          <MovementFigure after={view} />
          <FlowsFigure after={view} />
        </div>
      )}
      {differences.length > 0 && <Differences differences={differences} />}
    </>
  );
});

function Told({ differences, isEmpty }: { differences: After["differences"][number]; isEmpty: boolean }) {
  const { t } = useSpeech();
  const { words } = useWorkshop();
  const told = whatChanged(differences, words);
  return (
    <section className="card meaning" aria-labelledby="what-changes">
      <h2 id="what-changes">{t(messages.sentences)}</h2>
      <div aria-live="polite">
        {told.length === 0 ? (
          <p className="muted">{t(isEmpty ? messages.nothingYet : messages.nothingChanges)}</p>
        ) : (
          <ol>
            {told.map((it) => (
              <li key={it.key} className={it.tone}>
                <Mixed>{it.text}</Mixed>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

/** For one of the plan's projects: the best site, and what it would buy. */
function Projects({ plan, change }: { plan: Plan; change(next: Plan): void }) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<number | null>(null);
  const projects = plan.flatMap((it, at) => (it.kind === "open" ? [{ at, project: it }] : []));
  const found = projects.find(({ at }) => at === chosen) ?? projects.at(-1);
  if (!found) return null;
  return (
    <>
      {projects.length > 1 && (
        <label className="row no-print">
          <small>{t(messages.sitesOf)}</small>
          <select
            className="input narrow"
            value={found.at}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {projects.map(({ at, project }) => (
              <option key={at} value={at}>
                {project.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Sites project={found.project} land={(park) => change(landIn(plan, found.at, park))} />
      <Needs project={found.project} />
    </>
  );
}

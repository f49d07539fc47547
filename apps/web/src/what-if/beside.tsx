import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { messages as shell } from "../shell/messages.ts";
import type { MeasurableTable } from "./measuring.ts";
import { MovementFigure } from "./pictures.tsx";
import { soundPart } from "./plan.ts";
import type { Scenario } from "./scenario.ts";
import { type Named, SideBySide } from "./side-by-side.tsx";
import { type Measured, useAfter, useMeasured } from "./use-measured.ts";
import { useWorkshop } from "./workshop-context.ts";

interface BesideProps {
  table: MeasurableTable;
  beside: Scenario;
  current: Named;
}

/** The scenario at work and a saved one, each on its plane and both in one table. */
export function Beside(props: BesideProps) {
  const { t } = useSpeech();
  // A thread of its own: questions of one kind replace each other.
  const { data: measured } = useMeasured(props.table);
  if (measured) return <Both {...props} measured={measured} />;
  return (
    <output className="state" aria-busy="true">
      {t(shell.loading)}
    </output>
  );
}

function Both({ table, beside, current, measured }: BesideProps & { measured: Measured }) {
  const { weightAt } = useWorkshop();
  const sound = useMemo(() => soundPart(beside.changes, table), [beside, table]);
  const { data: after } = useAfter(measured, sound);
  const second = useMemo(() => after && { name: beside.name, after }, [after, beside.name]);
  if (!second) return null;
  return (
    <>
      <div className="grid-2">
        {[current, second].map((it, at) => (
          <MovementFigure
            key={at === 0 ? "first" : "second"}
            after={it.after.result.views[weightAt]!}
            of={it.name}
          />
        ))}
      </div>
      <SideBySide scenarios={[current, second]} />
    </>
  );
}

import { Popover } from "@base-ui/react/popover";
import type { Measured } from "@ouhe/coupling";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { Explanation, formulaName, type Rows } from "./explanation.tsx";
import type { Subject } from "./explanation-subject.ts";
import { messages } from "./messages.ts";

/** Comes when it is first opened: no page needs a dialog to stand. */
const ExplanationDialog = lazy(() =>
  import("./explanation-dialog.tsx").then((it) => ({ default: it.ExplanationDialog })),
);

/** How a measured number is written. */
export type Shown = "share" | "index";

/** Small numbers to the thousandth, larger ones as their intervals allow; as many decimals each time, to compare by eye. */
function write(value: number, as: Shown, { fixed, percent }: Speech): string {
  if (as === "share") return percent(value, 1);
  return fixed(value, value < 2 ? 3 : value < 10 ? 2 : 1);
}

interface MeasureProps {
  of: Measured;
  as: Shown;
  /** The firms it was made from, to which its explanation leads. */
  rows?: readonly Rows[];
  /** What it is of, where its explanation can go down to what makes it. */
  subject?: Subject;
  large?: boolean;
}

/** A measured number with its interval; pressed, it says how it is made. A refused one says why instead. */
export function Measure({ of: it, as, rows = [], subject, large = false }: MeasureProps) {
  const speech = useSpeech();
  const show = (value: number) => write(value, as, speech);
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const showAll = () => {
    setOpen(false);
    setAll(true);
  };
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className={large ? "measure large" : "measure"}>
          {it.value === null ? (
            <span className="measure-refused">{speech.t(messages.notGiven)}</span>
          ) : (
            <span className="measure-value">{show(it.value)}</span>
          )}
          {it.value !== null && it.interval && <Interval of={it.interval} show={show} />}
          <span className="visually-hidden">{speech.t(messages.howMade)}</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} collisionPadding={12} className="popover-place">
            <Popover.Popup className="popover">
              <Explanation of={it} show={show} rows={rows} subject={subject} showAll={showAll} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {all && subject && (
        <Suspense>
          <ExplanationDialog subject={subject} show={show} onClose={() => setAll(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Nothing where both ends read the same. */
function Interval({ of: [low, high], show }: { of: readonly [number, number]; show(value: number): string }) {
  const ends = [show(low), show(high)];
  return ends[0] === ends[1] ? null : <span className="measure-interval">{ends.join("–")}</span>;
}

/** The mark beside a heading that leads to how a measure is made. */
export function FormulaMark({ formula }: { formula: string }) {
  const { t } = useSpeech();
  const label = t(messages.howMadeOf, { name: formulaName(formula, t) });
  return (
    <Link to="/measures" hash={formula} className="mark" aria-label={label} title={label}>
      i
    </Link>
  );
}

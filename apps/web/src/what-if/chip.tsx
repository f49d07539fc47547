import { Link } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { useIndustryNames } from "../enterprises/industry-names.ts";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { messages } from "./messages.ts";
import { placeOf } from "./plan.ts";
import type { ScenarioChange } from "./scenario.ts";
import { arrowKeys, type Hovering, useDrag } from "./use-drag.ts";
import { useWorkshop } from "./workshop-context.ts";

interface ChipProps {
  at: number;
  change: ScenarioChange;
  parks: readonly string[];
  /** Place of the card that arrow keys last carried: drawn anew in another column, it keeps the keyboard. */
  carried: RefObject<number | null>;
  hover(next: Hovering | null): void;
  land(park: string): void;
  close(): void;
  remove(): void;
}

/** What the choice "closes" is called among ids of parks. */
const closing = "closes";

/** A project or a firm on a park: dragged by its grip, carried by arrow keys, or sent by a choice. */
export function Chip({ at, change, parks, carried, hover, land, close, remove }: ChipProps) {
  const { t } = useSpeech();
  const { words } = useWorkshop();
  const grip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (carried.current !== at) return;
    carried.current = null;
    grip.current?.focus();
  }, [at, carried]);
  const park = placeOf(change);
  const carry = (where: string) => {
    carried.current = at;
    land(where);
  };
  const { offset, release, handlers } = useDrag({ at, hover, land });
  const style = offset ? { transform: `translate(${offset[0]}px, ${offset[1]}px)` } : undefined;
  return (
    <div className={`chip ${change.kind}${offset ? " dragged" : ""}`} style={style}>
      <div className="chip-head">
        <button
          ref={grip}
          type="button"
          className="chip-grip"
          aria-label={t(messages.drag, { name: change.name, park: words.park(park) })}
          onKeyDown={arrowKeys({ park, parks, land: carry, release })}
          {...handlers}
        >
          <span aria-hidden="true">⠿</span>
          <strong>
            <Mixed>{change.name}</Mixed>
          </strong>
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={t(messages.removeChange, { name: change.name })}
          onClick={remove}
        >
          ×
        </button>
      </div>
      <ChipFacts change={change} />
      <div className="chip-land no-print">
        <small aria-hidden="true">{t(messages.lands)}</small>
        <select
          className="input"
          aria-label={t(messages.landsIn, { name: change.name })}
          value={change.kind === "close" ? closing : park}
          onChange={({ target }) => (target.value === closing ? close() : land(target.value))}
        >
          {parks.map((it) => (
            <option key={it} value={it}>
              {words.parkInShort(it)}
            </option>
          ))}
          {change.kind !== "open" && <option value={closing}>{t(messages.close)}</option>}
        </select>
      </div>
    </div>
  );
}

function ChipFacts({ change }: { change: ScenarioChange }) {
  const { t, wan } = useSpeech();
  const { nameOf } = useIndustryNames();
  return (
    <small className="row chip-facts">
      <span className={`tag ${change.kind === "close" ? "cinnabar" : "jade"}`}>
        <WhatHappens change={change} />
      </span>
      <span>
        {change.code === null ? (
          t(messages.noIndustry)
        ) : (
          <>
            <code>{change.code}</code> <Mixed>{nameOf(change.code)}</Mixed>
          </>
        )}
      </span>
      {change.capitalWan !== null && <span>{wan(change.capitalWan)}</span>}
      {change.kind !== "open" && (
        <Link to="/enterprises/$id" params={{ id: change.enterprise }}>
          <Mixed>{t(messages.record)}</Mixed>
        </Link>
      )}
    </small>
  );
}

function WhatHappens({ change }: { change: ScenarioChange }) {
  const { t } = useSpeech();
  const { words } = useWorkshop();
  if (change.kind === "open") return t(messages.landed);
  if (change.kind === "close") return t(messages.closed);
  if (change.to === change.park) return t(messages.stays);
  return t(messages.moved, { park: words.parkInShort(change.park) });
}

import { type KeyboardEvent, type PointerEvent, useState } from "react";

/** A card over another park: what the page shows while it is held there. */
export interface Hovering {
  /** Place of its change in the plan. */
  at: number;
  park: string;
}

/** A card in the hand. */
interface Held {
  /** Where the pointer took it. */
  from: readonly [x: number, y: number];
  /** Pixels from there. */
  offset: readonly [x: number, y: number];
  over: string | null;
}

/** The park whose column is under a point of the window. */
function parkUnder(x: number, y: number): string | null {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-park]");
  return under?.dataset.park ?? null;
}

interface Drag {
  at: number;
  /** Told only when the park changes: the page is measured anew, not drawn anew for every pixel. */
  hover(next: Hovering | null): void;
  land(park: string): void;
}

/** What a grip does for a pointer of any kind: mouse, pen and finger send the same events. */
export function useDrag({ at, hover, land }: Drag) {
  const [held, setHeld] = useState<Held | null>(null);
  const release = () => {
    setHeld(null);
    hover(null);
  };
  return {
    offset: held?.offset ?? null,
    release,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ from: [event.clientX, event.clientY], offset: [0, 0], over: null });
      },
      onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
        if (!held) return;
        const [x, y] = held.from;
        const over = parkUnder(clientX, clientY);
        if (over !== held.over) hover(over === null ? null : { at, park: over });
        setHeld({ ...held, offset: [clientX - x, clientY - y], over });
      },
      onPointerUp() {
        if (held?.over) land(held.over);
        release();
      },
      onPointerCancel: release,
    },
  };
}

/** Arrow keys carry a card to the park before or after its own; Escape leaves what is held where it was. */
export function arrowKeys(of: {
  park: string;
  parks: readonly string[];
  land(park: string): void;
  release(): void;
}) {
  return (event: KeyboardEvent) => {
    if (event.key === "Escape") of.release();
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = of.parks[of.parks.indexOf(of.park) + step];
    if (next !== undefined) of.land(next);
  };
}

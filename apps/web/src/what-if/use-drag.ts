import type { KeyboardEvent, PointerEvent } from "react";

/** A card under the pointer. */
export interface Dragged {
  /** Place of its change in the plan. */
  at: number;
  /** Pixels from where it was taken. */
  x: number;
  y: number;
  /** The park it hovers over; null between parks. */
  over: string | null;
  /** Where the pointer took it. */
  from: readonly [x: number, y: number];
}

/** The park whose column is under a point of the window. */
function parkUnder(x: number, y: number): string | null {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-park]");
  return under?.dataset.park ?? null;
}

/** What a grip does for a pointer of any kind: mouse, pen and finger send the same events. */
export function gripHandlers(of: {
  at: number;
  dragged: Dragged | null;
  drag(next: Dragged | null): void;
  land(park: string): void;
}) {
  const { at, dragged, drag, land } = of;
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag({ at, x: 0, y: 0, over: null, from: [event.clientX, event.clientY] });
    },
    onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
      if (!dragged) return;
      const [x, y] = dragged.from;
      drag({ ...dragged, x: clientX - x, y: clientY - y, over: parkUnder(clientX, clientY) });
    },
    onPointerUp() {
      if (dragged?.over) land(dragged.over);
      drag(null);
    },
    onPointerCancel: () => drag(null),
  };
}

/** Arrow keys carry a card to the park before or after its own; Escape drops what is dragged where it was. */
export function arrowKeys(of: {
  park: string;
  parks: readonly string[];
  land(park: string): void;
  drag(next: null): void;
}) {
  return (event: KeyboardEvent) => {
    if (event.key === "Escape") of.drag(null);
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = of.parks[of.parks.indexOf(of.park) + step];
    if (next !== undefined) of.land(next);
  };
}

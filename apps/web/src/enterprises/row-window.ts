import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const narrow = "(max-width: 700px)";
const rowHeight = { wide: 44, narrow: 108 };
/** Masthead and headings, which stay on screen above the rows. */
const headHeight = { wide: 58 + 41, narrow: 96 };
/** So many rows before the end, the next page is asked for. */
const nearEnd = 40;

function useNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(narrow);
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => matchMedia(narrow).matches,
  );
}

/** True while the page is printed, when every loaded row must exist. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}

/** Distance of an element from the top of the document, kept true when what stands above it grows. */
function useTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}

/** The active row always exists, even far off screen, so that it keeps the keyboard. */
const rangeWith = (active: number, count: number) => (range: Range) => {
  const shown = defaultRangeExtractor(range);
  if (active >= count || shown.includes(active)) return shown;
  return [...shown, active].sort((a, b) => a - b);
};

interface Rows {
  count: number;
  /** What the rows answer; another question starts at the top again. */
  question: string;
  onNearEnd(): void;
}

/** Which rows of a long table exist, where they stand, and which one is active. */
export function useRowWindow(
  body: RefObject<HTMLTableSectionElement | null>,
  { count, question, onNearEnd }: Rows,
) {
  const isNarrow = useNarrow();
  const flows = usePrinting();
  const scrollMargin = useTop(body);
  const [active, setActive] = useState(0);
  const toFocus = useRef<number | null>(null);
  const size = isNarrow ? rowHeight.narrow : rowHeight.wide;
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => size,
    overscan: 12,
    scrollMargin,
    scrollPaddingStart: isNarrow ? headHeight.narrow : headHeight.wide,
    scrollPaddingEnd: 8,
    rangeExtractor: rangeWith(active, count),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps sizes until told otherwise
  useEffect(() => virtualizer.measure(), [size]);
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    setActive(0);
    const top = scrollMargin - headHeight.wide;
    if (scrollY > top) scrollTo({ top });
  }, [question, scrollMargin]);
  const items = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (count > 0 && last >= count - nearEnd) onNearEnd();
  }, [last, count, onNearEnd]);
  useEffect(() => {
    if (toFocus.current !== active) return;
    toFocus.current = null;
    body.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active, body]);
  return {
    shown: flows
      ? Array.from({ length: count }, (_, index) => ({ index, start: 0 }))
      : items.map(({ index, start }) => ({ index, start: start - scrollMargin })),
    height: virtualizer.getTotalSize(),
    active: Math.min(active, Math.max(0, count - 1)),
    /** Makes a row active; with `follow`, brings it on screen and gives it the keyboard. */
    moveTo(index: number, follow = true) {
      if (follow) {
        toFocus.current = index;
        virtualizer.scrollToIndex(index);
      }
      setActive(index);
    },
    screen: () => Math.floor((innerHeight - headHeight.wide) / size) - 1,
    flows,
  };
}

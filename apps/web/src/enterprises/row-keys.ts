/**
 * Row that a key leads to in a table of rows, or null when the key moves nothing.
 *
 * @param at index of the active row
 * @param count rows loaded; 0 gives null
 * @param screen rows a screen holds, for Page Up and Page Down
 */
export function rowAfterKey(key: string, at: number, count: number, screen: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + Math.max(1, screen),
    PageUp: at - Math.max(1, screen),
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  if (to === undefined || count === 0) return null;
  return Math.min(Math.max(to, 0), count - 1);
}

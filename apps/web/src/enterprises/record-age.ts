const dayMs = 86_400_000;

/** Whole days from an ISO day to an instant; 0 when the day lies ahead. */
export function wholeDaysBetween(isoDay: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(`${isoDay}T00:00:00Z`)) / dayMs));
}

/** More than a year: the figures need asking for again. */
export const isOld = (days: number): boolean => days > 365;

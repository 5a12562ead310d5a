/** A day as a number that sorts as the day does: 2026-11-19 → 20261119; a month likewise. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

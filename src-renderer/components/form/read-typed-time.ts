/**
 * Reads a time of day as people type it: `9:30`, `09：30`, `0930`, `930`, `9点`, `9点半`, `14点05分`.
 * @returns `HH:mm`, or null when the text names no time
 */
export function readTypedTime(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace(/半$/, '30').replace(/分$/, '');
  const match = /^(\d{1,2})[:.点时](\d{1,2})?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

import type { MeetingRow } from './meeting';

/** How what was agreed on stands, in a few words; empty where nothing was. */
export function tellItems({ itemCount, openCount }: Pick<MeetingRow, 'itemCount' | 'openCount'>) {
  if (itemCount === 0) return '';
  return openCount === 0 ? `${itemCount} 件都已办完` : `${itemCount} 件，${openCount} 件没办完`;
}

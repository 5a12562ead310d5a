import type { DayGroup } from '../record/due';

/** The heading of 今日 under which all of these stand until they are done. */
export const ERRANDS_OPEN: DayGroup = {
  key: 'errands',
  title: '督办、派单、吹哨和转介',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

/** Characters of a matter that lists show. */
const SHOWN = 60;

/** The beginning of a text, for a list. */
export function beginningOf(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > SHOWN
    ? `${characters.slice(0, SHOWN).join('')}…`
    : characters.join('');
}

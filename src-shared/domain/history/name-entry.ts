import { formatChineseDate, isLocalDate } from '../kernel/local-date';
import type { WordingContext } from './field-words';

type Entry = Readonly<Record<string, unknown>>;

/**
 * What an entry of a list is called: 当事人“王某”, 2026年11月8日的调解记录, 第 2 条.
 * @param path of the entry, with `*`
 * @param place what the list is called where it stands
 */
export function nameEntry(
  path: string,
  entry: Entry,
  index: number,
  place: string,
  { partyNames }: WordingContext,
): string {
  const name = typeof entry.name === 'string' ? entry.name : '';
  const ordinal = `第 ${index + 1} `;
  switch (path) {
    case 'parties.*':
    case 'mediators.*':
    case 'attachments.*':
      return `${place}“${name}”`;
    case 'consents.*':
      return `${place}“${partyNames.get(String(entry.partyId)) ?? '已删去的当事人'}”`;
    case 'sessions.*':
      return dated(entry.heldOn, '的调解记录');
    case 'sessions.*.statements.*':
      return `${place}“${partyNames.get(String(entry.partyId)) ?? '已删去的当事人'}”`;
    case 'fulfillmentRecords.*':
      return dated(entry.recordedOn, '的履行登记');
    case 'followUps.*':
      return dated(entry.visitedOn, '的回访');
    case 'agreement.terms.clauses.*':
      return `${place}${ordinal}条`;
    case 'agreement.terms.clauses.*.obligations.*':
      return `${place}${ordinal}项履行内容`;
    default:
      return `${place}${ordinal}项`;
  }
}

function dated(on: unknown, what: string): string {
  return typeof on === 'string' && isLocalDate(on)
    ? `${formatChineseDate(on)}${what}`
    : what.slice(1);
}

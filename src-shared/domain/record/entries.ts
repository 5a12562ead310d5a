import { formatChineseDate, isLocalDate } from '../kernel/local-date';
import type { EntrySays } from './field';
import { refersTo } from './words';

/** Entries with a name, such as 当事人“王某”; other fields call them by the name alone. */
export function byName(key: string): EntrySays {
  return {
    key,
    name: ({ name }, _index, place) => `${place}“${wordOf(name)}”`,
    refer: ({ name }) => wordOf(name),
  };
}

/**
 * Entries of a day, such as 2026年11月8日的回访.
 * @param what the entry is called after its day
 */
export function byDay(key: string, dayMember: string, what: string): EntrySays {
  return {
    key,
    name: (entry) => {
      const on = entry[dayMember];
      return typeof on === 'string' && isLocalDate(on) ? `${formatChineseDate(on)}的${what}` : what;
    },
  };
}

/** Entries that are about an entry of another list and told apart by it, such as 调解意愿“王某”; see `refersTo`. */
export function byReference(key: string, list: string, whenGone: string): EntrySays {
  const words = refersTo(list, whenGone);
  return {
    key,
    name: (entry, _index, place, names) => `${place}“${words(String(entry[key]), names)}”`,
  };
}

/** Entries that are counted, such as 第 2 条. */
export function byOrdinal(unit: string, key?: string): EntrySays {
  return {
    ...(key !== undefined && { key }),
    name: (_entry, index, place) => `${place}第 ${index + 1} ${unit}`,
  };
}

function wordOf(name: unknown): string {
  return typeof name === 'string' ? name : '';
}

import { z } from 'zod';
import { registered } from '../record/field';
import type { Names } from '../record/words';

type Entry = Readonly<Record<string, unknown>>;

/**
 * What the entries of a record's lists are called, by list and key: names of parties, days of sessions. Of several
 * states of the record the last that has the entry counts.
 */
export function namesIn(schema: z.core.$ZodType, states: readonly Entry[]): Names {
  const names = new Map<string, string>();
  const lists = schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
  for (const [list, member] of lists) {
    const says = registered(member);
    if (says?.kind !== 'part' || says.entries?.refer === undefined) continue;
    const { key = '', refer } = says.entries;
    for (const entry of states.flatMap((state) => state[list] ?? []))
      names.set(`${list} ${String((entry as Entry)[key])}`, refer(entry as Entry));
  }
  return (list, key) => names.get(`${list} ${key}`);
}

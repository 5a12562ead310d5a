import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date';
import { clockSchema } from '../clocks/clock';
import { CASE_CLOCKS } from '../clocks/clock-list';
import { agendaItemSchema } from './agenda';
import { agendaItemsOf, type CaseReference, type DayRange, duesWithin } from './build-agenda';
import { CASE_DUES, type Due, definitionOf } from './case-dues';

/** What has a last day and stays to be done after it: the kinds of 期限一览, time limits first, as its filter names them. */
export const LIMIT_KINDS: readonly { readonly kind: Due['kind']; readonly name: string }[] =
  CASE_DUES.filter(({ staysOpen }) => staysOpen).map(({ kind, label }) => ({
    kind,
    name: CASE_CLOCKS.find((clock) => clock.kind === kind)?.label ?? label,
  }));

/** A line of 期限一览: what is due, worded, and of a time limit what set it going and by which rule. */
export const limitLineSchema = z.object({
  item: agendaItemSchema,
  clock: clockSchema.nullable(),
});
export type LimitLine = z.infer<typeof limitLineSchema>;

/** The lines of a case, by day; a session is of its day alone and none of them. */
export function limitLinesOf(
  dues: readonly Due[],
  ofCase: CaseReference,
  range: DayRange,
  today: LocalDate,
): LimitLine[] {
  const staying = dues.filter((due) => definitionOf(due).staysOpen);
  const items = agendaItemsOf(staying, ofCase, range, today);
  return duesWithin(staying, range, today).flatMap((due, at) => {
    const item = items[at];
    return item === undefined ? [] : [{ item, clock: 'clock' in due ? due.clock : null }];
  });
}

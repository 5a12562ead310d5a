import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { objectToDays } from '../days/find-disorders';
import type { CallAttempt } from '../model/call-attempt';
import type { Delivery } from '../model/delivery';
import type { Investigation } from '../model/investigation';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToRepeatedParty, objectToUnknownParty } from './parties';

/** What an entry of these lists is called. */
const ENTRY_WORDS = {
  investigations: '调查',
  deliveries: '送达',
  guardianConsents: '监护人同意',
  callAttempts: '联系',
  urgings: '督促',
  remedies: '去法院的登记',
} as const;
/** Lists whose entries can be worded anew and taken out. */
export type EntryList = keyof typeof ENTRY_WORDS;

/** What is needed to write down an entry of a list. */
export interface EntryContext extends RuleContext {
  readonly makeId: () => string;
}

/**
 * 调查: writes down one, or words one anew. The 调查记录 is a paper of the file (司发通〔2010〕239号).
 * @param id of the one that is corrected; null for a new one
 */
export function recordInvestigation(
  one: MediationCase,
  id: string | null,
  written: Omit<Investigation, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const { startsAt, endsAt } = written;
  if (startsAt !== null && endsAt !== null && startsAt > endsAt)
    return refuse('SESSION_ENDS_BEFORE_START', {
      field: 'investigation.endsAt',
      data: { startsAt },
    });
  const investigations = withEntry(one.investigations, id, written, ctx);
  if (investigations === null) return gone('调查');
  const recorded = { ...one, investigations };
  const objection = objectToDays(one, recorded, ctx, ({ name }) =>
    name === 'investigatedOn' ? 'investigation.investigatedOn' : null,
  );
  return objection ?? allow(recorded);
}

/** 送达: writes down one, or words one anew. @param id of the one that is corrected; null for a new one */
export function recordDelivery(
  one: MediationCase,
  id: string | null,
  written: Omit<Delivery, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const deliveries = withEntry(one.deliveries, id, written, ctx);
  if (deliveries === null) return gone('送达');
  const recorded = { ...one, deliveries };
  const objection =
    objectToUnknownParty(one, written.partyIds, 'delivery.partyIds') ??
    objectToRepeatedParty(one, written.partyIds, 'delivery.partyIds') ??
    objectToDays(one, recorded, ctx, ({ name }) =>
      name === 'deliveredOn' ? 'delivery.deliveredOn' : null,
    );
  return objection ?? allow(recorded);
}

/** 联系当事人: writes down an attempt, or words one anew. @param id of the one that is corrected; null for a new one */
export function recordCallAttempt(
  one: MediationCase,
  id: string | null,
  written: Omit<CallAttempt, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const callAttempts = withEntry(one.callAttempts, id, written, ctx);
  if (callAttempts === null) return gone('联系');
  const recorded = { ...one, callAttempts };
  const objection =
    objectToUnknownParty(one, [written.partyId], 'attempt.partyId') ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      name === 'calledOn' && of === (id ?? callAttempts.at(-1)?.id) ? 'attempt.calledOn' : null,
    );
  return objection ?? allow(recorded);
}

/** Takes one out that was written down by mistake; the history keeps it. */
export function removeEntry(
  one: MediationCase,
  list: EntryList,
  id: string,
): Ruling<MediationCase> {
  const entries: readonly { readonly id: string }[] = one[list];
  if (!entries.some((entry) => entry.id === id)) return gone(ENTRY_WORDS[list]);
  return allow({ ...one, [list]: entries.filter((entry) => entry.id !== id) });
}

/** The list with a new entry, or with one worded anew; null where that one is gone. */
export function withEntry<E extends { readonly id: string }>(
  entries: readonly E[],
  id: string | null,
  written: Omit<E, 'id'>,
  { makeId }: EntryContext,
): E[] | null {
  if (id === null) return [...entries, { ...written, id: makeId() } as E];
  if (!entries.some((entry) => entry.id === id)) return null;
  return entries.map((entry) => (entry.id === id ? ({ ...written, id } as E) : entry));
}

/** Refuses what is about an entry that is no longer there. */
export function gone(what: string) {
  return refuse('NOT_NOW', { data: { why: `这一次${what}已经不在案卷里了。` } });
}

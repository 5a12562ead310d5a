import type { LocalDate } from '../../kernel/local-date';
import { type AnyDue, type DueDefinition, type DueDraft, defineDue } from '../../record/due';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';

/** What may be known where it is worked out what a case asks for: not today. */
export type DueContext = Omit<ViewContext, 'today' | 'now'>;

export type CaseDue<D extends AnyDue> = DueDefinition<MediationCase, D, DueContext>;

/** Defines something that a case asks for. */
export function defineCaseDue<D extends AnyDue>(
  definition: DueDraft<MediationCase, D, DueContext>,
): CaseDue<D> {
  return defineDue(definition);
}

/** The rules' view of a day on which nobody looks: what it says of the day is turned over by `seenOn`. */
export function seenOnNoDay(ctx: DueContext, today: LocalDate): ViewContext {
  return { ...ctx, today, now: '' };
}

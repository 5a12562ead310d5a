import type { LocalDate } from '../../kernel/local-date';
import { type DueDefinition, defineDue } from '../../record/due';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import type { Due } from './agenda';

/** What may be known where it is worked out what a case asks for: not today. */
export type DueContext = Omit<ViewContext, 'today' | 'now'>;

type DueOf<Kind extends Due['kind']> = Extract<Due, { readonly kind: Kind }>;
export type CaseDue<Kind extends Due['kind']> = DueDefinition<
  MediationCase,
  DueOf<Kind>,
  DueContext
>;

/** Defines something that a case asks for. */
export function defineCaseDue<Kind extends Due['kind']>(
  definition: Parameters<typeof defineDue<MediationCase, DueOf<Kind>, DueContext>>[0],
): CaseDue<Kind> {
  return defineDue(definition);
}

/** The rules' view of a day on which nobody looks: what it says of the day is turned over by `seenOn`. */
export function seenOnNoDay(ctx: DueContext, today: LocalDate): ViewContext {
  return { ...ctx, today, now: '' };
}

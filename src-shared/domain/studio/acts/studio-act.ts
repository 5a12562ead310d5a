import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date';
import type { ChangingAct, Needing } from '../../record/act';
import type { ActDefinition } from '../../record/act-makers';
import type { AnswersOf, Needs, NoNeeds } from '../../record/needs';
import type { Studio } from '../studio';

/** What the acts of the studio may know besides. */
export interface StudioActContext {
  /** A new id at each call. */
  readonly makeId: () => string;
  /** The studio's day. */
  readonly today: LocalDate;
}

type Changing<I extends z.ZodObject, Q extends Needs> = ChangingAct<
  Studio,
  StudioActContext & AnswersOf<Q>,
  I,
  object
>;
export type StudioAct<I extends z.ZodObject = z.ZodObject> = ChangingAct<
  Studio,
  StudioActContext,
  I,
  object
>;

/** Defines what can be done with the studio itself: at any time, by who has the right. */
export function defineStudioAct<I extends z.ZodObject, Q extends Needs = NoNeeds>(
  act: Omit<ActDefinition<Changing<I, Q>, undefined, Q>, 'objection' | 'right'>,
): Needing<Changing<I, Q>, Q> {
  return { ...act, effect: 'change', right: 'studio.settings', objection: () => null };
}

import type { z } from 'zod';
import type { ActDefinition, ChangingAct } from '../../record/act';
import type { Studio } from '../studio';

/** What the acts of the studio may know besides. */
export interface StudioActContext {
  /** Mediators who stand in a case: their names are on its papers. */
  readonly mediatorsInCases: ReadonlySet<string>;
  /** A new id at each call. */
  readonly makeId: () => string;
}

export type StudioAct<I extends z.ZodObject = z.ZodObject> = ChangingAct<
  Studio,
  StudioActContext,
  I,
  null
>;

/** Defines what can be done with the studio itself: at any time, by who has the right. */
export function defineStudioAct<I extends z.ZodObject>(
  act: Omit<ActDefinition<StudioAct<I>, undefined>, 'objection' | 'right'>,
): StudioAct<I> {
  return { ...act, effect: 'change', right: 'studio.settings', objection: () => null };
}

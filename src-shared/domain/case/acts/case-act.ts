import type { z } from 'zod';
import type {
  Act,
  ActDefinition,
  BeginningAct,
  ChangingAct,
  Needing,
  RemovingAct,
  RestoringAct,
} from '../../record/act';
import type { Actor } from '../../record/actor';
import type { AnswersOf, Needs, NoNeeds } from '../../record/needs';
import type { Studio } from '../../studio/studio';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import type { NewCase } from '../rules/registration';

/** What the acts of a case may know: what its rules may, the studio with its roster, and who acts. */
export interface CaseActContext extends RuleContext {
  readonly studio: Pick<Studio, 'profile' | 'mediators'>;
  readonly actor: Actor;
  /** A new id at each call. */
  readonly makeId: () => string;
}

/** What a new case is given: its identity and its number. */
export type CaseSeat = Pick<NewCase, 'id' | 'serial' | 'number'>;

export type CaseAct<I extends z.ZodObject = z.ZodObject> = Act<
  MediationCase,
  CaseActContext,
  CaseSeat,
  I,
  RuleContext
>;

type Changing<I extends z.ZodObject, Q extends Needs> = ChangingAct<
  MediationCase,
  CaseActContext & AnswersOf<Q>,
  I,
  RuleContext
>;
type Beginning<I extends z.ZodObject, Q extends Needs> = BeginningAct<
  MediationCase,
  CaseActContext & AnswersOf<Q>,
  CaseSeat,
  I
>;
type Named<N> = { readonly name: N };

/** Defines what can be done with a case in the lists. */
export function defineCaseAct<
  I extends z.ZodObject,
  const N extends string | undefined = undefined,
  Q extends Needs = NoNeeds,
>(act: ActDefinition<Changing<I, Q>, N, Q>): Needing<Changing<I, Q>, Q> & Named<N> {
  return { ...act, effect: 'change' } as Needing<Changing<I, Q>, Q> & Named<N>;
}

/** Defines how a case begins. */
export function defineCaseBeginning<I extends z.ZodObject, Q extends Needs = NoNeeds>(
  act: ActDefinition<Beginning<I, Q>, undefined, Q>,
): Needing<Beginning<I, Q>, Q> {
  return { ...act, effect: 'begin' };
}

type Removing<I extends z.ZodObject> = RemovingAct<MediationCase, RuleContext, I>;

/** Defines how a case goes to 回收站. */
export function defineCaseRemoval<I extends z.ZodObject>(
  act: ActDefinition<Removing<I>, undefined>,
): Removing<I> {
  return { ...act, effect: 'remove' };
}

/** Defines how a case comes back. */
export function defineCaseReturn<I extends z.ZodObject>(
  act: ActDefinition<RestoringAct<I>, undefined>,
): RestoringAct<I> {
  return { ...act, effect: 'restore' };
}

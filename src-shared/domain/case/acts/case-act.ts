import type { z } from 'zod';
import type { AttachmentContent } from '../../attachment/attachment';
import type {
  Act,
  ActDefinition,
  BeginningAct,
  ChangingAct,
  RemovingAct,
  RestoringAct,
} from '../../record/act';
import type { Actor } from '../../record/actor';
import type { Studio } from '../../studio/studio';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import type { NewCase } from '../rules/registration';

/** What the acts of a case may know: what its rules may, the studio with its roster, who acts, and what was asked for them. */
export interface CaseActContext extends RuleContext {
  readonly studio: Pick<Studio, 'profile' | 'mediators'>;
  readonly actor: Actor;
  /** Files that were copied in and wait to be named, by their tokens; empty for acts that name none. */
  readonly waiting: ReadonlyMap<string, AttachmentContent>;
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

type Changing<I extends z.ZodObject> = ChangingAct<MediationCase, CaseActContext, I, RuleContext>;
type Beginning<I extends z.ZodObject> = BeginningAct<MediationCase, CaseActContext, CaseSeat, I>;
type Named<N> = { readonly name: N };

/** Defines what can be done with a case in the lists. */
export function defineCaseAct<
  I extends z.ZodObject,
  const N extends string | undefined = undefined,
>(act: ActDefinition<Changing<I>, N>): Changing<I> & Named<N> {
  return { ...act, effect: 'change' } as Changing<I> & Named<N>;
}

/** Defines how a case begins. */
export function defineCaseBeginning<I extends z.ZodObject>(
  act: ActDefinition<Beginning<I>, undefined>,
): Beginning<I> {
  return { ...act, effect: 'begin' };
}

/** Defines how a case goes to 回收站. */
export function defineCaseRemoval<I extends z.ZodObject>(
  act: ActDefinition<RemovingAct<I>, undefined>,
): RemovingAct<I> {
  return { ...act, effect: 'remove' };
}

/** Defines how a case comes back. */
export function defineCaseReturn<I extends z.ZodObject>(
  act: ActDefinition<RestoringAct<I>, undefined>,
): RestoringAct<I> {
  return { ...act, effect: 'restore' };
}

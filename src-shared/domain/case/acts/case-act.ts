import type { z } from 'zod';
import type { Act, BeginningAct, ChangingAct, Needing } from '../../record/act';
import type { ActDefinition, Dated } from '../../record/act-makers';
import type { Actor } from '../../record/actor';
import type { AnswersOf, Needs, NoNeeds } from '../../record/needs';
import type { Studio } from '../../studio/studio';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToArchived } from '../rules/archiving';
import type { NewCase } from '../rules/registration';

/** What the acts of a case may know: what its rules may, the studio with its roster, and who acts. */
export interface CaseActContext extends RuleContext {
  readonly studio: Pick<Studio, 'profile' | 'mediators' | 'lastOrdinals'>;
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
> &
  Dated<CaseSeat, I>;
type Named<N> = { readonly name: N };

/** Whether it may be done with a file that is in the archive, too: it writes nothing in it that a reader would look for. */
interface InArchive {
  readonly worksInArchive?: true;
}

/** Defines what can be done with a case in the lists; unless it says so, not with one whose file is in the archive. */
export function defineCaseAct<
  I extends z.ZodObject,
  const N extends string | undefined = undefined,
  Q extends Needs = NoNeeds,
>(act: ActDefinition<Changing<I, Q>, N, Q> & InArchive): Needing<Changing<I, Q>, Q> & Named<N> {
  const { worksInArchive, ...of } = act as Changing<I, Q> & InArchive;
  const made = { ...of, effect: 'change' } as Changing<I, Q>;
  if (worksInArchive) return made as Needing<Changing<I, Q>, Q> & Named<N>;
  const closed: Changing<I, Q> = {
    ...made,
    objection: (one, ctx) => objectToArchived(one) ?? made.objection(one, ctx),
    apply: (one, input, ctx) => objectToArchived(one) ?? made.apply(one, input, ctx),
  };
  return closed as Needing<Changing<I, Q>, Q> & Named<N>;
}

/** Defines how a case comes in that has a number of its own: it takes none of ours. */
export function defineCaseFromElsewhere<I extends z.ZodObject>(
  act: ActDefinition<
    Omit<BeginningAct<MediationCase, CaseActContext, Pick<CaseSeat, 'id'>, I>, 'dayOf'>,
    undefined
  > & { readonly bringsNumber: true; readonly isInner: true },
): BeginningAct<MediationCase, CaseActContext, CaseSeat, I> & { readonly isInner: true } {
  return { ...act, effect: 'begin' };
}

/** Defines how a case begins. */
export function defineCaseBeginning<I extends z.ZodObject, Q extends Needs = NoNeeds>(
  act: ActDefinition<Beginning<I, Q>, undefined, Q>,
): Needing<Beginning<I, Q>, Q> {
  return { ...act, effect: 'begin' };
}

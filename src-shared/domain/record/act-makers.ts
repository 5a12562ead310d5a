import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { requiredTextSchema } from '../kernel/schemas';
import type {
  BeginningAct,
  ChangingAct,
  Needing,
  Objection,
  RemovingAct,
  RestoringAct,
  Said,
} from './act';
import type { AnswersOf, ForetoldOf, Needs, NoNeeds } from './needs';
import type { Right } from './rights';

/** What defines an act: all but what the kind of act already says. `N`: its full name, if it is not made of the kind's. */
export type ActDefinition<A extends Said<z.ZodObject>, N, Q extends Needs = NoNeeds> = Omit<
  A,
  'effect' | 'name' | 'needs'
> & {
  readonly name?: N;
  readonly needs?: Q;
};

type Made<A extends Said<z.ZodObject>, Q extends Needs = NoNeeds> = ActDefinition<A, undefined, Q>;

/** Where the store gives a new record a number, the act says of which day's year; else there is no such day. */
export type Dated<S, I extends z.ZodObject> = S extends { readonly serial: object }
  ? { dayOf(input: z.output<I>): LocalDate }
  : { readonly dayOf?: never };

/** What is said where a record goes to 回收站. */
export const removalSchema = z.object({ reason: requiredTextSchema('删除的原因', 500) });
const returnSchema = z.object({});

/** What a kind says of its way to 回收站 and back. */
interface Recycling<R, O, Q extends Needs> {
  /** Of both ways. */
  readonly right: Right;
  readonly words: {
    /** On the button: 删除这次咨询. */
    readonly button: string;
    /** In the history: 删除了这次咨询. */
    readonly removed: string;
    readonly restored: string;
  };
  /** What must be known of other records before it goes. */
  readonly needs?: Q;
  /** Whether it may go now; it always may when left out. */
  objection?(record: R, ctx: O & ForetoldOf<Q>): Objection;
}

/** The two acts of every kind of which nothing is ever thrown away. */
interface RecyclingActs<R, O, Q extends Needs> {
  readonly remove: Needing<RemovingAct<R, O & ForetoldOf<Q>, typeof removalSchema>, Q>;
  readonly restore: RestoringAct<typeof returnSchema>;
}

/** Makers of the acts of one kind, which know its records `R`, what its rules may know, `C`, and what the store gives a new record, `S`. */
export interface ActMakers<R, C, S> {
  begin<I extends z.ZodObject, Q extends Needs = NoNeeds>(
    act: Made<Omit<BeginningAct<R, C & AnswersOf<Q>, S, I>, 'dayOf'> & Dated<S, I>, Q>,
  ): Needing<BeginningAct<R, C & AnswersOf<Q>, S, I>, Q>;
  change<I extends z.ZodObject, Q extends Needs = NoNeeds>(
    act: Made<ChangingAct<R, C & AnswersOf<Q>, I, C & ForetoldOf<Q>>, Q>,
  ): Needing<ChangingAct<R, C & AnswersOf<Q>, I, C & ForetoldOf<Q>>, Q>;
  recycling<Q extends Needs = NoNeeds>(of: Recycling<R, C, Q>): RecyclingActs<R, C, Q>;
}

/** An act that is done by other acts and by services alone, see `isInner`. */
export function inner<A extends Said<z.ZodObject>>(act: A): A & { readonly isInner: true } {
  return { ...act, isInner: true };
}

/** See `ActMakers`. */
export function actsOf<R, C, S>(): ActMakers<R, C, S> {
  return {
    begin: (act) => ({ ...act, effect: 'begin' }),
    change: (act) => ({ ...act, effect: 'change' }),
    recycling,
  };
}

/**
 * 删除 and 恢复: a record goes to 回收站 with the reason, and comes back whole. `R` is the record, `O` what is known where it
 * is asked whether it may go.
 */
function recycling<R, O, Q extends Needs = NoNeeds>({
  right,
  words: { button, removed, restored },
  ...when
}: Recycling<R, O, Q>): RecyclingActs<R, O, Q> {
  return {
    remove: {
      ...when,
      effect: 'remove',
      input: removalSchema,
      right,
      words: { button, done: removed },
      undo: { never: '删除不能在这里撤销，请在回收站恢复。' },
      noteOf: ({ reason }) => reason,
    },
    restore: {
      effect: 'restore',
      input: returnSchema,
      right,
      words: { button: '恢复', done: restored },
      undo: { never: '恢复不能撤销；不要了，可以再删除。' },
    },
  };
}

import type { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import type { Refusal, Ruling } from '../kernel/ruling';
import type { HandedOf, Needs, NoNeeds } from './needs';
import type { AnyRecord } from './record';
import type { Right } from './rights';

/** A refusal, or null when there is nothing to object to. Chained with `??`, so the first objection wins. */
export type Objection = { readonly ok: false; readonly refusal: Refusal } | null;

/**
 * Whether an act can be taken back: `free` at a click; `ask` once more, since papers or parties may go by it already;
 * `whole` by moving the dispute that it began to 回收站, asked once more too; or never, and then what to do instead.
 */
export type UndoPolicy = 'free' | 'ask' | 'whole' | { readonly never: string };

/** How an act is spoken of. */
export interface ActWords {
  /** On the button that leads to it: 受理. */
  readonly button: string;
  /** On the same button where it was done before, when that is said differently: 更换调解员. */
  readonly again?: string;
  /** What it is and what the law asks of it, with the article, in a sentence or two: said where it is done. */
  readonly about?: string;
  /** What was done, as the history words it: 办理了受理. */
  readonly done: string;
}

/** What is said of every act. */
export interface Said<I extends z.ZodObject> {
  /** The name of its route and in the journal, where that is not the kind's with the act's after it. */
  readonly name?: string | undefined;
  /** What its half-typed form was called in keys of drafts before acts had names; what was half-typed then is not lost. */
  readonly earlierForm?: string | undefined;
  /** What is given with it, besides the record and the revision that the person saw. */
  readonly input: I;
  /** Asked of who works before anything is loaded. */
  readonly right: Right;
  readonly words: ActWords;
  readonly undo: UndoPolicy;
  /** Answered when it is done, and told to its rule under the same names. */
  readonly needs?: Needs;
  /** Done by other acts and by services alone: no route leads to it. */
  readonly isInner?: boolean;
}

/** What an act asks to be done with another record, in the same line of the journal: all of it, or nothing. */
export interface FollowUp {
  /** Key of the kind. */
  readonly kind: string;
  /** The act's own name. */
  readonly act: string;
  /** The record; of an act that begins one, the id that it is to have. */
  readonly id: string;
  /** What is given with the act, parsed. */
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Changes a record. `C` is what the rule may know besides, the answers to what it needs among it; `O` what is known where
 * it is only asked whether it may be tried: of what it needs the answers that go by the record alone, of a case none.
 */
export interface ChangingAct<R, C, I extends z.ZodObject = z.ZodObject, O = C> extends Said<I> {
  readonly effect: 'change';
  /** Whether it may be tried now, whatever is given with it: drives what the window offers. */
  objection(record: R, ctx: O): Objection;
  /** The rule. Refuses whatever `objection` objects to, and what does not fit of the input. */
  apply(record: R, input: z.output<I>, ctx: C): Ruling<R>;
  /** @param record as the act made it */
  followUps?(record: R, input: z.output<I>, ctx: C): readonly FollowUp[];
}

/** Makes a record. `S` is what the store gives it: its id and, if the kind is numbered, its number. */
export interface BeginningAct<R, C, S, I extends z.ZodObject = z.ZodObject> extends Said<I> {
  readonly effect: 'begin';
  /** The day in whose year it is numbered; of a kind without numbers left out, see `actsOf`. */
  dayOf?(input: z.output<I>): LocalDate;
  /** It makes the number itself, of what is given with it: none of a counter is used up. */
  readonly bringsNumber?: boolean;
  begin(seat: S, input: z.output<I>, ctx: C): Ruling<R>;
  /** @param record as the act made it */
  followUps?(record: R, input: z.output<I>, ctx: C): readonly FollowUp[];
}

/** Moves a record to 回收站, whole. `O` is what is known where it is asked whether it may go, as of a change. */
export interface RemovingAct<R, O, I extends z.ZodObject = z.ZodObject> extends Said<I> {
  readonly effect: 'remove';
  /** Whether it may go now, whatever is said about it; it always may when left out. */
  objection?(record: R, ctx: O): Objection;
  /** What the person says about it, kept with the line of the journal. */
  noteOf(input: z.output<I>): string;
}

/** Brings a record back from 回收站 as it was. */
export interface RestoringAct<I extends z.ZodObject = z.ZodObject> extends Said<I> {
  readonly effect: 'restore';
}

/** What a person can do with records `R` of a kind, all of it in one place. */
export type Act<R, C, S, I extends z.ZodObject = z.ZodObject, O = C> =
  | ChangingAct<R, C, I, O>
  | BeginningAct<R, C, S, I>
  | RemovingAct<R, O, I>
  | RestoringAct<I>;

/** An act of whatever kind: what does acts in general sees to it that each gets its own record, input and context. */
export type AnyAct = Act<AnyRecord, object, object>;

/** The acts of a kind by their own names. */
export type ActList = Readonly<Record<string, AnyAct>>;

/** An act that says what it needs. */
export type Needing<A, Q extends Needs> = Omit<A, 'needs'> & { readonly needs?: Q };

/** What a service must hand in with an act. */
export type GivenWith<A> = A extends { readonly needs?: infer Q } ? HandedOf<Q> : NoNeeds;

/** What the rule of an act goes by, besides record and input; its needs are among it. */
export type ContextOf<A> = A extends { apply(record: never, input: never, ctx: infer C): unknown }
  ? C
  : A extends { begin(seat: never, input: never, ctx: infer C): unknown }
    ? C
    : A extends { objection?(record: never, ctx: infer C): unknown }
      ? C
      : unknown;

/** The name, of an act to which a route leads; never of one that is done by others alone. */
export type RoutedName<N, A> = A extends { readonly isInner: true } ? never : N;

/** The full name of an act: that of its route and in the journal. */
export type FullName<K extends string, N extends string, A> = A extends {
  readonly name: infer X extends string;
}
  ? X
  : `${K}.${N}`;

/** The full name of an act, see `FullName`. @param prefix what stands before the act's own name */
export function fullNameOf(
  prefix: string,
  key: string,
  act: { readonly name?: string | undefined },
): string {
  return act.name ?? `${prefix}.${key}`;
}

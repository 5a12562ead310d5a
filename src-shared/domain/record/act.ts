import type { z } from 'zod';
import type { Refusal, Ruling } from '../kernel/ruling';

/** A refusal, or null when there is nothing to object to. Chained with `??`, so the first objection wins. */
export type Objection = { readonly ok: false; readonly refusal: Refusal } | null;

/**
 * Whether an act can be taken back: `free` at a click; `ask` once more, since papers or parties may go by it already;
 * or never, and then what to do instead.
 */
export type UndoPolicy = 'free' | 'ask' | { readonly never: string };

/**
 * What a person can do with a record `R`, all of it in one place. `C` is what the rule may know besides, `O` what is
 * known where it is only asked whether the act may be tried.
 */
export interface Act<R, C, I extends z.ZodObject = z.ZodObject, O = C> {
  /** What is given with it, besides the record and the revision that the person saw. */
  readonly input: I;
  /** What was done, as the history words it: 办理了受理. */
  readonly done: string;
  readonly undo: UndoPolicy;
  /** Whether it may be tried now, whatever is given with it: drives what the window offers. */
  objection(record: R, ctx: O): Objection;
  /** The rule. Refuses whatever `objection` objects to, and what does not fit of the input. */
  apply(record: R, input: z.output<I>, ctx: C): Ruling<R>;
}

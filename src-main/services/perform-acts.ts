import { type ActList, type FullName, fullNameOf } from '@shared/domain/record/act';
import type { PresentActor } from '@shared/domain/record/actor';
import type { z } from 'zod';

/** What an act is given: which record, unless it begins one, and what the act takes. */
export type PerformInput<A extends ActList[string], T> = A['effect'] extends 'begin'
  ? z.output<A['input']>
  : // An act that takes nothing would forbid the target too.
    [keyof A['input']['shape']] extends [never]
    ? T
    : T & z.output<A['input']>;

/** How the record then is; nothing of one that went to 回收站. */
export type PerformAnswer<A extends ActList[string], V> = A['effect'] extends 'remove' ? null : V;

/**
 * Does an act of one kind. `T` names a record and the revision that was seen, `V` is how a record is shown, `G` what the
 * acts may be given besides, as a service found it. Rejects with ServiceError (RULE_REFUSED with the rule's reason) or
 * StoreError; nothing is then changed.
 */
export type PerformActs<A extends ActList, T, V, G> = <N extends keyof A & string>(
  actor: PresentActor,
  act: N,
  input: PerformInput<A[N], T>,
  given?: G,
) => Promise<PerformAnswer<A[N], V>>;

/** One handler an act, under the name of its route. */
export type ActHandlers<K extends string, A extends ActList, T, V> = {
  readonly [N in keyof A & string as FullName<K, N, A[N]>]: (
    input: PerformInput<A[N], T>,
    actor: PresentActor,
  ) => Promise<PerformAnswer<A[N], V>>;
};

/** Derives the handlers of a kind's acts. */
export function actHandlers<K extends string, A extends ActList, T, V, G>(
  prefix: K,
  acts: A,
  perform: PerformActs<A, T, V, G>,
): ActHandlers<K, A, T, V> {
  const handlers = Object.entries(acts).map(([key, act]) => [
    fullNameOf(prefix, key, act),
    (input: PerformInput<A[keyof A & string], T>, actor: PresentActor) =>
      perform(actor, key as keyof A & string, input),
  ]);
  return Object.fromEntries(handlers);
}

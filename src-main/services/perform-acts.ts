import {
  type ActList,
  type FullName,
  fullNameOf,
  type GivenWith,
  type RoutedName,
} from '@shared/domain/record/act';
import type { PresentActor } from '@shared/domain/record/actor';
import type { AnyRecord } from '@shared/domain/record/record';
import type { z } from 'zod';
import { type PerformOptions, performOn } from './records/perform-on';

/** What an act is given: which record, unless it begins one, and what the act takes. */
export type PerformInput<A extends ActList[string], T> = A['effect'] extends 'begin'
  ? z.output<A['input']>
  : // An act that takes nothing would forbid the target too.
    [keyof A['input']['shape']] extends [never]
    ? T
    : T & z.output<A['input']>;

/** How the record then is; nothing of one that went to 回收站. */
export type PerformAnswer<A extends ActList[string], V> = A['effect'] extends 'remove' ? null : V;

/** Whether a service must hand something in with the act. */
type IsHanded<A> = [keyof GivenWith<A>] extends [never] ? false : true;
type Given<A> = IsHanded<A> extends true ? [given: GivenWith<A>] : [];

/**
 * Does an act of one kind. `T` names a record and the revision that was seen, `V` is how a record is shown. An act that
 * needs what only a service can find is not done without it. Rejects with ServiceError (RULE_REFUSED with the rule's
 * reason) or StoreError; nothing is then changed.
 */
export type PerformActs<A extends ActList, T, V> = <N extends keyof A & string>(
  actor: PresentActor,
  act: N,
  input: PerformInput<A[N], T>,
  ...given: Given<A[N]>
) => Promise<PerformAnswer<A[N], V>>;

/**
 * One handler an act, under the name of its route; none for an act with which a service must hand something in, or that is
 * done by others alone.
 */
export type ActHandlers<K extends string, A extends ActList, T, V> = {
  readonly [N in keyof A & string as IsHanded<A[N]> extends true
    ? never
    : RoutedName<FullName<K, N, A[N]>, A[N]>]: (
    input: PerformInput<A[N], T>,
    actor: PresentActor,
  ) => Promise<PerformAnswer<A[N], V>>;
};

/** How the acts of a kind are called and answered. */
interface Shown<V> {
  /** Where in the input the id of the record stands; `id` when left out. */
  readonly idAs?: string;
  /** How a record is shown to who works. */
  readonly show: (record: AnyRecord, actor: PresentActor) => V | Promise<V>;
}

/** Runs every act of one kind, see `performOn`. `T` names a record, `V` is how one is shown. */
export function performerOf<A extends ActList, T, V>(
  kind: { readonly key: string; readonly acts: A },
  options: PerformOptions,
  { idAs = 'id', show }: Shown<V>,
): PerformActs<A, T, V> {
  const perform = async (
    actor: PresentActor,
    act: string,
    { [idAs]: id, ...given }: Readonly<Record<string, unknown>>,
    handed: object = {},
  ): Promise<V | null> => {
    const input = { ...given, ...(id !== undefined && { id }) };
    const saved = await performOn(options, actor, { kind: kind.key, act, input }, handed);
    return saved === null ? null : show(saved, actor);
  };
  // What an act takes and answers follows from its name, which a table of acts cannot tell TypeScript.
  return perform as unknown as PerformActs<A, T, V>;
}

type Run = (actor: PresentActor, act: string, input: unknown) => Promise<unknown>;

/** Derives the handlers of a kind's acts. */
export function actHandlers<K extends string, A extends ActList, T, V>(
  prefix: K,
  acts: A,
  perform: PerformActs<A, T, V>,
): ActHandlers<K, A, T, V> {
  const run = perform as unknown as Run;
  const handlers = Object.entries(acts)
    .filter(([, { isInner }]) => isInner !== true)
    .filter(([, { needs = {} }]) => Object.values(needs).every(({ from }) => from !== 'service'))
    .map(([key, act]) => [
      fullNameOf(prefix, key, act),
      (input: unknown, actor: PresentActor) => run(actor, key, input),
    ]);
  return Object.fromEntries(handlers);
}

import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { type ActList, type FullName, fullNameOf, type RoutedName } from '../domain/record/act';
import { defineRoute, type Route } from './define';

/** The record and the revision that the window saw: a save based on an older one is refused (CHANGED_MEANWHILE). */
export const caseTarget = { caseId: idSchema, revision: z.int().min(1) };

type InputOf<A extends ActList[string], T extends z.ZodRawShape> = A['effect'] extends 'begin'
  ? A['input']
  : z.ZodObject<T & A['input']['shape']>;

/** A record that goes to 回收站 is shown no more. */
type AnswerOf<A extends ActList[string], V extends z.ZodType> = A['effect'] extends 'remove'
  ? z.ZodNull
  : V;

/** The routes of a kind's acts, each under the act's full name. */
export type ActRoutes<
  K extends string,
  A extends ActList,
  T extends z.ZodRawShape,
  V extends z.ZodType,
> = {
  readonly [N in keyof A & string as RoutedName<FullName<K, N, A[N]>, A[N]>]: Route<
    InputOf<A[N], T>,
    AnswerOf<A[N], V>
  >;
};

/**
 * Derives the routes of a kind's acts, but of those that are done by others alone: each needs the act's right, takes what the act takes, and answers how the record
 * then is.
 * @param target what names the record; a record that begins has none yet
 */
export function actRoutes<
  K extends string,
  A extends ActList,
  T extends z.ZodRawShape,
  V extends z.ZodType,
>(prefix: K, acts: A, target: T, view: V): ActRoutes<K, A, T, V> {
  const routed = Object.entries(acts).filter(([, { isInner }]) => isInner !== true);
  const routes = routed.map(([key, act]) => {
    const { effect, right, input } = act;
    const route = defineRoute({
      right,
      input: effect === 'begin' ? input : z.object({ ...target, ...input.shape }),
      output: effect === 'remove' ? z.null() : view,
    });
    return [fullNameOf(prefix, key, act), route];
  });
  return Object.fromEntries(routes);
}

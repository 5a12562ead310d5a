import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute, type Route } from './define';

/** The record and the revision that the window saw: a save based on an older one is refused (CHANGED_MEANWHILE). */
const target = { caseId: idSchema, revision: z.int().min(1) };
type Target = typeof target;

/** What a route needs of an act. */
type RoutedActs = Readonly<Record<string, { readonly input: z.ZodObject }>>;

/** The routes of a kind's acts, `<kind>.<act>`: each takes the record, its revision and what the act takes. */
export type ActRoutes<K extends string, A extends RoutedActs, V extends z.ZodType> = {
  readonly [N in keyof A & string as `${K}.${N}`]: Route<
    z.ZodObject<Target & A[N]['input']['shape']>,
    V
  >;
};

/** Derives the routes of a kind's acts; each answers how the record then is. */
export function actRoutes<K extends string, A extends RoutedActs, V extends z.ZodType>(
  kind: K,
  acts: A,
  view: V,
): ActRoutes<K, A, V> {
  const routes = Object.entries(acts).map(([name, { input }]) => {
    const route = defineRoute({ input: z.object({ ...target, ...input.shape }), output: view });
    return [`${kind}.${name}`, route];
  });
  return Object.fromEntries(routes);
}

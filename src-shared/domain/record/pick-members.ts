import type { z } from 'zod';

/** The members of a value that a schema has, as they are; nothing is checked. */
export function pickMembers<S extends z.ZodObject>(schema: S, value: z.output<S>): z.output<S> {
  const members: Readonly<Record<string, unknown>> = value;
  return Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) => (key in members ? [[key, members[key]]] : [])),
  ) as z.output<S>;
}

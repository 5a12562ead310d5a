import { z } from 'zod';
import type { FieldSays } from './field';
import { coreOf, leavesOf, saysOf } from './walk';
import { text } from './words';

type Schema = z.core.$ZodType;

/** Names of the fields that hold text of people's own, at whatever depth. */
export function textFieldNames(schema: Schema): string[] {
  return leavesOf(schema).flatMap(({ path, says }) =>
    says?.words === text ? [path.split('.').at(-1) ?? ''] : [],
  );
}

/**
 * What the fields of a part say in words, text and codes alike; days and numbers left out. A record is found by it.
 * @param part of the schema's form
 */
export function wordsSaid(schema: z.ZodObject, part: Readonly<Record<string, unknown>>): string[] {
  return Object.entries<Schema>(schema.shape).flatMap(([key, member]) => {
    const says = saysOf(member);
    return says?.kind === 'field' && isWord(member, says)
      ? [says.words(part[key], () => undefined)]
      : [];
  });
}

function isWord(member: Schema, { words }: FieldSays): boolean {
  const core = coreOf(member);
  return core instanceof z.ZodEnum || (core instanceof z.ZodString && words === text);
}

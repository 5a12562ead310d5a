import { z } from 'zod';
import type { FieldSays } from './field';
import { coreOf, leavesOf, saysOf } from './walk';
import { text } from './words';

type Schema = z.core.$ZodType;

/** Names of the fields that hold text of people's own, at whatever depth; a list of texts has the name of the list. */
export function textFieldNames(schema: Schema): string[] {
  return leavesOf(schema).flatMap(({ path, says }) => {
    const name = path.split('.').findLast((part) => part !== '*');
    return says?.words === text && name !== undefined ? [name] : [];
  });
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

import type { z } from 'zod';
import { maskAs } from './privacy';
import { saysOf } from './walk';

/**
 * What stands in a field, hidden as far as the field says: lists, ledgers and pages ask here and not for a mask of their
 * choice. Throws Error for a schema that is no field.
 */
export function maskField(schema: z.core.$ZodType, text: string): string {
  const says = saysOf(schema);
  if (says?.kind !== 'field') throw new Error('a schema that is no field');
  return maskAs(says.privacy, text);
}

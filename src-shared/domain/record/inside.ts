import { z } from 'zod';
import { coreOf, saysOf, variantOf } from './walk';

/**
 * A value without what stays inside the studio (`Privacy` inside), for whatever is written into a file that may leave. The
 * rest is as it was.
 */
export function withoutInside(schema: z.core.$ZodType, value: unknown): unknown {
  if (Array.isArray(value)) {
    const core = coreOf(schema);
    return core instanceof z.ZodArray
      ? value.map((one) => withoutInside(core.element, one))
      : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shape = variantOf(schema, value)?.shape;
  if (shape === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const inner = shape[key];
      if (inner === undefined) return [[key, member]];
      const says = saysOf(inner);
      if (says?.kind === 'field') return says.privacy === 'inside' ? [] : [[key, member]];
      return [[key, says?.kind === 'kept' ? member : withoutInside(inner, member)]];
    }),
  );
}

import { z } from 'zod';

/** JSON schema, as far as it is read here. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly minimum?: number;
  readonly minItems?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** What is given at a place by the name of its member, before anything else is tried. */
export type Given = Readonly<Record<string, unknown>>;

/** Tried one after another at a place that will not take what stands there. */
const TRIED: readonly unknown[] = [
  ...['2026-11-05', '2026-11', '2026', '09:30', 'anything', '一句话', '', 'case', 'visit'],
  ...['2026-11-05T01:00:00.000Z', '13800001111', 1, 0, true, null],
];

/**
 * An input that a schema lets through, made of the schema alone: what is wrong with it is mended place by place. Undefined
 * where that does not come to an end.
 */
export function sampleInput(schema: z.ZodType, given: Given): unknown {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const input = sampleOf(shape, given, shape);
  const tries = new Map<string, number>();
  for (let round = 0; round < 200; round += 1) {
    const parsed = schema.safeParse(input);
    if (parsed.success) return input;
    const path = parsed.error.issues[0]?.path ?? [];
    const key = path.join('.');
    const next = tries.get(key) ?? 0;
    if (path.length === 0 || next >= TRIED.length) return undefined;
    tries.set(key, next + 1);
    put(input, path, TRIED[next]);
  }
  return undefined;
}

function sampleOf(shape: Shape, given: Given, root: Shape): unknown {
  if (shape.$ref !== undefined) {
    const name = shape.$ref.split('/').at(-1) ?? '';
    return sampleOf(root.$defs?.[name] ?? {}, {}, root);
  }
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const [variant] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  if (variant !== undefined) return sampleOf(variant, given, root);
  if (shape.properties === undefined) return plainOf(shape, given, root);
  const members = Object.entries(shape.properties).map(([key, inner]) => [
    key,
    key in given ? given[key] : sampleOf(inner, given, root),
  ]);
  return Object.fromEntries(members);
}

function plainOf({ type, items, ...shape }: Shape, given: Given, root: Shape): unknown {
  switch (type) {
    case 'array':
      return (shape.minItems ?? 0) > 0 ? [sampleOf(items ?? {}, given, root)] : [];
    case 'integer':
    case 'number':
      return Math.max(1, shape.minimum ?? 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'object':
      return {};
    default:
      return '一句话';
  }
}

function put(input: unknown, path: readonly PropertyKey[], value: unknown): void {
  let at = input as Record<PropertyKey, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<PropertyKey, unknown>;
  const last = path.at(-1);
  if (last !== undefined && typeof at === 'object' && at !== null) at[last] = value;
}

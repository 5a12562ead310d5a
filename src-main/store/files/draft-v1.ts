import { z } from 'zod';
import type { JsonFormat } from './json-format';

export type Json = z.infer<ReturnType<typeof z.json>>;

/** A half-typed form: whatever the window wants to find again under its key. */
export interface Draft {
  readonly key: string;
  readonly value: Json;
}

export const DRAFT_FORMAT: JsonFormat<Draft> = {
  kind: 'draft',
  schema: z.object({ key: z.string(), value: z.json() }),
  migrations: [],
};

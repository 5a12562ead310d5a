import { z } from 'zod';
import { idSchema, instantSchema } from '../kernel/schemas';
import { kept } from './field';

/** What every record has that is one of many, besides what it tells; spread into its schema. Acts do not change it. */
export const RECORD_MEMBERS = {
  id: kept(idSchema),
  /** Counts the saves; a save that was based on an older revision is refused. */
  revision: kept(z.int().min(1)),
  createdAt: kept(instantSchema),
  updatedAt: kept(instantSchema),
};

/** The same of a record that begins now. @param now instant, ISO */
export function beginRecord(id: string, now: string) {
  return { id, revision: 1, createdAt: now, updatedAt: now };
}

import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import { periodKindOf } from './period';

/** 统计期: first and last day, both counted. */
export const periodSchema = z.object({ from: localDateSchema, to: localDateSchema });

/** The key of a period, as it comes in from outside. */
export const periodKeySchema = z
  .string()
  .refine((key) => periodKindOf(key) !== null, { error: '没有这样的统计期' });

import { z } from 'zod';
import { naturalPersonSchema, organizationSchema } from './party';

/** A party as it is given. New entries are made with ids of the window's own (nanoid); the rules check that they are unique. */
export const partyInputSchema = z.discriminatedUnion(
  'kind',
  [naturalPersonSchema, organizationSchema],
  {
    error: '请选择当事人是个人还是单位',
  },
);

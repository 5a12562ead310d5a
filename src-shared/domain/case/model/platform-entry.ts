import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { field, requiredLineField } from '../../record/field';
import { day } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 平台录入: that the case was typed into the government's platform too, and the number that it has there. */
export const platformEntrySchema = z.object({
  number: requiredLineField('平台案号', 80, 'none'),
  enteredOn: field(localDateSchema, { label: DAY_WORDS.enteredOn, words: day, privacy: 'none' }),
});
export type PlatformEntry = z.infer<typeof platformEntrySchema>;

import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import { field, kept } from '../../record/field';
import { day } from '../../record/words';
import { registrationSchema } from './registration';

/** 前一件: the earlier case about the same quarrel, of which this one was registered. Its number never changes. */
export const earlierCaseSchema = z.object({
  caseId: kept(idSchema),
  number: field(z.string(), { label: '前一件的案件编号', privacy: 'none' }),
});
export type EarlierCase = z.infer<typeof earlierCaseSchema>;

/** 再次调解: a later case about the same quarrel, registered from this one. */
export const laterCaseSchema = z.object({
  caseId: kept(idSchema),
  requestedOn: field(localDateSchema, { label: '再次申请的日期', words: day, privacy: 'none' }),
});
export type LaterCase = z.infer<typeof laterCaseSchema>;

export const byLaterCase = byOrdinal('次', 'caseId');

/** What is asked where a quarrel is mediated again; all else is carried over from the earlier case. */
export const againSchema = registrationSchema.pick({
  ...({ registeredOn: true, requestedOn: true, source: true, description: true } as const),
});
export type Again = z.infer<typeof againSchema>;

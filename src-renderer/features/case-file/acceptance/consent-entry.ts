import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { consentSchema } from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { z } from 'zod';

export const ANSWERS = ['given', 'refused', 'not_asked'] as const;
export const ANSWER_LABELS = {
  given: '同意调解',
  refused: '拒绝调解',
  not_asked: '还没有征询',
} as const;

// Whether a party was asked at all is one more answer here; what it answered before is kept by the rules.
const askedSchema = consentSchema.omit({ isGiven: true, earlier: true });
/** What a party answered, while it is typed. */
export const consentEntrySchema = draftSchemaOf(askedSchema).extend({ answer: z.enum(ANSWERS) });
export type ConsentEntry = z.infer<typeof consentEntrySchema>;

/** A party that was not asked yet; when it is, today is offered. */
export function notAsked(partyId: string, today: LocalDate): ConsentEntry {
  return { ...emptyDraftOf(askedSchema), partyId, answer: 'not_asked', askedOn: today };
}

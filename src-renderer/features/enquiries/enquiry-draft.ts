import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { type Asked, askedSchema } from '@shared/domain/enquiry/enquiry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { z } from 'zod';

export type EnquiryView = OutputOf<'enquiries.get'>;

/** An enquiry while it is typed. */
export type EnquiryDraft = DraftOf<Asked>;
export const enquiryDraftSchema = draftSchemaOf(askedSchema);

/** What is sent. */
export const enquiryInputSchema = z.object({ asked: askedSchema });

/** An empty enquiry: today, and answered by who is at the desk; nothing else is offered. */
export function emptyEnquiry(today: LocalDate, answeredBy: string): EnquiryDraft {
  return { ...emptyDraftOf(askedSchema), askedOn: today, answeredBy };
}

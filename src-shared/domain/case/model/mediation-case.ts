import { z } from 'zod';
import { attachmentListSchema } from '../../attachment/attachment';
import {
  idSchema,
  instantSchema,
  lineSchema,
  localDateSchema,
  textSchema,
} from '../../kernel/schemas';
import { caseMediatorSchema } from '../../mediator/mediator';
import { partySchema } from '../../party/party';
import { agreementSchema } from './agreement';
import { CASE_STATUSES } from './case-status';
import { closureSchema, declineSchema, terminationSchema, withdrawalSchema } from './closing';
import {
  followUpSchema,
  fulfillmentRecordSchema,
  judicialConfirmationSchema,
} from './follow-through';
import { registrationSchema } from './registration';
import { sessionSchema } from './session';

/** How a party's consent was given. */
export const CONSENT_METHODS = ['in_person', 'phone', 'written'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];
export const CONSENT_METHOD_LABELS = {
  in_person: '当面',
  phone: '电话',
  written: '书面',
} as const satisfies Record<ConsentMethod, string>;

const consentAnswerSchema = z.object({
  isGiven: z.boolean({ error: '请选择同意或拒绝' }),
  askedOn: localDateSchema,
  method: z.enum(CONSENT_METHODS, { error: '请选择征询方式' }),
});
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;

/**
 * A party's answer to the question whether to mediate (第17条). No entry = not asked yet. `earlier` holds the answers that
 * it changed, oldest first; kept by the rules, missing where the party never changed its mind and in older files.
 */
export const consentSchema = z.object({
  partyId: idSchema,
  ...consentAnswerSchema.shape,
  earlier: z.array(consentAnswerSchema).optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** 受理 */
export const acceptanceSchema = z.object({
  acceptedOn: localDateSchema,
  acceptedBy: lineSchema('受理人', 60),
  /** 调解期限（日）, from the rules or as agreed with the referring authority. */
  limitInDays: z
    .int({ error: '期限请填整数' })
    .min(1, { error: '期限至少 1 日' })
    .max(365, { error: '期限最多 365 日' }),
  /** Who were parties then: only they had to be asked before. Written by the rules; missing in older files. */
  partyIds: z.array(idSchema).optional(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** 延期: needs the consent of both sides. */
export const extensionSchema = z.object({
  extendedOn: localDateSchema,
  untilOn: localDateSchema,
  reason: textSchema('延期原因', 1_000),
});
export type Extension = z.infer<typeof extensionSchema>;

/**
 * 调解案件: everything that is known of one dispute, version 1 of the stored form.
 * `id` is for programs, `number` is shown to people; a number is never used twice.
 */
export const mediationCaseSchema = z.object({
  id: idSchema,
  number: z.string(),
  /** Year and running number from which `number` was made. */
  serial: z.object({ year: z.int(), ordinal: z.int().min(1) }),
  /** Counts the saves; a save that was based on an older revision is refused. */
  revision: z.int().min(1),
  status: z.enum(CASE_STATUSES),
  registration: registrationSchema,
  parties: z.array(partySchema).max(60),
  consents: z.array(consentSchema),
  mediators: z.array(caseMediatorSchema).max(10),
  acceptance: acceptanceSchema.nullable(),
  extensions: z.array(extensionSchema),
  sessions: z.array(sessionSchema).max(200),
  agreement: agreementSchema.nullable(),
  termination: terminationSchema.nullable(),
  decline: declineSchema.nullable(),
  withdrawal: withdrawalSchema.nullable(),
  fulfillmentRecords: z.array(fulfillmentRecordSchema),
  followUps: z.array(followUpSchema),
  judicialConfirmation: judicialConfirmationSchema.nullable(),
  closure: closureSchema.nullable(),
  attachments: attachmentListSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type MediationCase = z.infer<typeof mediationCaseSchema>;

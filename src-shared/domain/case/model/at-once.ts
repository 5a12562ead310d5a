import { z } from 'zod';
import { caseMediatorSchema } from '../../mediator/mediator';
import { MAX_PARTIES, TOO_MANY_PARTIES } from '../../party/party';
import { partyInputSchema } from '../../party/party-input';
import { AGREEMENT_FORMS, agreementTermsSchema, oralAgreementSchema } from './agreement';
import { closureSchema } from './closing';
import { conflictAnswers } from './conflict-check';
import { fulfillmentRecordSchema } from './follow-through';
import { acceptanceSchema, consentSchema } from './mediation-case';
import { registrationSchema } from './registration';
import { sessionSchema } from './session';

// What several acts of a case are given when they are done in one save. Members are called as in the acts themselves, so
// that a refusal names the same field here and there.

/** 意愿, 调解员 and 受理 of an ordinary case in one form. */
export const acceptingSchema = z.object({
  consents: z.array(consentSchema.omit({ earlier: true })).max(60),
  mediators: z
    .array(caseMediatorSchema.omit({ name: true, nickname: true }))
    .max(10, { error: '一件纠纷最多 10 名调解员，请去掉几名' }),
  checks: conflictAnswers,
  acceptance: acceptanceSchema.omit({ partyIds: true }),
});

/** 当场调成: a small quarrel from its registration to its agreement, each act with its own day. */
export const onTheSpotSchema = z.object({
  registration: registrationSchema,
  parties: z.array(partyInputSchema).max(MAX_PARTIES, { error: TOO_MANY_PARTIES }),
  ...acceptingSchema.shape,
  session: sessionSchema,
  terms: agreementTermsSchema,
  /** Oral to the end; written only to the draft, for ink and seal alone bring it into force (第29条第2款). */
  form: z.enum(AGREEMENT_FORMS, { error: '请选择口头协议还是书面协议' }),
  /** When they agreed; a written agreement takes its days from ink and seal. */
  agreedOn: oralAgreementSchema.shape.agreedOn,
  /** What somebody says was performed on the spot; null when nobody said so. */
  record: fulfillmentRecordSchema.nullable(),
  /** 结案, of what was performed on the spot. */
  closure: closureSchema.nullable(),
});

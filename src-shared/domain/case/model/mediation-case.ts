import { z } from 'zod';
import { attachmentListSchema } from '../../attachment/attachment';
import { countSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { caseMediatorSchema } from '../../mediator/mediator';
import { printList, textEditList } from '../../paper/paperwork';
import { GONE_PARTY, MAX_PARTIES, partySchema } from '../../party/party';
import { byDay, byName, byOrdinal, byReference } from '../../record/entries';
import { field, kept, lineField, part, textField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { code, count, day, either, refersTo } from '../../record/words';
import { byLaterCase, earlierCaseSchema, laterCaseSchema } from './again';
import { agreementSchema, bySignature, signatureListSchema } from './agreement';
import {
  alertChangeSchema,
  authorityReportSchema,
  byAlertChange,
  byAuthorityReport,
  byMeasure,
  measureSchema,
} from './alert';
import { amendmentSchema, byAmendment } from './amendment';
import { archivingSchema, byArchiving } from './archiving';
import { byCallAttempt, callAttemptSchema } from './call-attempt';
import { CASE_STATUS_LABELS, CASE_STATUSES } from './case-status';
import {
  closureSchema,
  declineSchema,
  terminationSchema,
  transferSchema,
  withdrawalSchema,
} from './closing';
import { byConflictCheck, conflictCheckSchema } from './conflict-check';
import { DAY_WORDS } from './day-words';
import { byDelivery, deliverySchema } from './delivery';
import { byFeedback, feedbackSchema } from './feedback';
import {
  followUpSchema,
  fulfillmentRecordSchema,
  judicialConfirmationSchema,
} from './follow-through';
import { byGuardianConsent, guardianConsentSchema } from './guardian-consent';
import { handoverSchema, levelStepSchema } from './handling';
import { importedSchema } from './imported';
import { byInvestigation, investigationSchema } from './investigation';
import { byPartyChange, partyChangeSchema } from './party-change';
import { byPartyCopy, partyCopySchema } from './party-copy';
import { byPause, pauseSchema } from './pause';
import { platformEntrySchema } from './platform-entry';
import { byPrivateTalk, privateTalkSchema } from './private-talk';
import { byProposal, proposalSchema } from './proposal';
import { byRecusal, recusalSchema } from './recusal';
import { registrationSchema } from './registration';
import { byRemedy, remedyTakenSchema } from './remedy';
import { byRisk, riskSchema } from './risk';
import { bySession, sessionSchema } from './session';
import { byUrging, urgingSchema } from './urging';

/** How a party's consent was given. */
export const CONSENT_METHODS = ['in_person', 'phone', 'written'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];
export const CONSENT_METHOD_LABELS = {
  in_person: '当面',
  phone: '电话',
  written: '书面',
} as const satisfies Record<ConsentMethod, string>;

function consentAnswerSchema(labels: Record<'isGiven' | 'askedOn' | 'method', string>) {
  return z.object({
    isGiven: field(z.boolean({ error: '请选择同意或拒绝' }), {
      label: labels.isGiven,
      words: either('同意', '拒绝'),
      privacy: 'private',
    }),
    askedOn: field(localDateSchema, { label: labels.askedOn, words: day, privacy: 'none' }),
    method: field(z.enum(CONSENT_METHODS, { error: '请选择征询方式' }), {
      label: labels.method,
      words: code(CONSENT_METHOD_LABELS),
      privacy: 'none',
    }),
  });
}
export type ConsentAnswer = z.infer<ReturnType<typeof consentAnswerSchema>>;

/**
 * A party's answer to the question whether to mediate (第17条). No entry = not asked yet. `earlier` holds the answers that
 * it changed, oldest first; kept by the rules, missing where the party never changed its mind and in older files.
 */
export const consentSchema = z.object({
  partyId: kept(idSchema),
  ...consentAnswerSchema({
    isGiven: '是否同意调解',
    askedOn: DAY_WORDS.askedOn,
    method: '征询方式',
  }).shape,
  earlier: z
    .array(
      consentAnswerSchema({
        isGiven: '先前的答复',
        askedOn: '先前的征询日期',
        method: '先前的征询方式',
      }),
    )
    .optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** 受理 */
export const acceptanceSchema = z.object({
  acceptedOn: field(localDateSchema, { label: DAY_WORDS.acceptedOn, words: day, privacy: 'none' }),
  acceptedBy: lineField('受理人', 60, 'none'),
  /**
   * Set at 受理, by the studio's setting or as agreed with the referring authority. Null where the rule for such a dispute says
   * how long (`clocks/mediation-limit.ts`); older files have a number always.
   */
  limitInDays: field(countSchema('调解期限', 1, 365, 20).nullable(), {
    label: '调解期限',
    words: (value, names) => (value === null ? '按规定' : count('日')(value, names)),
    privacy: 'none',
  }),
  /** Who were parties then: only they had to be asked before. Written by the rules; missing in older files. */
  partyIds: field(z.array(idSchema).optional(), {
    label: '受理时的当事人',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** 延期: needs the consent of both sides. */
export const extensionSchema = z.object({
  extendedOn: field(localDateSchema, { label: DAY_WORDS.extendedOn, words: day, privacy: 'none' }),
  untilOn: field(localDateSchema, { label: '延期至', words: day, privacy: 'none' }),
  reason: textField('延期原因', 1_000, 'private'),
});
export type Extension = z.infer<typeof extensionSchema>;

/**
 * 调解案件: everything that is known of one dispute, version 1 of the stored form.
 * `id` is for programs, `number` is shown to people; a number is never used twice.
 */
export const mediationCaseSchema = z.object({
  ...RECORD_MEMBERS,
  number: field(z.string(), { label: '案件编号', privacy: 'none', isTold: false }),
  /** Year and running number from which `number` was made. */
  serial: kept(z.object({ year: z.int(), ordinal: z.int().min(1) })),
  status: field(z.enum(CASE_STATUSES), {
    label: '案件状态',
    words: code(CASE_STATUS_LABELS),
    privacy: 'none',
  }),
  registration: part(registrationSchema, '登记信息'),
  /** Of a quarrel that is mediated again; null of one that came for the first time. */
  earlier: part(earlierCaseSchema.nullable(), '前一件'),
  laterCases: part(z.array(laterCaseSchema).max(20), '再次调解', byLaterCase),
  alertChanges: part(z.array(alertChangeSchema).max(50), '预警变更', byAlertChange),
  risks: part(z.array(riskSchema).max(20), '激化风险', byRisk),
  measures: part(z.array(measureSchema).max(100), '处置措施', byMeasure),
  authorityReports: part(z.array(authorityReportSchema).max(50), '报告', byAuthorityReport),
  parties: part(z.array(partySchema).max(MAX_PARTIES), '当事人', byName('id')),
  partyChanges: part(z.array(partyChangeSchema).max(120), '当事人变动', byPartyChange),
  consents: part(z.array(consentSchema), '调解意愿', byReference('partyId', 'parties', GONE_PARTY)),
  guardianConsents: part(z.array(guardianConsentSchema).max(60), '监护人同意', byGuardianConsent),
  callAttempts: part(z.array(callAttemptSchema).max(200), '联系当事人', byCallAttempt),
  mediators: part(z.array(caseMediatorSchema).max(10), '调解员', byName('mediatorId')),
  conflictChecks: part(z.array(conflictCheckSchema).max(50), '回避询问', byConflictCheck),
  recusals: part(z.array(recusalSchema).max(20), '回避', byRecusal),
  acceptance: part(acceptanceSchema.nullable(), '受理'),
  extensions: part(z.array(extensionSchema), '延期', byOrdinal('项')),
  pauses: part(z.array(pauseSchema).max(30), '暂停调解期限', byPause),
  sessions: part(z.array(sessionSchema).max(200), '调解记录', bySession),
  investigations: part(z.array(investigationSchema).max(50), '调查', byInvestigation),
  privateTalks: part(z.array(privateTalkSchema).max(100), '单独谈话', byPrivateTalk),
  proposals: part(z.array(proposalSchema).max(100), '提出的方案', byProposal),
  agreement: part(agreementSchema.nullable(), '调解协议'),
  /** 补充（变更）协议 and 补正 of the agreement, in the order in which they were begun. */
  amendments: part(z.array(amendmentSchema).max(30), '协议的补充、补正', byAmendment),
  /** Who has signed the written agreement so far; one signs after the other, and it waits for the last. */
  signatures: part(signatureListSchema, '协议签名', bySignature),
  termination: part(terminationSchema.nullable(), '终止调解'),
  decline: part(declineSchema.nullable(), '不予受理'),
  withdrawal: part(withdrawalSchema.nullable(), '撤回申请'),
  transfer: part(transferSchema.nullable(), '移送'),
  handovers: part(z.array(handoverSchema).max(50), '交接', byOrdinal('次')),
  levelSteps: part(z.array(levelStepSchema).max(50), '层级', byOrdinal('步')),
  fulfillmentRecords: part(
    z.array(fulfillmentRecordSchema),
    '履行登记',
    byDay('id', 'recordedOn', '履行登记'),
  ),
  followUps: part(z.array(followUpSchema), '回访', byDay('id', 'visitedOn', '回访')),
  judicialConfirmation: part(judicialConfirmationSchema.nullable(), '司法确认'),
  urgings: part(z.array(urgingSchema).max(200), '督促', byUrging),
  remedies: part(z.array(remedyTakenSchema).max(50), '不履行时的途径', byRemedy),
  closure: part(closureSchema.nullable(), '结案'),
  feedbacks: part(z.array(feedbackSchema).max(50), '反馈', byFeedback),
  archivings: part(z.array(archivingSchema).max(30), '归档', byArchiving),
  deliveries: part(z.array(deliverySchema).max(200), '送达', byDelivery),
  attachments: part(attachmentListSchema, '材料', byName('id')),
  printed: part(printList.schema, '打印', printList.entries),
  partyCopies: part(z.array(partyCopySchema).max(200), '查阅复制', byPartyCopy),
  paperTexts: part(textEditList.schema, '文书里的文字', textEditList.entries),
  platform: part(platformEntrySchema.nullable(), '平台录入'),
  /** Of a case that came in with an old ledger; null of one that was registered here. */
  imported: part(importedSchema.nullable(), '旧台账'),
});
/** An interface, so that types of acts and kinds name it and do not spell it out. */
export interface MediationCase extends z.infer<typeof mediationCaseSchema> {}

import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import {
  field,
  lineField,
  requiredLineField,
  requiredTextField,
  textField,
} from '../../record/field';
import { code, day, either } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 终止调解的情形. */
export const TERMINATION_GROUNDS = [
  'party_refused',
  'party_gave_up',
  'no_agreement',
  'cannot_proceed',
  'other_statutory',
] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];
export const TERMINATION_GROUND_LABELS = {
  party_refused: '一方当事人拒绝调解或要求终止',
  party_gave_up: '当事人放弃调解',
  no_agreement: '无法达成调解协议',
  cannot_proceed: '调解无法继续进行',
  other_statutory: '法律、法规规定的其他情形',
} as const satisfies Record<TerminationGround, string>;

/** 终止 (第26条): needs its ground and the note that arbitration, administrative and court ways were explained. */
export const terminationSchema = z.object({
  terminatedOn: field(localDateSchema, {
    label: DAY_WORDS.terminatedOn,
    words: day,
    privacy: 'none',
  }),
  ground: field(z.enum(TERMINATION_GROUNDS, { error: '请选择终止的情形' }), {
    label: '终止的情形',
    words: code(TERMINATION_GROUND_LABELS),
    privacy: 'none',
  }),
  reason: requiredTextField('终止原因', 2_000, 'private'),
  /** 已告知可以依法通过仲裁、行政、司法等途径维护自己的权利. */
  areRemediesExplained: field(z.boolean(), {
    label: '告知其他救济途径',
    words: either('已告知', '未告知'),
    privacy: 'none',
  }),
  remediesNote: textField('告知情况', 2_000, 'private'),
});
export type Termination = z.infer<typeof terminationSchema>;

/** 不予受理 */
export const DECLINE_GROUNDS = [
  'party_refused',
  'out_of_scope',
  'already_handled',
  'other',
] as const;
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];
export const DECLINE_GROUND_LABELS = {
  party_refused: '一方当事人明确拒绝调解',
  out_of_scope: '不属于人民调解范围',
  already_handled: '已由其他机关处理',
  other: '其他原因',
} as const satisfies Record<DeclineGround, string>;

/** Where somebody was sent whose dispute is not taken up. A list of practice; what it does not have stands in the name. */
export const DESTINATIONS = [
  'court',
  'arbitration',
  'authority',
  'public_security',
  'legal_aid',
  'other_committee',
  'elsewhere',
  'told_only',
] as const;
export type Destination = (typeof DESTINATIONS)[number];
export const DESTINATION_LABELS = {
  court: '人民法院',
  arbitration: '仲裁委员会',
  authority: '行政主管部门',
  public_security: '公安机关',
  legal_aid: '法律援助机构',
  other_committee: '其他调解组织',
  elsewhere: '其他地方',
  told_only: '没有转介，只告知了途径',
} as const satisfies Record<Destination, string>;

export const declineSchema = z.object({
  declinedOn: field(localDateSchema, { label: DAY_WORDS.declinedOn, words: day, privacy: 'none' }),
  ground: field(z.enum(DECLINE_GROUNDS, { error: '请选择不予受理的原因' }), {
    label: '不予受理的原因',
    words: code(DECLINE_GROUND_LABELS),
    privacy: 'none',
  }),
  reason: requiredTextField('原因说明', 2_000, 'private'),
  /** 转介: null in older files, where nobody was asked. */
  sentTo: field(z.enum(DESTINATIONS).nullable(), {
    label: '请当事人去哪里',
    words: code(DESTINATION_LABELS),
    privacy: 'none',
  }),
  sentToName: lineField('那里的名称', 100, 'none'),
});
export type Decline = z.infer<typeof declineSchema>;

/** 撤回申请 ≠ 终止. */
export const withdrawalSchema = z.object({
  withdrawnOn: field(localDateSchema, {
    label: DAY_WORDS.withdrawnOn,
    words: day,
    privacy: 'none',
  }),
  reason: requiredTextField('撤回原因', 2_000, 'private'),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** To whom a dispute can be handed on: whatever somebody can be sent to, for nobody hands on by telling alone. */
const RECEIVERS = DESTINATIONS.filter((one) => one !== 'told_only');

/**
 * 移送: the dispute itself is handed on to an authority that it belongs to, with its materials; not 不予受理 (the parties
 * are sent somewhere) and not 终止 (the mediation failed). What it is called and whom it names is practice.
 */
export const transferSchema = z.object({
  transferredOn: field(localDateSchema, {
    label: DAY_WORDS.transferredOn,
    words: day,
    privacy: 'none',
  }),
  receiver: field(z.enum(RECEIVERS, { error: '请选择移送给哪里' }), {
    label: '移送给哪里',
    words: code(DESTINATION_LABELS),
    privacy: 'none',
  }),
  receiverName: requiredLineField('受移送单位', 100, 'none'),
  reason: requiredTextField('移送原因', 2_000, 'private'),
  /** One a line, or between enumeration commas: the letter lists them. */
  materials: textField('移送的材料', 2_000, 'private'),
  /** Where the committee numbers its letters; else the letter bears the case's number. */
  letterNumber: lineField('移送函编号', 60, 'none'),
});
export type Transfer = z.infer<typeof transferSchema>;

/** 结案 */
export const closureSchema = z.object({
  closedOn: field(localDateSchema, { label: DAY_WORDS.closedOn, words: day, privacy: 'none' }),
  note: textField('结案说明', 2_000, 'private'),
});
export type Closure = z.infer<typeof closureSchema>;

import { z } from 'zod';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, count, day } from '../record/words';

/** How somebody asked. */
export const ENQUIRY_WAYS = ['visit', 'phone'] as const;
export type EnquiryWay = (typeof ENQUIRY_WAYS)[number];
export const ENQUIRY_WAY_LABELS = {
  visit: '来访',
  phone: '来电',
} as const satisfies Record<EnquiryWay, string>;

/** Where somebody who asked was sent on. */
export const REFERRALS = [
  'mediation',
  'legal_aid',
  'litigation',
  'arbitration',
  'other_department',
] as const;
export type Referral = (typeof REFERRALS)[number];
export const REFERRAL_LABELS = {
  mediation: '调解',
  legal_aid: '法律援助',
  litigation: '诉讼',
  arbitration: '仲裁',
  other_department: '其他部门',
} as const satisfies Record<Referral, string>;

/** What is written down when somebody only asks. */
export const askedSchema = z.object({
  askedOn: field(localDateSchema, { label: '咨询日期', words: day, privacy: 'none' }),
  way: field(z.enum(ENQUIRY_WAYS, { error: '请选择来访或来电' }), {
    label: '咨询方式',
    words: code(ENQUIRY_WAY_LABELS),
    privacy: 'none',
  }),
  name: requiredLineField('咨询人', 60, 'name'),
  phone: lineField('联系电话', 40, 'phone'),
  /** 人次: how many came or were on the telephone. */
  people: field(
    z
      .int({ error: '来了几人请填整数，例如 2' })
      .min(1, { error: '来了几人至少填 1' })
      .max(1_000, { error: '人次最多填 1000，请核对是不是多打了一个 0' }),
    { label: '人次', words: count('人'), privacy: 'none' },
  ),
  category: field(z.enum(DISPUTE_CATEGORIES, { error: '请选择问题类别' }), {
    label: '问题类别',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  question: requiredTextField('咨询事项', 5_000, 'private'),
  answer: textField('答复', 5_000, 'private'),
  answeredBy: requiredLineField('答复人', 60, 'none'),
  /** With whom they are in dispute: told against whoever advised that side here. Empty where it was not said. */
  opponent: lineField('对方是谁', 60, 'name'),
  /** With these it is known for certain whether the other side was advised here, and a draft can name them. */
  opponentPhone: lineField('对方的电话', 40, 'phone'),
  opponentId: lineField('对方的身份证号码', 40, 'id_number'),
  /** 服务时长; null where nobody looked at the clock. */
  minutes: field(
    z
      .int({ error: '用了几分钟请填整数，例如 20' })
      .min(1, { error: '用了几分钟至少填 1，不知道的空着' })
      .max(1_440, { error: '用了几分钟最多填 1440（一整天），请核对' })
      .nullable(),
    { label: '用了几分钟', words: count('分钟'), privacy: 'none' },
  ),
  /** Null: answered, and sent nowhere. */
  referredTo: field(z.enum(REFERRALS).nullable(), {
    label: '引导去向',
    words: code(REFERRAL_LABELS),
    privacy: 'none',
  }),
});
export type Asked = z.infer<typeof askedSchema>;

/** What the enquiry does not say, and the dispute that comes of it must. */
export const turningSchema = z.object({
  /** The day on which mediation was asked for has legal weight (诉讼时效规定 第12条) and is never taken from the enquiry unsaid. */
  requestedOn: field(localDateSchema, { label: '申请调解的日期', words: day, privacy: 'none' }),
});

/** 代拟文书: a paper that was written for who asked; what stands in it is theirs, and they sign it. */
export const draftedSchema = z.object({
  what: requiredLineField('代拟了什么', 60, 'none'),
  draftedOn: field(localDateSchema, { label: '代拟日期', words: day, privacy: 'none' }),
  draftedBy: requiredLineField('谁代拟的', 60, 'none'),
});

/** 咨询: somebody only asks; a dispute may come of it. It has no number. */
export const enquirySchema = z.object({
  ...RECORD_MEMBERS,
  asked: part(askedSchema, '咨询'),
  /** Who of the roster answered, by whose name it is written; null for anybody else. */
  answeredById: kept(idSchema.nullable()),
  /** The dispute that came of it. */
  caseId: kept(idSchema.nullable()),
  drafts: part(
    z.array(draftedSchema).max(50, { error: '一次咨询最多记 50 份代拟文书' }),
    '代拟文书',
    byOrdinal('份'),
  ),
});
export type Enquiry = z.infer<typeof enquirySchema>;

/** What figures are counted from. */
export const enquiryFactsSchema = z.object({
  ...askedSchema.pick({ askedOn: true, people: true, way: true }).shape,
  ...askedSchema.pick({ category: true, referredTo: true }).shape,
  ...askedSchema.pick({ answeredBy: true, minutes: true }).shape,
  draftCount: z.int(),
});
export type EnquiryFacts = z.infer<typeof enquiryFactsSchema>;

/** What the list shows. */
export const enquiryRowSchema = z.object({
  ...askedSchema.pick({ askedOn: true, way: true, name: true, category: true }).shape,
  ...askedSchema.pick({ answeredBy: true, referredTo: true, opponent: true }).shape,
  /** The middle four digits hidden. */
  maskedPhone: z.string(),
  /** Its beginning. */
  question: z.string(),
  caseId: z.string().nullable(),
});
export type EnquiryRow = z.infer<typeof enquiryRowSchema>;

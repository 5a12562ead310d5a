import { z } from 'zod';
import { CONCERN_MEMBERS } from '../errand/concern';
import { localDateSchema } from '../kernel/schemas';
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
import { code, day } from '../record/words';
import {
  AID_EXEMPTION_LABELS,
  AID_EXEMPTIONS,
  AID_MATTER_LABELS,
  AID_MATTERS,
} from './aid-matters';

/** What is written down of somebody who is sent on to legal aid: what the form of application asks for, and when to ask back. */
export const applicationSchema = z.object({
  applicant: requiredLineField('申请人', 60, 'name'),
  phone: lineField('联系电话', 60, 'phone'),
  idNumber: lineField('身份证号码', 40, 'id_number'),
  address: lineField('住址', 200, 'address'),
  opponent: lineField('对方当事人', 150, 'name'),
  matter: field(z.enum(AID_MATTERS, { error: '请选择申请法律援助的事项' }), {
    label: '申请事项',
    words: code(AID_MATTER_LABELS),
    privacy: 'none',
  }),
  /** Null: none of them, or nobody said. */
  exemption: field(z.enum(AID_EXEMPTIONS).nullable(), {
    label: '免予核查经济困难的人员',
    words: code(AID_EXEMPTION_LABELS),
    privacy: 'private',
  }),
  story: requiredTextField('案情和申请理由', 5_000, 'private'),
  means: textField('经济困难状况', 2_000, 'private'),
  materials: textField('随附的材料', 2_000, 'private'),
  /** As the studio's settings have it where it is left empty. */
  centre: lineField('法律援助机构', 60, 'none'),
  referredBy: requiredLineField('经办人', 60, 'none'),
  referredOn: field(localDateSchema, { label: '转介日期', words: day, privacy: 'none' }),
  /** Reckoned by the studio's settings where it is left empty. */
  askOn: field(localDateSchema.nullable(), {
    label: '哪天去问结果',
    words: day,
    privacy: 'none',
  }),
});
export type Application = z.infer<typeof applicationSchema>;

/** 去问过，还没有结果: what was said, and when to ask again. */
export const askingSchema = z.object({
  askedOn: field(localDateSchema, { label: '问的日期', words: day, privacy: 'none' }),
  said: requiredTextField('怎么答复的', 1_000, 'private'),
  againOn: field(localDateSchema, { label: '哪天再去问', words: day, privacy: 'none' }),
});

/** What became of the application. */
export const AID_RESULTS = ['given', 'refused', 'withdrawn'] as const;
export type AidResult = (typeof AID_RESULTS)[number];
export const AID_RESULT_LABELS = {
  given: '给予法律援助',
  refused: '不予法律援助',
  withdrawn: '申请人不申请了',
} as const satisfies Record<AidResult, string>;

export const outcomeSchema = z.object({
  result: field(z.enum(AID_RESULTS, { error: '请选择结果' }), {
    label: '结果',
    words: code(AID_RESULT_LABELS),
    privacy: 'none',
  }),
  decidedOn: field(localDateSchema, { label: '决定日期', words: day, privacy: 'none' }),
  aidNumber: lineField('援助案号', 60, 'none'),
  lawyer: lineField('承办律师', 60, 'none'),
  note: textField('说明', 1_000, 'private'),
});

/** 法律援助转介: who was sent on for what, with which papers, and what the centre decided. */
export const aidSchema = z.object({
  ...RECORD_MEMBERS,
  ...CONCERN_MEMBERS,
  application: part(applicationSchema, '法律援助申请'),
  askings: part(z.array(askingSchema), '去问结果', byOrdinal('次')),
  outcome: part(outcomeSchema.nullable(), '结果'),
});
export type Aid = z.infer<typeof aidSchema>;

/** How a referral stands. */
export const AID_STANDINGS = ['waiting', ...AID_RESULTS] as const;
export type AidStanding = (typeof AID_STANDINGS)[number];
export const AID_STANDING_LABELS = {
  waiting: '等法律援助机构决定',
  ...AID_RESULT_LABELS,
} as const satisfies Record<AidStanding, string>;

export function standingOf({ outcome }: Pick<Aid, 'outcome'>): AidStanding {
  return outcome?.result ?? 'waiting';
}

/** On which day the centre is to be asked next. */
export function askDayOf({ application, askings }: Pick<Aid, 'application' | 'askings'>) {
  return askings.at(-1)?.againOn ?? application.askOn ?? application.referredOn;
}

/** What the list shows. */
export const aidRowSchema = z.object({
  ...applicationSchema.pick({ applicant: true, matter: true, centre: true }).shape,
  ...applicationSchema.pick({ referredOn: true, referredBy: true, opponent: true }).shape,
  /** The middle four digits hidden. */
  maskedPhone: z.string(),
  askDay: localDateSchema,
  standing: z.enum(AID_STANDINGS),
  aidNumber: z.string(),
  lawyer: z.string(),
  about: kept(z.object({ kind: z.string(), id: z.string(), title: z.string() }).nullable()),
});
export type AidRow = z.infer<typeof aidRowSchema>;

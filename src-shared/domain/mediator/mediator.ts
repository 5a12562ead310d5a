import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { code, day, either } from '../record/words';

/** How a mediator came to the committee: 委员 or 聘任 (人民调解法 第13条). */
export const MEDIATOR_POSITIONS = ['member', 'engaged'] as const;
export const MEDIATOR_POSITION_LABELS = {
  member: '调委会委员',
  engaged: '聘任调解员',
} as const satisfies Record<(typeof MEDIATOR_POSITIONS)[number], string>;

/** 不在的日子: from one day to another, both included. */
export const absenceSchema = z.object({
  from: field(localDateSchema, { label: '从哪天起不在', words: day, privacy: 'none' }),
  to: field(localDateSchema, { label: '到哪天为止', words: day, privacy: 'none' }),
  reason: lineField('不在的原因', 60, 'private'),
});
export type Absence = z.infer<typeof absenceSchema>;

/** A category of disputes that somebody is good at, with its name as it was then. */
export const strengthSchema = z.object({
  category: kept(z.string().min(1).max(60)),
  title: requiredLineField('擅长哪一类', 60, 'none'),
});
export type Strength = z.infer<typeof strengthSchema>;

/** A mediator on the studio's roster. One who has left stays, inactive: old papers carry the name. */
export const mediatorSchema = z.object({
  id: kept(idSchema),
  name: requiredLineField('调解员姓名', 60, 'none'),
  /** The name people know, such as 诚信花. */
  nickname: lineField('别称', 30, 'none'),
  position: field(z.enum(MEDIATOR_POSITIONS), {
    label: '职务',
    words: code(MEDIATOR_POSITION_LABELS),
    privacy: 'none',
  }),
  isFullTime: field(z.boolean(), {
    label: '专职或兼职',
    words: either('专职', '兼职'),
    privacy: 'none',
  }),
  phone: lineField('联系电话', 60, 'phone'),
  /** Compared with the parties' when the mediator is given a case; on no paper. */
  address: lineField('住址', 200, 'address'),
  /** Of the list in the settings, such as 老党员; empty for who is none of 五老. */
  elderKind: lineField('五老身份', 30, 'none'),
  /** What they are good at: 婚姻家庭、物业. Told where a mediator is chosen. */
  skills: lineField('专长', 100, 'none'),
  /** Term of office; three years for committee members (第9条). */
  termFrom: field(localDateSchema.nullable(), { label: '任期起', words: day, privacy: 'none' }),
  termTo: field(localDateSchema.nullable(), { label: '任期止', words: day, privacy: 'none' }),
  isActive: field(z.boolean(), {
    label: '是否在用',
    words: either('在用', '已停用'),
    privacy: 'none',
  }),
  absences: part(
    z.array(absenceSchema).max(20, { error: '不在的日子最多记 20 段，请删去过去的' }),
    '不在的日子',
    byOrdinal('段'),
  ),
  /** Whom a new dispute of such a category is proposed to (五朵金花). */
  strengths: part(
    z
      .array(strengthSchema)
      .max(30, { error: '擅长的纠纷最多选 30 类' })
      .refine((list) => new Set(list.map(({ category }) => category)).size === list.length, {
        error: '擅长的纠纷有一类选了两次',
      }),
    '擅长的纠纷',
    { key: 'category', name: ({ title }) => String(title) },
  ),
});
export type Mediator = z.infer<typeof mediatorSchema>;

/** A mediator as typed in; the id is null for a new one. */
export const mediatorInputSchema = mediatorSchema.extend({
  id: mediatorSchema.shape.id.nullable(),
});
export type MediatorInput = z.infer<typeof mediatorInputSchema>;

/** How a case's mediator was chosen: 指定 or 当事人选择 (第19条). */
export const APPOINTMENTS = ['committee', 'parties'] as const;
export type Appointment = (typeof APPOINTMENTS)[number];
export const APPOINTMENT_LABELS = {
  committee: '调委会指定',
  parties: '当事人选择',
} as const satisfies Record<Appointment, string>;

/** A mediator in one case. The name is kept as it was, so that a later change of the roster alters no paper. */
export const caseMediatorSchema = z.object({
  mediatorId: kept(idSchema),
  name: requiredLineField('姓名', 60, 'none'),
  nickname: lineField('别称', 30, 'none'),
  /** 主持人: exactly one per case (司法部令第75号《人民调解工作若干规定》). */
  isPresiding: field(z.boolean(), {
    label: '是否主持',
    words: either('主持', '参加'),
    privacy: 'none',
  }),
  appointment: field(z.enum(APPOINTMENTS), {
    label: '确定方式',
    words: code(APPOINTMENT_LABELS),
    privacy: 'none',
  }),
});
export type CaseMediator = z.infer<typeof caseMediatorSchema>;

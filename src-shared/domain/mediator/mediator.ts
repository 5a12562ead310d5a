import { z } from 'zod';
import { idSchema, lineSchema, localDateSchema, requiredLineSchema } from '../kernel/schemas';

/** How a mediator came to the committee: 委员 or 聘任 (人民调解法 第13条). */
export const MEDIATOR_POSITIONS = ['member', 'engaged'] as const;
export const MEDIATOR_POSITION_LABELS = {
  member: '调委会委员',
  engaged: '聘任调解员',
} as const satisfies Record<(typeof MEDIATOR_POSITIONS)[number], string>;

/** A mediator on the studio's roster. One who has left stays, inactive: old papers carry the name. */
export const mediatorSchema = z.object({
  id: idSchema,
  name: requiredLineSchema('调解员姓名', 60),
  /** The name people know, such as 诚信花. */
  nickname: lineSchema('别称', 30),
  position: z.enum(MEDIATOR_POSITIONS),
  isFullTime: z.boolean(),
  phone: lineSchema('联系电话', 60),
  /** Term of office; three years for committee members (第9条). */
  termFrom: localDateSchema.nullable(),
  termTo: localDateSchema.nullable(),
  isActive: z.boolean(),
});
export type Mediator = z.infer<typeof mediatorSchema>;

/** How a case's mediator was chosen: 指定 or 当事人选择 (第19条). */
export const APPOINTMENTS = ['committee', 'parties'] as const;
export type Appointment = (typeof APPOINTMENTS)[number];
export const APPOINTMENT_LABELS = {
  committee: '调委会指定',
  parties: '当事人选择',
} as const satisfies Record<Appointment, string>;

/** A mediator in one case. The name is kept as it was, so that a later change of the roster alters no paper. */
export const caseMediatorSchema = z.object({
  mediatorId: idSchema,
  name: requiredLineSchema('调解员姓名', 60),
  nickname: lineSchema('别称', 30),
  /** 主持人: exactly one per case (司法部令第75号《人民调解工作若干规定》). */
  isPresiding: z.boolean(),
  appointment: z.enum(APPOINTMENTS),
});
export type CaseMediator = z.infer<typeof caseMediatorSchema>;

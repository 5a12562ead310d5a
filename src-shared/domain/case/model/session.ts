import { z } from 'zod';
import {
  clockTimeSchema,
  idSchema,
  lineSchema,
  localDateSchema,
  textSchema,
} from '../../kernel/schemas';

/** 本场调解结果. `continue` = 另行择期再调. */
export const SESSION_RESULTS = ['agreed', 'continue', 'not_agreed'] as const;
export type SessionResult = (typeof SESSION_RESULTS)[number];
export const SESSION_RESULT_LABELS = {
  agreed: '达成一致',
  continue: '择期再调',
  not_agreed: '未达成一致',
} as const satisfies Record<SessionResult, string>;

/** 参加人: relatives, neighbours, experts invited with the parties' consent (第20条). */
const invitedHelperSchema = z.object({
  name: lineSchema('参加人姓名', 60),
  relation: lineSchema('身份或关系', 60),
});

/** 调解场次: one sitting and its record (调解工作记录, 第27条). Written while people talk, so everything may be empty. */
export const sessionSchema = z.object({
  id: idSchema,
  heldOn: localDateSchema,
  startsAt: clockTimeSchema.nullable(),
  endsAt: clockTimeSchema.nullable(),
  place: lineSchema('调解地点', 200),
  /** 公开进行与否 is the parties' choice (第23条); null until they were asked. */
  isPublic: z.boolean().nullable(),
  presentPartyIds: z.array(idSchema).max(60),
  invitedHelpers: z.array(invitedHelperSchema).max(20),
  recorder: lineSchema('记录人', 60),
  /** 已告知权利义务; only the mediator can say so. */
  isRightsNoticeGiven: z.boolean(),
  statements: z.array(z.object({ partyId: idSchema, text: textSchema('陈述', 10_000) })).max(60),
  factsFound: textSchema('查明的事实', 10_000),
  proposal: textSchema('调解方案', 10_000),
  result: z.enum(SESSION_RESULTS).nullable(),
  resultNote: textSchema('结果说明', 5_000),
  /** Set by the rules once the sitting is past unmaking, see `hasTakenPlace`; what an input says of it counts for nothing. */
  tookPlace: z.boolean().optional(),
});
export type Session = z.infer<typeof sessionSchema>;

import { z } from 'zod';
import { formatChineseDate } from '../../kernel/local-date';
import { clockTimeSchema, idSchema, lineSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY, PARTY_SIDES, type PartySide } from '../../party/party';
import { byDay, byReference } from '../../record/entries';
import { type EntrySays, field, kept, lineField, part, textField } from '../../record/field';
import { code, day, either, refersTo, time } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 本场调解结果. `continue` = 另行择期再调. */
export const SESSION_RESULTS = ['agreed', 'continue', 'not_agreed'] as const;
export type SessionResult = (typeof SESSION_RESULTS)[number];
export const SESSION_RESULT_LABELS = {
  agreed: '达成一致',
  continue: '择期再调',
  not_agreed: '未达成一致',
} as const satisfies Record<SessionResult, string>;

/** 参加人: relatives, neighbours, experts invited with the parties' consent (第20条); null while a side was not asked. */
export const invitedHelperSchema = z.object({
  name: lineField('参加人姓名', 60, 'name'),
  relation: lineField('参加人身份或关系', 60, 'private'),
  applicantsConsent: field(z.boolean().nullable(), {
    label: '申请人同意邀请',
    words: either('同意', '不同意'),
    privacy: 'private',
  }),
  respondentsConsent: field(z.boolean().nullable(), {
    label: '被申请人同意邀请',
    words: either('同意', '不同意'),
    privacy: 'private',
  }),
});
export type InvitedHelper = z.infer<typeof invitedHelperSchema>;

/** The member that holds what a side said to an invitation. */
export const CONSENT_OF = {
  applicant: 'applicantsConsent',
  respondent: 'respondentsConsent',
} as const satisfies Record<PartySide, keyof InvitedHelper>;

/** Whether both sides agreed that it takes part (《人民调解法》第20条). */
export function isInvitedByBoth(helper: InvitedHelper): boolean {
  return PARTY_SIDES.every((side) => helper[CONSENT_OF[side]] === true);
}

/** A party that was asked to come and did not: only by somebody's word, for who was merely not ticked may not have been asked. */
export const noShowSchema = z.object({
  partyId: kept(idSchema),
  /** Null while nobody has said whether it sent word. */
  isExcused: field(z.boolean().nullable(), {
    label: '没有到场',
    words: either('事先说明了', '没有说明'),
    privacy: 'none',
  }),
  excuse: lineField('没到的缘由', 200, 'private'),
});
export type NoShow = z.infer<typeof noShowSchema>;

/** 事先说明了, 住院: what is known of why somebody did not come. */
export function wordNoShow({ isExcused, excuse }: NoShow): string[] {
  const word = isExcused === null ? '' : isExcused ? '事先说明了' : '没有说明';
  return [word, excuse].filter((said) => said !== '');
}

const statementSchema = z.object({
  partyId: kept(idSchema),
  text: textField('陈述', 10_000, 'private'),
});

/** 调解场次: one sitting and its record (调解工作记录, 第27条). Written while people talk, so everything may be empty. */
export const sessionSchema = z.object({
  id: kept(idSchema),
  heldOn: field(localDateSchema, { label: DAY_WORDS.heldOn, words: day, privacy: 'none' }),
  startsAt: field(clockTimeSchema.nullable(), { label: '开始时间', words: time, privacy: 'none' }),
  endsAt: field(clockTimeSchema.nullable(), { label: '结束时间', words: time, privacy: 'none' }),
  place: lineField('调解地点', 200, 'none'),
  /** 公开进行与否 is the parties' choice (第23条); null until they were asked. */
  isPublic: field(z.boolean().nullable(), {
    label: '是否公开',
    words: either('公开', '不公开'),
    privacy: 'none',
  }),
  presentPartyIds: field(z.array(idSchema).max(60), {
    label: '到场当事人',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  /** Agents who came for a party, by name: they are no 参加人 (第20条), who help the mediation. */
  presentAgents: field(z.array(lineSchema('代理人姓名', 100)).max(60), {
    label: '到场代理人',
    privacy: 'name',
  }),
  noShows: part(
    z.array(noShowSchema).max(60),
    '没有到场的当事人',
    byReference('partyId', 'parties', GONE_PARTY),
  ),
  invitedHelpers: part(
    z.array(invitedHelperSchema).max(20, { error: '参加人最多填 20 名，其余的写在记录里' }),
    '参加人',
  ),
  recorder: lineField('记录人', 60, 'none'),
  /** 已告知权利义务; only the mediator can say so. */
  isRightsNoticeGiven: field(z.boolean(), {
    label: '告知权利义务',
    words: either('已告知', '未告知'),
    privacy: 'none',
    about: '已告知当事人在调解中的权利和义务（人民调解法第23、24条）',
  }),
  statements: part(
    z.array(statementSchema).max(60),
    '陈述',
    byReference('partyId', 'parties', GONE_PARTY),
  ),
  factsFound: textField('查明的事实', 10_000, 'private'),
  proposal: textField('调解方案', 10_000, 'private'),
  result: field(z.enum(SESSION_RESULTS).nullable(), {
    label: '本场结果',
    words: code(SESSION_RESULT_LABELS),
    privacy: 'none',
  }),
  resultNote: textField('结果说明', 5_000, 'private'),
  /** Set by the rules once the sitting is past unmaking, see `hasTakenPlace`; what an input says of it counts for nothing. */
  tookPlace: kept(z.boolean().optional()),
});
export type Session = z.infer<typeof sessionSchema>;

/** Sessions by their day; other fields call them 2026年11月8日 14:30 的调解. */
export const bySession: EntrySays = {
  ...byDay('id', 'heldOn', '调解记录'),
  refer: (entry) => {
    const { heldOn, startsAt } = entry as Session;
    return `${formatChineseDate(heldOn)}${startsAt === null ? '' : ` ${startsAt} `}的调解`;
  },
};

/** What is said of a session that is no longer there. */
export const GONE_SESSION = '已取消的场次';

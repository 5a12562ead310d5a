import { z } from 'zod';
import { NO_RHYTHM, type Rhythm } from '../calendar/rhythm';
import { rhythmSchema } from '../calendar/rhythm-schema';
import { lineField, part, requiredLineField } from '../record/field';

/** A kind of meeting that a studio holds or takes part in. */
export const meetingTypeSchema = z.object({
  name: requiredLineField('会议名称', 30, 'none'),
  /** Offered where somebody writes down who came; who came is said there. */
  participants: lineField('一般谁参加', 200, 'none'),
  level: lineField('哪一级开的', 30, 'none'),
  rhythm: part(rhythmSchema, '多久开一次'),
});
export type MeetingType = z.infer<typeof meetingTypeSchema>;

/** The settings of 会议. */
export const MEETING_FIELDS = {
  meetingTypes: part(
    z
      .array(meetingTypeSchema)
      .max(40, { error: '会议最多写 40 种，请删去不用的' })
      .refine((types) => new Set(types.map(({ name }) => name)).size === types.length, {
        error: '有两种会议的名称一样，请删去一种',
      }),
    '会议种类',
    { key: 'name', name: ({ name }) => String(name) },
  ),
};

function type(name: string, change: Partial<Omit<MeetingType, 'name'>> = {}): MeetingType {
  return { name, participants: '', level: '', rhythm: NO_RHYTHM, ...change };
}

function every(rhythm: Partial<Rhythm>): { rhythm: Rhythm } {
  return { rhythm: { ...NO_RHYTHM, ...rhythm } };
}

/**
 * What the sources tell of: 小区夜话 (S1), 红色议事会, 联席会议, 恳谈会 and 议事会 (S3), 三会一体 by 周, 月 and 季 and 510圆桌会议 (S4), 每半月民情分析会
 * (S2), 每周五例会 and 每月10日联席会议 (S0). Who comes and how often stands where a source says it, and nowhere else.
 */
export const USUAL_MEETINGS: readonly MeetingType[] = [
  type('小区夜话'),
  type('红色议事会'),
  type('民情座谈会', { level: '社区', ...every({ every: 'weekly' }) }),
  type('问题协调会', { level: '社区', ...every({ every: 'monthly' }) }),
  type('工作评比监督会', { level: '社区', ...every({ every: 'quarterly' }) }),
  type('510圆桌会议', {
    participants: '居民代表、栋（巷）长、网格员、网格长、社区第一书记',
    ...every({ every: 'monthly' }),
  }),
  type('民情分析会', { level: '社区', ...every({ every: 'half_monthly' }) }),
  type('下沉部门网格长联席会议', every({ every: 'month_days', monthDays: '10' })),
  type('社区专职网格员例会', { level: '社区', ...every({ every: 'weekly', weekday: '5' }) }),
  type('恳谈会'),
  type('联席会议'),
  type('议事会'),
];

/** Those of a new studio, and of one that was there before them. */
export const MEETING_DEFAULTS = { meetingTypes: [...USUAL_MEETINGS] };

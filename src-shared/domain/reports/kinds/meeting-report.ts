import { notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import {
  MEETING_ITEMS,
  MEETINGS,
  meetingsByLevel,
  meetingsByType,
} from '../measures/meeting-sections';
import { ownUseReports } from './own-use-report';

/**
 * 会议: how many of each kind, who came, and what became of what was agreed on (S1–S4). For the studio's own use, where it uses
 * 会议.
 */
export const MEETING_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'meetings', sort: '会议', label: '会议情况统计', fileLabel: '会议情况' },
  sections: ({ settings: { meetingTypes } }) => [
    MEETINGS,
    MEETING_ITEMS,
    meetingsByType(meetingTypes.map(({ name }) => name)),
    meetingsByLevel(meetingTypes),
  ],
  blocks: [[MEETINGS.key], [MEETING_ITEMS.key], ['meeting_types', 'meeting_levels']],
  ...{ tables: [], ledgers: [] },
  isOffered: ({ works }) => works.includes('meetings'),
  checks: [
    notMore('meetings_items_done', 'meetings.items.done', 'meetings.items'),
    notMore('meetings_items_in_time', 'meetings.items.in_time', 'meetings.items.done'),
    notMore('meetings_items_late', 'meetings.items.late', 'meetings.items.done'),
    notMore('meetings_items_open', 'meetings.items.open', 'meetings.items'),
  ],
  zero: {
    figure: 'meetings',
    note: '本期没有登记会议，本表为零报告。',
    lead: '本期没有登记会议，为零报告',
  },
  notes: [
    '会议按会议日期统计，到会人次没有数的不计；议定的事跟着会议计，办没办完以制表时为准。',
    '没有定日子的事，办完了既不算按期，也不算逾期；转为纠纷、事项、承诺的，由那里接着办，不再计在没办完里。',
    '哪一级开的，照“设置 → 会议种类”里这一种写的计，改了以前的也照改了的计。',
    '会议种类照登记时写的计，设置里没有的计在“其他会议”。',
  ],
});

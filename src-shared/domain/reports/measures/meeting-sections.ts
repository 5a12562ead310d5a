import type { MeetingFacts } from '../../meeting/meeting-facts';
import type { MeetingType } from '../../studio/meeting-settings';
import { type MeasureSection, measuresOf } from './define-measure';

const { count, sum, stock } = measuresOf<MeetingFacts>('meeting');
const matters = { unit: 'item', level: 1 } as const;
const held = { unit: 'time' } as const;

/** 会议, and what was agreed on in them: it counts with its meeting, as it stands now. */
export const MEETINGS: MeasureSection = {
  ...{ key: 'meetings', title: '会议', sumsTo: null },
  measures: [
    count({ key: 'meetings', label: '开会', ...held }, 'heldOn'),
    sum(
      { key: 'meetings.people', label: '到会人次', unit: 'person', level: 0 },
      'heldOn',
      ({ attendeeCount }) => attendeeCount ?? 0,
    ),
    stock(
      { key: 'meetings.open', label: '期末有事没办完的会议', ...held },
      'heldOn',
      'overOn',
      ({ itemCount }) => itemCount > 0,
    ),
  ],
};

/** 议定的事 */
export const MEETING_ITEMS: MeasureSection = {
  ...{ key: 'meeting_items', title: '议定的事', sumsTo: null },
  measures: [
    sum(
      { key: 'meetings.items', label: '议定的事', unit: 'item', level: 0 },
      'heldOn',
      ({ itemCount }) => itemCount,
    ),
    sum(
      { key: 'meetings.items.done', label: '已办完', ...matters },
      'heldOn',
      ({ doneCount }) => doneCount,
    ),
    sum(
      {
        key: 'meetings.items.in_time',
        label: '按期办完',
        ...matters,
        says: '定了日子、那天以前办完的',
      },
      'heldOn',
      ({ inTimeCount }) => inTimeCount,
    ),
    sum(
      { key: 'meetings.items.late', label: '逾期办完', ...matters, says: '过了定的日子才办完的' },
      'heldOn',
      ({ lateCount }) => lateCount,
    ),
    sum(
      { key: 'meetings.items.open', label: '没办完', ...matters },
      'heldOn',
      ({ openCount }) => openCount,
    ),
    sum(
      { key: 'meetings.items.cases', label: '转为纠纷', ...matters },
      'heldOn',
      ({ caseCount }) => caseCount,
    ),
    sum(
      { key: 'meetings.items.matters', label: '转为事项', ...matters },
      'heldOn',
      ({ matterCount }) => matterCount,
    ),
    sum(
      { key: 'meetings.items.pledges', label: '转为承诺', ...matters },
      'heldOn',
      ({ pledgeCount }) => pledgeCount,
    ),
  ],
};

/** Meetings by the studio's own kinds; what was typed otherwise, or stands on the list no more, counts in the last line. */
export function meetingsByType(names: readonly string[]): MeasureSection {
  return {
    ...{ key: 'meeting_types', title: '会议种类', sumsTo: 'meetings' },
    measures: [
      ...names.map((name, at) =>
        count(
          { key: `meeting_types.${at}`, label: name, ...held },
          'heldOn',
          ({ type }) => type === name,
        ),
      ),
      count(
        { key: 'meeting_types.rest', label: '其他会议', ...held },
        'heldOn',
        ({ type }) => !names.includes(type),
      ),
    ],
  };
}

/**
 * Meetings by the level that holds them, as the studio's own kinds say it (S1–S4: 社区, 街道 …); those of kinds that say none,
 * or stand on the list no more, count in the last line.
 */
export function meetingsByLevel(
  types: readonly Pick<MeetingType, 'name' | 'level'>[],
): MeasureSection {
  const levelOf = new Map(types.map(({ name, level }) => [name, level]));
  const levels = [...new Set(types.map(({ level }) => level))].filter((level) => level !== '');
  return {
    ...{ key: 'meeting_levels', title: '哪一级开的', sumsTo: 'meetings' },
    measures: [
      ...levels.map((one, at) =>
        count(
          { key: `meeting_levels.${at}`, label: one, ...held },
          'heldOn',
          ({ type }) => levelOf.get(type) === one,
        ),
      ),
      count(
        { key: 'meeting_levels.rest', label: '没有写哪一级的', ...held },
        'heldOn',
        ({ type }) => (levelOf.get(type) ?? '') === '',
      ),
    ],
  };
}

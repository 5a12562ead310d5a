import type { CaseFacts } from '../../case/facts/case-facts';
import type { DispatchFacts } from '../../errand/dispatch/dispatch-facts';
import type { SupervisionFacts } from '../../errand/supervision/supervision-facts';
import { WHISTLE_TYPE_LABELS, WHISTLE_TYPES } from '../../errand/whistle/whistle';
import type { WhistleFacts } from '../../errand/whistle/whistle-facts';
import type { LocalDate } from '../../kernel/local-date';
import { type MeasureSection, measuresOf } from './define-measure';

const cases = measuresOf<CaseFacts>('case');
const dispatches = measuresOf<DispatchFacts>('dispatch');
const supervisions = measuresOf<SupervisionFacts>('supervision');
const whistles = measuresOf<WhistleFacts>('whistle');

const times = { unit: 'time', level: 1 } as const;

/** What a limit asked for, and what was there on its last day: no figure goes by the day on which it is looked at. */
interface Limited {
  readonly dueOn: LocalDate | null;
}
const inTime = (on: LocalDate | null, { dueOn }: Limited) =>
  on !== null && dueOn !== null && on <= dueOn;
const tooLate = (on: LocalDate | null, { dueOn }: Limited) =>
  on !== null && dueOn !== null && on > dueOn;

/** 督办: asked, asked once more, answered in time or late, struck off. */
const SUPERVISIONS: MeasureSection = {
  ...{ key: 'supervisions', title: '督办', sumsTo: null },
  measures: [
    supervisions.count({ key: 'supervisions', label: '督办' }, 'supervisedOn'),
    supervisions.sum(
      {
        ...{ key: 'supervisions.urged', label: '再督办', ...times },
        says: '这些督办到现在一共再督办的',
      },
      'supervisedOn',
      ({ urgingCount }) => urgingCount,
    ),
    supervisions.count({ key: 'supervisions.answered', label: '已答复' }, 'answeredOn'),
    supervisions.count(
      { key: 'supervisions.late', label: '逾期答复', level: 1 },
      'answeredOn',
      (one) => tooLate(one.answeredOn, one),
    ),
    supervisions.count(
      { key: 'supervisions.due', label: '本期到期', says: '要求答复的最后一日在本期的' },
      'dueOn',
    ),
    supervisions.count(
      { key: 'supervisions.in_time', label: '按期答复', level: 1, says: '到期以前已经答复的' },
      'dueOn',
      (one) => inTime(one.answeredOn, one),
    ),
    supervisions.count({ key: 'supervisions.lifted', label: '已销号' }, 'liftedOn'),
    supervisions.stock(
      { key: 'supervisions.unanswered', label: '期末待答复' },
      'supervisedOn',
      'answeredOn',
    ),
    supervisions.stock(
      { key: 'supervisions.open', label: '期末未销号' },
      'supervisedOn',
      'liftedOn',
    ),
  ],
};

/** 派单: sent, given back, done in time or late, found wanting, fed back, struck off. */
const DISPATCHES: MeasureSection = {
  ...{ key: 'dispatches', title: '派单', sumsTo: null },
  measures: [
    dispatches.count({ key: 'dispatches', label: '派单' }, 'dispatchedOn'),
    dispatches.sum(
      {
        ...{ key: 'dispatches.moved', label: '退回改派', ...times },
        says: '这些单到现在一共改派的',
      },
      'dispatchedOn',
      ({ moveCount }) => moveCount,
    ),
    dispatches.count({ key: 'dispatches.done', label: '已办结' }, 'doneOn'),
    dispatches.count({ key: 'dispatches.late', label: '逾期办结', level: 1 }, 'doneOn', (one) =>
      tooLate(one.doneOn, one),
    ),
    dispatches.count(
      { key: 'dispatches.again', label: '不满意再办', level: 1, says: '评为不满意、再办过的' },
      'doneOn',
      ({ isAgain }) => isAgain,
    ),
    dispatches.count(
      { key: 'dispatches.due', label: '本期到期', says: '办结期限在本期的' },
      'dueOn',
    ),
    dispatches.count(
      { key: 'dispatches.in_time', label: '按期办结', level: 1, says: '到期以前已经办结的' },
      'dueOn',
      (one) => inTime(one.doneOn, one),
    ),
    dispatches.count({ key: 'dispatches.fed_back', label: '已反馈' }, 'fedBackOn'),
    dispatches.count({ key: 'dispatches.cleared', label: '已销号' }, 'clearedOn'),
    dispatches.stock({ key: 'dispatches.undone', label: '期末未办结' }, 'dispatchedOn', 'doneOn'),
    dispatches.stock({ key: 'dispatches.open', label: '期末未销号' }, 'dispatchedOn', 'clearedOn'),
  ],
};

/** 吹哨报到: by type; of the units that were called, who came, in time or late. */
const WHISTLES: MeasureSection = {
  ...{ key: 'whistles', title: '吹哨报到', sumsTo: null },
  measures: [
    whistles.count({ key: 'whistles', label: '吹哨' }, 'blownOn'),
    ...WHISTLE_TYPES.map((type) =>
      whistles.count(
        { key: `whistles.${type}`, label: WHISTLE_TYPE_LABELS[type], level: 1 },
        'blownOn',
        (one) => one.type === type,
      ),
    ),
    whistles.sum(
      { key: 'whistles.called', label: '叫到单位', unit: 'time', level: 0, says: '一家一次' },
      'blownOn',
      ({ unitCount }) => unitCount,
    ),
    whistles.sum(
      { key: 'whistles.came', label: '报到', ...times, says: '其中已经报到的' },
      'blownOn',
      ({ cameCount }) => cameCount,
    ),
    whistles.sum(
      { key: 'whistles.late', label: '逾期报到', ...times, says: '过了报到期限才来的' },
      'blownOn',
      ({ lateCount }) => lateCount,
    ),
    whistles.count({ key: 'whistles.ended', label: '已办结' }, 'endedOn'),
    whistles.stock({ key: 'whistles.open', label: '期末未办结' }, 'blownOn', 'endedOn'),
  ],
};

/** 反馈与销号 of what was sent to the studio. */
const FEEDBACK: MeasureSection = {
  ...{ key: 'feedback', title: '来件的反馈与销号', sumsTo: null },
  measures: [
    cases.count(
      { key: 'feedback.told', label: '已反馈', says: '第一次告诉移送单位办得怎样的' },
      'toldOn',
    ),
    {
      ...cases.count(
        {
          ...{ key: 'feedback.late', label: '逾期反馈', level: 1 },
          says: '来文、工单上写了期限、过了那天才反馈的',
        },
        'toldOn',
        ({ isToldLate }) => isToldLate,
      ),
      by: ['isToldLate'],
    },
    cases.count({ key: 'feedback.result', label: '已反馈结果' }, 'resultToldOn'),
    cases.count({ key: 'feedback.cleared', label: '收到销号' }, 'clearedOn'),
  ],
};

/** 督促履行, 联系当事人 and 交接: a case counts once, by the first of them. */
const CARE: MeasureSection = {
  ...{ key: 'care', title: '督促、联系、交接', sumsTo: null },
  measures: [
    cases.count({ key: 'urged', label: '督促履行的案件' }, 'urgedOn'),
    {
      ...cases.sum(
        { key: 'urged.times', label: '督促', ...times, says: '这些案件到现在一共督促的' },
        'urgedOn',
        ({ urgingCount }) => urgingCount,
      ),
      by: ['urgingCount'],
    },
    cases.count({ key: 'called', label: '联系过的案件' }, 'calledOn'),
    {
      ...cases.sum(
        { key: 'called.times', label: '联系', ...times, says: '这些案件到现在一共联系的' },
        'calledOn',
        ({ callCount }) => callCount,
      ),
      by: ['callCount'],
    },
    {
      ...cases.sum(
        { key: 'called.missed', label: '没打通', ...times, says: '这些案件到现在一共没打通的' },
        'calledOn',
        ({ missedCallCount }) => missedCallCount,
      ),
      by: ['missedCallCount'],
    },
    cases.count({ key: 'handed', label: '交接过的案件' }, 'handedOn'),
    {
      ...cases.sum(
        { key: 'handed.times', label: '交接', ...times, says: '这些案件到现在一共交接的' },
        'handedOn',
        ({ handoverCount }) => handoverCount,
      ),
      by: ['handoverCount'],
    },
  ],
};

/** What goes from hand to hand besides the mediation, in the order in which it stands on the sheet. */
export const CIRCULATION_SECTIONS: readonly MeasureSection[] = [
  SUPERVISIONS,
  DISPATCHES,
  WHISTLES,
  FEEDBACK,
  CARE,
];

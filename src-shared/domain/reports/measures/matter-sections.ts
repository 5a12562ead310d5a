import { SATISFACTION_LABELS, SATISFACTIONS } from '../../case/model/follow-through';
import { ALERT_COLOR_LABELS, ALERT_COLORS } from '../../case/model/registration-words';
import type { MatterFacts } from '../../matter/matter-facts';
import { type MeasureSection, measuresOf } from './define-measure';

const { count, stock } = measuresOf<MatterFacts>('matter');
/** How a limit was kept, as it is called of a first disposition and of an answer. */
const KEPT = [
  { key: 'in_time', first: '按期处置', answer: '按期答复' },
  { key: 'late', first: '逾期处置', answer: '逾期答复' },
  { key: 'open', first: '还没有处置', answer: '还没有答复' },
] as const;

/** 事项: what was told, what became of it, and what of it is still open. */
export const MATTERS: MeasureSection = {
  ...{ key: 'matters', title: '事项', sumsTo: null },
  measures: [
    count({ key: 'matters', label: '接到事项' }, 'reportedOn'),
    count({ key: 'matters.done', label: '已办结' }, 'doneOn'),
    count(
      { key: 'matters.on_the_spot', label: '当场解决', level: 1 },
      'doneOn',
      ({ how }) => how === 'on_the_spot',
    ),
    count(
      { key: 'matters.handed_on', label: '转交其他单位', level: 1 },
      'doneOn',
      ({ how }) => how === 'handed_on',
    ),
    count(
      { key: 'matters.again', label: '二次办理办结', level: 1, says: '评为不满意、又办结了的' },
      'doneOn',
      ({ isDoneAgain }) => isDoneAgain,
    ),
    count(
      { key: 'matters.in_time', label: '按期办结', level: 1, says: '派单时定了期限的' },
      'doneOn',
      ({ doneBy }) => doneBy === 'in_time',
    ),
    count(
      { key: 'matters.late', label: '逾期办结', level: 1, says: '过了派单定的期限才办结的' },
      'doneOn',
      ({ doneBy }) => doneBy === 'late',
    ),
    count({ key: 'matters.turned', label: '转为纠纷' }, 'turnedOn'),
    count({ key: 'matters.dissatisfied', label: '评为不满意' }, 'dissatisfiedOn'),
    stock({ key: 'matters.open', label: '期末未办结' }, 'reportedOn', 'leftOn'),
  ],
};

/** 评单 (S2), by the last word on each matter: nobody who said nothing is taken for satisfied. */
export const MATTER_RATINGS: MeasureSection = {
  ...{ key: 'matter_ratings', title: '评单', sumsTo: null },
  measures: [
    count({ key: 'matters.rated', label: '已评' }, 'ratedOn'),
    ...SATISFACTIONS.map((said) =>
      count(
        { key: `matters.rated.${said}`, label: SATISFACTION_LABELS[said], level: 1 },
        'ratedOn',
        ({ rating }) => rating === said,
      ),
    ),
    count(
      { key: 'matters.unrated', label: '未评', says: '本期办结、还没有评的' },
      'doneOn',
      ({ rating }) => rating === null,
    ),
  ],
};

/** 红黄蓝 (S0: 即时报, 当日清, 限时办), by the day of the report: whether something was first done about it by its limit. */
export const MATTER_COLORS: MeasureSection = {
  ...{ key: 'matter_colors', title: '预警颜色和首次处置', sumsTo: 'matters' },
  measures: [
    ...ALERT_COLORS.flatMap((color) => [
      count(
        { key: `matter_colors.${color}`, label: ALERT_COLOR_LABELS[color] },
        'reportedOn',
        ({ alertColor }) => alertColor === color,
      ),
      ...KEPT.map(({ key, first }) =>
        count(
          { key: `matter_colors.${color}.${key}`, label: first, level: 1 },
          'reportedOn',
          ({ alertColor, acted }) => alertColor === color && acted === key,
        ),
      ),
    ]),
    count(
      { key: 'matter_colors.none', label: '没有预警颜色' },
      'reportedOn',
      ({ alertColor }) => alertColor === null,
    ),
  ],
};

/** 12345 and other 工单 that want an answer by a day, by the day on which they came. */
export const MATTER_ORDERS: MeasureSection = {
  ...{ key: 'matter_orders', title: '工单答复', sumsTo: null },
  measures: [
    count(
      { key: 'matter_orders', label: '要按期答复的工单' },
      'reportedOn',
      ({ answered }) => answered !== null,
    ),
    ...KEPT.map(({ key, answer }) =>
      count(
        { key: `matter_orders.${key}`, label: answer, level: 1 },
        'reportedOn',
        ({ answered }) => answered === key,
      ),
    ),
  ],
};

/** S0: 网格上报并成功化解; 上报中枢, 反馈销号. */
export const GRID_MATTERS: MeasureSection = {
  ...{ key: 'matters_grid', title: '网格上报和上报销号', sumsTo: null },
  measures: [
    count({ key: 'matters.grid', label: '网格上报' }, 'reportedOn', ({ isGrid }) => isGrid),
    count(
      { key: 'matters.grid.settled', label: '网格上报的办结', says: '本期办结、销号的' },
      'leftOn',
      ({ isGrid, turnedOn }) => isGrid && turnedOn === null,
    ),
    count({ key: 'matters.handed_up', label: '上报中枢' }, 'handedUpOn'),
    count({ key: 'matters.cleared', label: '收到销号' }, 'clearedOn'),
  ],
};

/**
 * What came by each of the studio's own ways, or of each of its classes. What was typed otherwise, or stands on the list no
 * more, is counted in the last line.
 */
export function mattersBy(
  fact: 'channel' | 'eventClass',
  { key, title, rest }: { readonly key: string; readonly title: string; readonly rest: string },
  names: readonly string[],
): MeasureSection {
  const listed = [...new Set(names)];
  return {
    ...{ key, title, sumsTo: 'matters' },
    measures: [
      ...listed.map((name, at) =>
        count({ key: `${key}.${at}`, label: name }, 'reportedOn', (one) => one[fact] === name),
      ),
      count(
        { key: `${key}.rest`, label: rest },
        'reportedOn',
        (one) => !listed.includes(one[fact]),
      ),
    ],
  };
}

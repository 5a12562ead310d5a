import type { MatterFacts } from '../../matter/matter-facts';
import { type MeasureSection, measuresOf } from './define-measure';

const { count, stock } = measuresOf<MatterFacts>('matter');

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
    count({ key: 'matters.turned', label: '转为纠纷' }, 'turnedOn'),
    count({ key: 'matters.dissatisfied', label: '评为不满意' }, 'dissatisfiedOn'),
    stock({ key: 'matters.open', label: '期末未办结' }, 'reportedOn', 'leftOn'),
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

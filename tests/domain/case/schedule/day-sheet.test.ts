import { buildDaySheet } from '@shared/domain/case/schedule/day-sheet';
import { expect, test } from 'vitest';
import { day } from '../../../support/day';

test('打印一天的日程：派单、督办的期限也印，别的日子的不印（bug: 墙上的日程里没有今天要答复的督办）', () => {
  const asked = (on: string, title: string) => ({
    ...{ on: day(on), label: '督办', what: '待答复 · 三户还没有签', title },
    about: '（2026）人调字第3号 邻里纠纷',
  });
  const items = [asked('2026-11-19', '街道督办'), asked('2026-11-18', '区里督办')];
  const blocks = buildDaySheet(day('2026-11-19'), [], items, '诚信花调解工作室');
  const others = blocks.findLast(({ type }) => type === 'table');
  expect(others).toMatchObject({
    rows: [['督办', '街道督办', '待答复 · 三户还没有签', '（2026）人调字第3号 邻里纠纷']],
  });
});

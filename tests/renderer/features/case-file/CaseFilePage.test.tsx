import { CaseFilePage } from '@renderer/features/case-file/page/CaseFilePage';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { type Answers, refuse, showPage } from '../../show-page';

const NAMING = { prefix: '', detail: '', state: '', asks: null };

afterEach(cleanup);

it('打不开的案件说为什么，有路回台账（bug: 空白的一页）', async () => {
  const { inputsOf } = await showPage(<CaseFilePage />, {
    ...{ at: '/cases/c9', pattern: '/cases/:caseId' },
    answers: { 'cases.get': () => refuse({ code: 'NOT_FOUND' }) },
  });
  expect(inputsOf('cases.get')).toEqual([{ caseId: 'c9' }]);
  expect(screen.getByText('这件案子打不开')).toBeDefined();
  expect(screen.getByText('回到纠纷台账').getAttribute('href')).toBe('/cases');
  expect(screen.getByRole('alert').textContent).toMatch(/。/);
});

const show = (answers: Answers) =>
  showPage(<CaseFilePage />, {
    ...{ at: '/cases/c1', pattern: '/cases/:caseId' },
    answers: { 'records.naming': () => ({ items: [] }), 'drafts.get': () => null, ...answers },
  });
const headings = () =>
  screen
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent?.replace(/的内容$/, ''));

it('案卷照纸质案卷的顺序排；没有协议就终止的，没有履行和司法确认，回访照样有（bug: 终止的案子还催履行）', async () => {
  await show({ 'cases.get': () => makeView({}) });
  const all = headings();
  expect(all.slice(0, 2)).toEqual(['登记信息', '当事人']);
  expect(all).toEqual(expect.arrayContaining(['履行', '回访', '修改记录']));
  cleanup();
  await show({
    'cases.get': () => makeView({ status: 'terminated' }, { stage: 'ended_without' }),
  });
  for (const title of ['履行', '司法确认']) expect(headings()).not.toContain(title);
  expect(headings()).toContain('回访');
});

it('由咨询转来的，有路回去；修改记录看不到就不问（bug: 打开每件案子都把记录读一遍）', async () => {
  const { inputsOf } = await show({
    'cases.get': () => makeView({}),
    'records.naming': () => ({
      items: [
        { ...NAMING, kind: 'enquiry', id: 'e1', title: '孟庆云的咨询' },
        { ...NAMING, kind: 'stall', id: 's1', title: '不是来处的记录' },
      ],
    }),
  });
  expect(inputsOf('records.naming')).toEqual([{ kind: 'case', id: 'c1' }]);
  expect(screen.getByText('孟庆云的咨询').getAttribute('href')).toBe('/enquiries/e1');
  expect(screen.queryByText('不是来处的记录')).toBeNull();
  expect(inputsOf('cases.history')).toEqual([]);
});

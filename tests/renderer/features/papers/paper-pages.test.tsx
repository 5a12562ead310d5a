import { PaperPage } from '@renderer/features/papers/PaperPage';
import { PapersPage } from '@renderer/features/papers/PapersPage';
import type { ListedPaper } from '@renderer/ipc/answers';
import { localDate } from '@shared/domain/kernel/local-date';
import type { ShownPaper } from '@shared/ipc/routes-documents';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { refuse, settle, showPage } from '../../show-page';

const LISTED: ListedPaper = {
  ...{ kind: 'case', id: 'c1', number: '（2026）人调字第1号', title: '车棚维修' },
  ...{ paper: 'mediation_record', ofId: 's1', label: '调解笔录', name: '第 1 场', section: '' },
  ...{ origin: 'written', isRequired: true, copies: 1 },
  ...{ state: 'draft', stateWord: '草稿', finalOn: null },
  findings: [
    { severity: 'missing', message: '没有写地点', mend: 'session' },
    { severity: 'doubtful', message: '金额对不上' },
  ],
};
const PAPER: ShownPaper = {
  copies: 3,
  ...{
    origin: 'written',
    label: '调解笔录',
    fileName: '调解笔录',
    issuer: '甲调委会',
    blocks: [],
    final: null,
    slots: [],
  },
  findings: LISTED.findings,
};
const TARGET = { kind: 'case', id: 'c1', paper: 'mediation_record', ofId: 's1' };

afterEach(cleanup);

describe('文书列表', () => {
  it('草稿说缺几项；定了稿的不再说缺（bug: 签过的文书还叫人补）', async () => {
    const final = { ...LISTED, ofId: 's2', state: 'final' as const, stateWord: '已生效' };
    await showPage(<PapersPage />, {
      answers: { 'paperwork.list': () => ({ total: 2, items: [LISTED, final] }) },
    });
    expect(screen.getAllByText(/缺 1 项/)).toHaveLength(1);
    expect(screen.getByText('不用再补')).toBeDefined();
    const [first] = screen.getAllByRole('link', { name: '调解笔录（第 1 场）' });
    expect(first?.getAttribute('href')).toBe('/papers/case/c1/mediation_record/s1');
  });

  it('空白表格另成一列，没有案卷可回（bug: 链接到不存在的案卷）', async () => {
    const blank = { ...LISTED, kind: 'blank', id: 'case', ofId: null, name: '' };
    await showPage(<PapersPage />, {
      answers: { 'paperwork.list': () => ({ total: 1, items: [blank] }) },
      at: '/papers?see=blank',
    });
    const link = screen.getByRole('link', { name: /调解笔录/ });
    expect(link.getAttribute('href')).toBe('/papers/blank/case/mediation_record');
    expect(screen.queryByText(/缺 1 项/)).toBeNull();
  });

  it('换一种看，问的是那一种的第一页；没有的，说的是那一种', async () => {
    const { inputsOf } = await showPage(<PapersPage />, {
      answers: { 'paperwork.list': () => ({ total: 0, items: [] }) },
    });
    fireEvent.click(screen.getByText('已定稿的'));
    await settle();
    expect(inputsOf('paperwork.list').at(-1)).toEqual({ state: 'final', page: 1, pageSize: 20 });
    expect(screen.getByText('还没有定稿的文书。')).toBeDefined();
  });
});

describe('一份文书', () => {
  const at = {
    at: '/papers/case/c1/mediation_record/s1',
    pattern: '/papers/:kind/:id/:paper/:ofId?',
  };

  it('看的是哪一份，导出的就是哪一份（bug: 导出成另一场的笔录）；缺的和要核对的分开说', async () => {
    const { inputsOf } = await showPage(<PaperPage />, {
      ...at,
      answers: {
        'paperwork.preview': () => PAPER,
        'cases.get': () => makeView({ id: 'c1', revision: 7 }),
        'cases.notePrinted': () => makeView({ id: 'c1', revision: 8 }),
        'paperwork.export': () => ({
          path: '/导出/笔录.docx',
          folder: '/导出',
          fileName: '笔录.docx',
        }),
      },
    });
    expect(inputsOf('paperwork.preview')).toEqual([TARGET]);
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toEqual(['还缺：没有写地点去补', '请核对：金额对不上']);
    // bug: the way led to the case, and one looked for the session oneself.
    const mend = screen.getByRole('link', { name: '去补：没有写地点' });
    expect(mend.getAttribute('href')).toBe('/cases/c1?act=saveSession&of=s1');
    fireEvent.click(screen.getByRole('button', { name: /导出 Word/ }));
    await settle();
    expect(inputsOf('paperwork.export')).toEqual([TARGET]);
    expect(screen.getByText(/笔录\.docx/)).toBeDefined();
    // Nobody said yet that it was printed.
    expect(inputsOf('cases.notePrinted')).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: /在 Word 里打印好了/ }));
    await settle();
    const sheets = [{ paper: 'mediation_record', ofId: 's1', copies: 3 }];
    expect(inputsOf('cases.notePrinted')).toEqual([{ caseId: 'c1', revision: 7, sheets }]);
    expect(screen.getByText(/今天打印了 3 份/)).toBeDefined();
  });

  it('没有导出成，说为什么，不说存好了', async () => {
    await showPage(<PaperPage />, {
      ...at,
      answers: {
        'paperwork.preview': () => PAPER,
        'paperwork.export': () => refuse({ code: 'DISK_FULL' }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: /导出 Word/ }));
    await settle();
    expect(screen.getByRole('alert').textContent).toMatch(/。/);
    expect(screen.queryByText(/\.docx/)).toBeNull();
  });

  it('已生效的不再挑毛病，说明为什么不变', async () => {
    const ink = { because: '协议书已签字盖章', ink: '印出来和签的一样。' };
    const final = {
      on: localDate('2026-11-20'),
      word: '已生效',
      isFrozen: true,
      isKept: true,
      ...ink,
    };
    await showPage(<PaperPage />, {
      ...at,
      answers: { 'paperwork.preview': () => ({ ...PAPER, final }) },
    });
    expect(screen.getByRole('heading', { name: '已生效' })).toBeDefined();
    expect(screen.queryByText('打印前看一看')).toBeNull();
  });
});

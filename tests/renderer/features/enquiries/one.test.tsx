import { ENQUIRY_PAGES } from '@renderer/features/enquiries';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, refuse, settle, showPage } from '../../show-page';
import { type EnquiryView, makeEnquiry, makeHistory } from './some-enquiry';

const { One } = ENQUIRY_PAGES;

const show = (view: EnquiryView, answers: Answers = {}) =>
  showPage(<One />, {
    ...{ at: '/enquiries/e1', pattern: '/enquiries/:id' },
    answers: {
      'enquiries.get': () => view,
      'enquiries.history': () => makeHistory(),
      'drafts.get': () => null,
      'drafts.put': () => null,
      'drafts.clear': () => null,
      ...answers,
    },
  });

const buttonOf = (words: string) =>
  [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.replaceAll(' ', '') === words,
  );
const press = async (words: string) => {
  const found = buttonOf(words);
  if (found === undefined) throw new Error(`no button ${words}`);
  fireEvent.click(found);
  await settle();
};
const answer = () => screen.getByLabelText<HTMLTextAreaElement>(/^答复$/);
const correct = async (value: string) => {
  fireEvent.change(answer(), { target: { value } });
  await settle();
};

afterEach(cleanup);

describe('一次咨询', () => {
  it('没有动过，没有“保存”；改了送的是看到的那一版，保存后就是答回来的样子，不再问一遍', async () => {
    const saved = makeEnquiry({ revision: 4, asked: { answer: '物业三天内来修。' } });
    const { inputsOf } = await show(makeEnquiry(), { 'enquiries.correct': () => saved });
    expect(buttonOf('保存')).toBeUndefined();
    await correct('物业三天内来修');
    expect(buttonOf('转为纠纷')?.disabled).toBe(true);
    await press('保存');
    expect(inputsOf('enquiries.correct')).toEqual([
      {
        ...{ id: 'e1', revision: 3 },
        asked: { ...makeEnquiry().record.asked, answer: '物业三天内来修' },
      },
    ]);
    expect(answer().value).toBe('物业三天内来修。');
    expect(buttonOf('保存')).toBeUndefined();
    expect(inputsOf('enquiries.get')).toHaveLength(1);
  });

  it('别处刚改过：不盖掉，写的还在；读了最新的再保存，用的是新的那一版', async () => {
    let isMoved = false;
    const { inputsOf } = await show(makeEnquiry(), {
      'enquiries.get': () => makeEnquiry({ revision: isMoved ? 9 : 3 }),
      'enquiries.correct': ({ revision }) =>
        revision === 9 ? makeEnquiry({ revision: 10 }) : refuse({ code: 'CHANGED_MEANWHILE' }),
    });
    await correct('我写的答复');
    isMoved = true;
    await press('保存');
    expect(screen.getByText(/这次咨询刚才在别处改过/)).toBeDefined();
    await press('读取最新内容');
    expect(answer().value).toBe('我写的答复');
    expect(screen.queryByText(/刚才在别处改过/)).toBeNull();
    await press('保存');
    expect(
      (inputsOf('enquiries.correct') as { revision: number }[]).map(({ revision }) => revision),
    ).toEqual([3, 9]);
  });

  it('“不改了”回到存着的样子，什么也不送', async () => {
    const { inputsOf } = await show(makeEnquiry());
    await correct('写错了');
    await press('不改了');
    expect(answer().value).toBe('先找物业');
    expect(inputsOf('enquiries.correct')).toEqual([]);
  });

  it('没有权限的只能看：格子改不了，没有办理和删除的按钮（bug: 按了才说不行）', async () => {
    await show(makeEnquiry({ shut: ['correct', 'turnIntoCase', 'remove'] }));
    expect(answer().disabled).toBe(true);
    expect(buttonOf('转为纠纷')).toBeUndefined();
    expect(buttonOf('删除这次咨询')).toBeUndefined();
  });

  it('转过的写着转到哪一件，点得开（bug: 又转一次）', async () => {
    const links = [{ kind: 'case', id: 'c7', title: '第7号 漏水纠纷' }];
    await show(makeEnquiry({ caseId: 'c7', links, shut: ['turnIntoCase'] }));
    expect(screen.getByText('第7号 漏水纠纷').getAttribute('href')).toBe('/cases/c7');
    expect(buttonOf('转为纠纷')).toBeUndefined();
  });

  it('打不开，说为什么，有路回列表（bug: 空白的一页）', async () => {
    await show(makeEnquiry(), { 'enquiries.get': () => refuse({ code: 'NOT_FOUND' }) });
    expect(screen.getByText('这次咨询打不开')).toBeDefined();
    expect(screen.getByText('回到咨询').getAttribute('href')).toBe('/enquiries');
    expect(screen.getByRole('alert').textContent).toMatch(/。/);
  });
});

describe('转为纠纷', () => {
  it('申请的日子没有写，不转；写了，转的是看到的那一版，到新的案卷去', async () => {
    const turned = makeEnquiry({ caseId: 'c7', revision: 4 });
    const { inputsOf } = await show(makeEnquiry(), { 'enquiries.turnIntoCase': () => turned });
    await press('转为纠纷');
    const day = screen.getByLabelText<HTMLInputElement>(/^申请调解的日期/);
    fireEvent.change(day, { target: { value: '' } });
    fireEvent.blur(day);
    const ok = document.querySelector('.ant-modal-footer .ant-btn-primary');
    if (ok === null) throw new Error('no dialog');
    fireEvent.click(ok);
    await settle();
    expect(inputsOf('enquiries.turnIntoCase')).toEqual([]);
    fireEvent.change(day, { target: { value: '2026-11-18' } });
    fireEvent.blur(day);
    fireEvent.click(ok);
    await settle();
    expect(inputsOf('enquiries.turnIntoCase')).toEqual([
      { id: 'e1', revision: 3, requestedOn: '2026-11-18' },
    ]);
    expect(screen.getByText('别的页面')).toBeDefined();
  });
});

describe('咨询的修改记录', () => {
  it('先看最近三条，要看全部再展开（bug: 页面被旧账占满）', async () => {
    await show(makeEnquiry());
    expect(screen.getByText('共 5 条，最近的在前')).toBeDefined();
    expect(document.querySelectorAll('.history-entry')).toHaveLength(3);
    await press('看全部5条');
    expect(document.querySelectorAll('.history-entry')).toHaveLength(5);
  });

  it('撤销的是看到的那一版；正在改的时候不能撤（bug: 半张表把撤掉的又存回去）', async () => {
    const { inputsOf } = await show(makeEnquiry(), {
      'enquiries.undo': () => makeEnquiry({ revision: 4, asked: { answer: '' } }),
    });
    await correct('写到一半');
    expect(buttonOf('撤销')?.disabled).toBe(true);
    expect(screen.getByText(/保存或者不改了，才可以撤销/)).toBeDefined();
    await press('不改了');
    await press('撤销');
    expect(inputsOf('enquiries.undo')).toEqual([{ id: 'e1', revision: 3 }]);
    expect(answer().value).toBe('');
  });

  it('不能撤销的说为什么；文书可能照着办了的，先问一句', async () => {
    await show(makeEnquiry(), {
      'enquiries.history': () => makeHistory({ undo: null, whyNot: '登记不能撤销。' }),
    });
    expect(screen.getByText('登记不能撤销。')).toBeDefined();
    cleanup();
    const weighty = { kind: 'undo', act: '更换答复人', isWeighty: true } as const;
    const { inputsOf } = await show(makeEnquiry(), {
      'enquiries.history': () => makeHistory({ undo: weighty }),
      'enquiries.undo': () => makeEnquiry({ revision: 4 }),
    });
    await press('撤销');
    expect(inputsOf('enquiries.undo')).toEqual([]);
    await press('撤销这一步');
    expect(inputsOf('enquiries.undo')).toHaveLength(1);
  });
});

describe('删除咨询', () => {
  const reason = (value: string) => {
    const box = screen.getByLabelText(/^删除的原因/);
    fireEvent.change(box, { target: { value } });
  };

  it('没有原因不删；写了，删的是看到的那一版，去回收站', async () => {
    const { inputsOf } = await show(makeEnquiry(), { 'enquiries.remove': () => null });
    await press('删除这次咨询');
    expect(screen.getByText('删除孟庆云的咨询？')).toBeDefined();
    await press('删除，放进回收站');
    expect(inputsOf('enquiries.remove')).toEqual([]);
    reason('登记了两次');
    await press('删除，放进回收站');
    expect(inputsOf('enquiries.remove')).toEqual([{ id: 'e1', revision: 3, reason: '登记了两次' }]);
    // The address of 回收站, which is read as an id here.
    expect(inputsOf('enquiries.get').at(-1)).toEqual({ id: 'removed' });
  });

  it('没有删成，留在这一页，说为什么（bug: 页面走了，人以为删了）', async () => {
    const { inputsOf } = await show(makeEnquiry(), {
      'enquiries.remove': () => refuse({ code: 'DISK_FULL' }),
    });
    await press('删除这次咨询');
    reason('登记了两次');
    await press('删除，放进回收站');
    expect(inputsOf('enquiries.get')).toEqual([{ id: 'e1' }]);
    expect(screen.getByText(/磁盘空间不足/)).toBeDefined();
  });
});

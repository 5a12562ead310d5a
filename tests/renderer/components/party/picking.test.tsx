import { PartyCard } from '@renderer/components/party/PartyCard';
import { emptyParty, type PartyDraft } from '@renderer/components/party/party-draft';
import type { Who } from '@shared/domain/person/person';
import type { OutputOf } from '@shared/ipc/contract';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, refuse, settle, showPage } from '../../show-page';

type Offer = OutputOf<'people.offer'>['items'][number];

const WHO: Who = {
  ...{
    kind: 'natural_person',
    name: '王丽华',
    phone: '13900001234',
    address: '幸福里3号楼',
    placeId: null,
  },
  ...{ identityPaper: 'resident_id', idNumber: '230102197506010023', sex: 'female' },
  ...{ birthDate: null, ethnicity: '汉族', occupation: '', note: '耳背' },
};
const OFFER: Offer = {
  ...{ personId: 'w1', standsIn: null, kind: 'natural_person', name: '王丽华', cases: 2 },
  ...{ maskedNumber: '230102********0023', maskedPhone: '139****1234', address: '幸福里3号楼' },
};
const SHOP: Offer = { ...OFFER, personId: 'u1', kind: 'company', name: '王丽华理发店' };
const PAST: OutputOf<'people.past'> = {
  cases: [
    {
      ...{ caseId: 'c7', number: '（2026）人调字第7号', title: '王丽华与孙大海邻里纠纷' },
      ...{ registeredOn: '2026-10-20', status: 'terminated', side: 'applicant' },
    } as OutputOf<'people.past'>['cases'][number],
  ],
  enquiries: [],
  others: { total: 0, items: [] },
};
const RECORD = {
  ...{ id: 'w1', revision: 1, createdAt: '', updatedAt: '', mergedIntoId: null, absorbedIds: [] },
  who: WHO,
};

let typed: PartyDraft;

function Card() {
  const [draft, setDraft] = useState(() => emptyParty('p1', 'applicant'));
  typed = draft;
  return (
    <PartyCard
      path="parties.0"
      ordinal={1}
      draft={draft}
      onPatch={(change) => setDraft((before) => ({ ...before, ...change }))}
      onRemove={() => undefined}
    />
  );
}

const show = (more: Answers = {}) =>
  showPage(<Card />, {
    answers: {
      'people.offer': () => ({ items: [OFFER, SHOP] }),
      'persons.get': () => ({ record: RECORD, acts: {}, links: [] }),
      'people.past': () => PAST,
      ...more,
    },
  });

const name = () => screen.getByLabelText(/^姓名/);

async function typeName(text: string): Promise<void> {
  fireEvent.focus(name());
  fireEvent.change(name(), { target: { value: text } });
  await screen.findByText('139****1234', { exact: false });
}

afterEach(cleanup);

describe('当事人从人员库里选', () => {
  it('打首字母、回车就带入：资料全在，备注不带进案卷；只列同一种的（bug: 登记了一个叫 wlh 的人）', async () => {
    await show();
    await typeName('wlh');
    expect(screen.queryByText('王丽华理发店')).toBeNull();
    fireEvent.keyDown(name(), { key: 'Enter', keyCode: 13 });
    await settle();
    const { note: _never, ...said } = WHO;
    expect(typed).toMatchObject({ ...said, personId: 'w1', id: 'p1', side: 'applicant' });
    expect(typed).not.toHaveProperty('note');
    expect(screen.getByRole('note').textContent).toContain('以前来过 1 次');
    const link = screen.getByText('王丽华与孙大海邻里纠纷');
    expect(link.getAttribute('href')).toBe('/cases/c7');
    expect(screen.getByRole('note').textContent).toContain('没有调成');
  });

  it('只回车不选：打的字还是打的字（bug: 新来的人被换成了同名的老人）', async () => {
    await show();
    await typeName('王丽');
    fireEvent.keyDown(name(), { key: 'Enter', keyCode: 13 });
    await settle();
    expect(typed).toMatchObject({ name: '王丽', personId: null, phone: '' });
  });

  it('选错了：不是这个人，就不再是；名字删空了也不再是', async () => {
    await show();
    await typeName('wlh');
    fireEvent.keyDown(name(), { key: 'ArrowDown', keyCode: 40 });
    fireEvent.keyDown(name(), { key: 'Enter', keyCode: 13 });
    await settle();
    fireEvent.change(name(), { target: { value: '王莉华' } });
    expect(typed.personId).toBe('w1');
    fireEvent.change(name(), { target: { value: '' } });
    expect(typed.personId).toBeNull();
  });

  it('号码填在自己的格里，也问是不是同一个人；不点就不带', async () => {
    await show();
    fireEvent.change(screen.getByLabelText('联系电话'), { target: { value: '13900001234' } });
    await settle();
    expect(screen.getByRole('note').textContent).toContain('是同一个人吗');
    expect(typed.personId).toBeNull();
    fireEvent.click(screen.getByText('是，带入资料'));
    await settle();
    expect(typed).toMatchObject({ personId: 'w1', ethnicity: '汉族' });
  });

  it('刚刚被别人删掉的：说没有带入，已打的字不丢', async () => {
    await show({ 'persons.get': () => refuse({ code: 'NOT_FOUND' } as never) });
    await typeName('王丽');
    fireEvent.keyDown(name(), { key: 'ArrowDown', keyCode: 40 });
    fireEvent.keyDown(name(), { key: 'Enter', keyCode: 13 });
    await settle();
    expect(screen.getByText(/没有带入/)).toBeTruthy();
    expect(typed).toMatchObject({ name: '王丽', personId: null });
  });
});

describe('代理人', () => {
  const LAWYER: OutputOf<'people.agents'>['items'][number] = {
    agent: {
      ...{ name: '周明', relation: '委托律师', phone: '13700001111', idNumber: '' },
      ...{ firm: '滨河律师事务所', licence: '12301202010012345' },
    },
    ...{ maskedPhone: '137****1111', caseNumber: '（2026）人调字第7号', partyName: '孙大海' },
  };

  it('以前代理过的，打首字母选出来：单位、证号带入，授权重新问（bug: 上一件的特别授权带到了这一件）', async () => {
    await show({ 'people.agents': () => ({ items: [LAWYER] }) });
    fireEvent.click(screen.getByRole('button', { name: '填写委托代理人' }));
    const field = screen.getByLabelText(/^代理人姓名/);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: 'zm' } });
    await screen.findByText(/代理过孙大海/);
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
    await settle();
    expect(typed.authorizedAgents).toEqual([{ ...LAWYER.agent, scope: null }]);
  });

  it('成年人有监护人的，也有地方写（bug: 只有未成年人能填法定代理人）', async () => {
    await show();
    expect(screen.getByRole('group', { name: '法定代理人' }).textContent).toContain('成年人');
    fireEvent.click(screen.getByRole('button', { name: '填写法定代理人' }));
    expect(typed.statutoryAgents).toHaveLength(1);
  });
});

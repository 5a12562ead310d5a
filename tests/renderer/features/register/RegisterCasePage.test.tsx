import { RegisterCasePage } from '@renderer/features/register/RegisterCasePage';
import type { InputOf } from '@shared/ipc/contract';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { refuse, settle, showPage } from '../../show-page';

const MEDIATOR = {
  ...{ id: 'm1', name: '苏玉梅', nickname: '', position: 'member', isFullTime: true },
  ...{ phone: '', termFrom: null, termTo: null, isActive: true },
};
const KNOWN = {
  studio: {
    mediators: [MEDIATOR],
    profile: { communityName: '滨河路社区' },
    settings: { communities: [], grids: [], specialGroups: [], eventClasses: [] },
  },
  preferences: { textSize: 'normal', deskMediatorId: 'm1', deskAskedOn: '2026-11-19' },
  desk: { mediatorId: 'm1', isToBeAsked: false },
};

type Sent = InputOf<'cases.register'>;

const show = (register: (input: Sent) => ReturnType<typeof makeView> = () => makeView({})) =>
  showPage(<RegisterCasePage />, {
    ...{ at: '/cases/new', pattern: '/cases/new', bootstrap: KNOWN },
    answers: {
      'drafts.get': () => null,
      'drafts.put': () => null,
      'drafts.clear': () => null,
      'cases.register': register,
    },
  });

const save = async () => {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.replaceAll(' ', '') === '登记',
  );
  if (button === undefined) throw new Error('no button to register with');
  fireEvent.click(button);
  await settle();
};
const write = (label: RegExp, value: string) => {
  const [field] = screen.getAllByLabelText(label);
  if (field === undefined) throw new Error(`no field ${label}`);
  fireEvent.change(field, { target: { value } });
};

afterEach(cleanup);

describe('登记纠纷', () => {
  it('先写好今天、社区和当班的人；类别、来源不猜，没有选就不送，在那一格说', async () => {
    const { inputsOf } = await show();
    const field = (path: string) => document.querySelector(`[data-field="${path}"]`);
    expect(field('registration.registeredOn')?.querySelector('input')?.value).toBe(
      '2026年11月19日',
    );
    expect(field('registration.registrar')?.querySelector('input')?.value).toBe('苏玉梅');
    await save();
    expect(inputsOf('cases.register')).toEqual([]);
    for (const path of ['registration.category', 'registration.source', 'registration.description'])
      expect(field(path)?.querySelector('[role=alert]')?.textContent, path).toBeTruthy();
  });

  it('空着的当事人卡片不送，也不挡着（bug: 没有填对方就登记不了）；错在第二张卡上，说在第二张卡上', async () => {
    const { inputsOf } = await show();
    // The second card is the first that is sent.
    const cards = document.querySelectorAll('[data-field="parties.1.phone"] input');
    const [phone] = cards;
    if (phone === undefined) throw new Error('no second card');
    fireEvent.change(phone, { target: { value: '13900001111' } });
    await save();
    expect(inputsOf('cases.register')).toEqual([]);
    const said = (path: string) =>
      document.querySelector(`[data-field="${path}"] [role=alert]`)?.textContent;
    expect(said('parties.1.name')).toMatch(/姓名/);
    expect(said('parties.0.name')).toBeUndefined();
  });

  it('被拒绝了，说为什么，写的还在，不离开', async () => {
    await show(() => refuse({ code: 'DISK_FULL' }));
    write(/^纠纷简要情况/, '楼上漏水');
    await save();
    expect(screen.queryByText('别的页面')).toBeNull();
    expect(screen.getAllByLabelText(/^纠纷简要情况/)[0]).toHaveProperty('value', '楼上漏水');
  });
});

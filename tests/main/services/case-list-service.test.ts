import { UNFINISHED_STATUSES } from '@shared/domain/case/model/case-status';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCaseMediator,
  makeOrganization,
  makeParty,
} from '../../support/make-case';
import { makeFollowUp } from '../../support/make-follow-through';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { askWholeList } from '../../support/whole-list';

const ALL = EVERY_CASE;

async function startWithCases(): Promise<TestProgram> {
  const program = await startWithStudio();
  await putCase(
    program,
    '2026-09-30',
    { parties: [makeParty({ name: '𠮷田' })] },
    { amountInDisputeFen: null, category: 'neighborhood', description: '楼上漏水，ＡＢＣ型水管' },
  );
  await putCase(program, '2026-10-08', makeAcceptedCase(), { amountInDisputeFen: 500 });
  await putCase(
    program,
    '2026-11-05',
    { ...makeAgreedCase(), mediators: [makeCaseMediator({ mediatorId: 'm2' })] },
    { amountInDisputeFen: 100, community: '滨河社区' },
  );
  return program;
}

async function ordinals(program: TestProgram, change: Partial<CaseQuery>): Promise<number[]> {
  const { items } = await askWholeList(program, { ...ALL, ...change });
  return items.map(({ number }) => Number(/第(\d+)号/.exec(number)?.[1]));
}

describe('台账：查找', () => {
  it.each([
    ['a name of one rare character', '𠮷', [1]],
    ['the end of a number', '第3号', [3]],
    ['a phone', '1380000', [1, 2, 3]],
    ['an ID number in small letters', '230102197506010023', [1, 2, 3]],
    ['a credit code in small letters', '91350100m0', [2, 3]],
    ['words of the description in another width', 'abc', [1]],
    ['a community', '滨河', [3]],
    ['two words, both must be there', '王某  滨河', [3]],
    ['full-width space between words', '安居　幸福', [2, 3]],
    ['a word over the border of two fields', '号王某', []],
    ['nothing that is there', '不存在', []],
    ['a pattern is no pattern', '.*', []],
    ['empty', '   ', [1, 2, 3]],
  ])('%s', async (_name, text, expected) => {
    expect(await ordinals(await startWithCases(), { text })).toEqual(expected);
  });

  it('filters by status, category, month of registration and mediator', async () => {
    const program = await startWithCases();
    expect(await ordinals(program, { statuses: ['accepted', 'registered'] })).toEqual([1, 2]);
    expect(await ordinals(program, { categories: ['neighborhood'] })).toEqual([1]);
    expect(await ordinals(program, { month: '2026-10' })).toEqual([2]);
    expect(await ordinals(program, { mediatorId: 'm2' })).toEqual([3]);
  });

  it('counts by status with every other filter, but not the status itself (bug: tabs that show 0)', async () => {
    const program = await startWithCases();
    const page = await askWholeList(program, {
      ...ALL,
      statuses: ['accepted'],
      categories: ['other_consumer'],
    });
    expect(page.total).toBe(1);
    expect(page.countsByStatus).toEqual({ accepted: 1, agreement_reached: 1 });
  });
});

describe('台账：排序和分页', () => {
  it('sorts, and what has no amount or due day stands last both ways', async () => {
    const program = await startWithCases();
    expect(await ordinals(program, { sortBy: 'amount' })).toEqual([3, 2, 1]);
    expect(await ordinals(program, { sortBy: 'amount', isDescending: true })).toEqual([2, 3, 1]);
    expect((await ordinals(program, { sortBy: 'dueOn' })).at(-1)).toBe(1);
    expect((await ordinals(program, { sortBy: 'dueOn', isDescending: true })).at(-1)).toBe(1);
    expect(await ordinals(program, { sortBy: 'registeredOn', isDescending: true })).toEqual([
      3, 2, 1,
    ]);
  });

  it('numbers sort by number, not by text, and pages neither repeat nor lose a case', async () => {
    const program = await startWithStudio();
    for (let index = 0; index < 11; index += 1) await putCase(program, '2026-11-05');
    const page = (number: number) => ordinals(program, { page: number, pageSize: 4 });
    expect(await page(1)).toEqual([1, 2, 3, 4]);
    expect(await page(3)).toEqual([9, 10, 11]);
    expect(await page(4)).toEqual([]);
  });

  it('a list seen the next day shows the next day’s clocks (bug: summaries of the day of opening)', async () => {
    const program = await startWithCases();
    const daysLeft = async () => {
      const { items } = await askWholeList(program, { ...ALL, statuses: ['accepted'] });
      return items[0]?.clocks[0]?.daysLeft ?? 0;
    };
    const before = await daysLeft();
    program.setNow('2026-11-19T16:00:01Z');
    expect(await daysLeft()).toBe(before - 1);
  });
});

describe('台账：代理人、代表人、移送单位、申请事项', () => {
  it('finds by each of them, also after a start, and says where (bug: the lawyer on the phone is not found)', async () => {
    const program = await startWithStudio();
    const agent = {
      ...{ name: '程灵素', relation: '律师', phone: '13911112222', idNumber: '' },
      firm: '',
      licence: '',
      scope: null,
    };
    await putCase(program, '2026-11-05', { parties: [makeParty(), makeOrganization()] });
    await putCase(
      program,
      '2026-11-06',
      {
        parties: [
          makeParty({ authorizedAgents: [agent] }),
          makeOrganization({ legalRepresentative: '欧阳锋' }),
        ],
      },
      { source: 'police', referringUnit: '天桥街派出所', requests: '要求赔礼道歉' },
    );
    const wordsAndFields = [
      ['程灵素', 'agents'],
      ['cls', 'agents'],
      ['13911112222', 'papers'],
      ['欧阳', 'agents'],
      ['派出所', 'referral'],
      ['赔礼道歉', 'requests'],
    ] as const;
    const check = async (asked: TestProgram) => {
      for (const [text, field] of wordsAndFields) {
        const { items } = await askWholeList(asked, { ...ALL, text, sortBy: 'relevance' });
        expect(items.map(({ number, found }) => [number, found?.field])).toEqual([
          ['（2026）人调字第2号', field],
        ]);
      }
    };
    await check(program);
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    await check(again);
  });
});

describe('台账：急办的在前', () => {
  it('红、黄、蓝、没有颜色，一样的等得久的在前，办完的在最后（bug: 今日不提没有人问过的红色案件）', async () => {
    const program = await startWithStudio();
    const closed = { ...makeAgreedCase(), status: 'closed' as const };
    await putCase(program, '2026-10-01', closed, { alertColor: 'red' });
    await putCase(program, '2026-11-02', makeAcceptedCase());
    await putCase(program, '2026-11-03', {}, { alertColor: 'blue' });
    await putCase(program, '2026-11-16', {}, { alertColor: 'red' });
    await putCase(program, '2026-11-04', {}, { alertColor: 'yellow' });
    await putCase(program, '2026-11-01', {});
    await putCase(program, '2026-11-12', {}, { alertColor: 'red' });
    expect(await ordinals(program, { sortBy: 'urgency' })).toEqual([7, 4, 5, 3, 6, 2, 1]);
    const open = { ...ALL, statuses: [...UNFINISHED_STATUSES], sortBy: 'urgency' as const };
    const { items, total } = await askWholeList(program, { ...open, pageSize: 2 });
    expect(total).toBe(6);
    expect(items).toMatchObject([
      {
        nextStep: 'report_alert',
        alertColor: 'red',
        waiting: { for: 'step', on: '2026-11-12' },
      },
      { number: '（2026）人调字第4号' },
    ]);
  });
});

describe('当事人', () => {
  const search = async (program: TestProgram, text: string) =>
    (await program.ask('parties.search', { text, page: 1, pageSize: 50 })).items;

  it('takes the same name and number together and shows both only masked', async () => {
    const program = await startWithCases();
    const [entry, ...others] = await search(program, '王某');
    expect(others).toEqual([]);
    expect(entry?.cases.map(({ number }) => number)).toEqual([
      '（2026）人调字第3号',
      '（2026）人调字第2号',
    ]);
    const answer = JSON.stringify(await search(program, ''));
    expect(answer).not.toContain('230102197506010023');
    expect(answer).not.toContain('13800001234');
  });

  it('two people of one name without papers are not taken for one', async () => {
    const program = await startWithStudio();
    const nameless = { idNumber: '', identityPaper: 'none' as const, name: '王伟' };
    for (const phone of ['', '', '13800000001', '13800000001']) {
      await putCase(program, '2026-11-05', { parties: [makeParty({ ...nameless, phone })] });
    }
    const found = await search(program, '王伟');
    expect(found.map(({ cases }) => cases.length).sort()).toEqual([1, 1, 2]);
  });

  it('finds by the whole number and knows an organisation', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-05', { parties: [makeOrganization()] });
    expect(await search(program, '91350100M000100Y43')).toMatchObject([
      { kind: 'company', cases: [{ side: 'respondent' }] },
    ]);
  });
});

describe('日程', () => {
  it('a closed case whose later visit found somebody dissatisfied asks for its second handling', async () => {
    const program = await startWithStudio();
    const dissatisfied = makeFollowUp({ satisfaction: 'dissatisfied' });
    const closure = { closedOn: day('2026-11-16'), note: '' };
    const closed = { ...makeAgreedCase(), status: 'closed' as const, closure };
    await putCase(program, '2026-11-05', closed);
    await putCase(program, '2026-11-05', { ...closed, followUps: [dissatisfied] });
    const { items } = await program.ask('agenda.list', {
      from: day('2026-11-19'),
      to: day('2026-11-19'),
    });
    expect(items).toMatchObject([{ kind: 'rework', number: '（2026）人调字第2号' }]);
  });

  it('a closed case keeps its instalments and its 30 days in sight, also after a start (bug: 结案 empties the 日程)', async () => {
    const program = await startWithStudio();
    const closure = { closedOn: day('2026-11-16'), note: '分期履行中' };
    await putCase(program, '2026-11-05', {
      ...makeAgreedCase(),
      status: 'closed' as const,
      closure,
    });
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const kinds = async (from: string, to: string) =>
      (await again.ask('agenda.list', { from: day(from), to: day(to) })).items.map(
        ({ kind, on }) => `${kind} ${on}`,
      );
    const all = [
      'follow_up 2026-11-27',
      'obligation 2026-12-01',
      'judicial_confirmation 2026-12-14',
    ];
    expect(await kinds('2026-11-19', '2026-12-31')).toEqual(all);
    const { items } = await askWholeList(again, ALL);
    expect(items[0]?.clocks).toMatchObject([{ kind: 'judicial_confirmation', state: 'running' }]);
    again.setNow('2026-12-15T09:00:00+08:00');
    expect(await kinds('2026-12-15', '2026-12-22')).toEqual(all.slice(0, 2));
  });

  it('leaves out ended cases and goes by day', async () => {
    const program = await startWithCases();
    await putCase(program, '2026-10-01', { ...makeAcceptedCase(), status: 'withdrawn' });
    const { today, items } = await program.ask('agenda.list', {
      from: '2026-11-01',
      to: '2026-12-31',
    });
    expect(today).toBe('2026-11-19');
    const days = items.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(new Set(items.map(({ number }) => number))).toEqual(
      new Set(['（2026）人调字第2号', '（2026）人调字第3号']),
    );
  });
});

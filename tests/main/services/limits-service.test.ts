import { limitsSheet } from '@main/services/cases/limits-service';
import { addDays } from '@shared/domain/kernel/local-date';
import { actorWithAllRights } from '@shared/domain/record/actor';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeClause, makeObligation, makeSigning, makeTerms } from '../../support/make-agreement';
import { putCase } from '../../support/make-archive';
import { makeAcceptedCase, makeAgreedCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const ALL = { whose: 'all', kind: null, isLate: false } as const;

/** Twelve open disputes; of the agreement two payments, 司法确认, and the visits after the end and after the last day. */
const ALL_LIMITS = 12 + 2 + 1 + 2;

/** Twelve open disputes, and one agreement with two payments on one day. */
async function startWithLimits(): Promise<TestProgram> {
  const program = await startWithStudio();
  for (let at = 0; at < 12; at += 1) {
    const acceptedOn = addDays(day('2026-10-01'), at * 5);
    await putCase(program, '2026-10-01', {
      ...makeAcceptedCase(),
      acceptance: { acceptedOn, acceptedBy: '', limitInDays: null },
    });
  }
  const obligations = ['o1', 'o2'].map((id) => makeObligation({ id, dueOn: day('2026-12-01') }));
  const terms = makeTerms({ clauses: [makeClause({ obligations })] });
  await putCase(program, '2026-10-20', {
    ...makeAgreedCase(),
    agreement: { form: 'written', terms, number: '1', signing: makeSigning() },
  });
  return program;
}

describe('期限一览', () => {
  it('lists every limit once, the earliest first, page by page (bug: two payments of a day stand twice, or not at all)', async () => {
    const program = await startWithLimits();
    const keys: string[] = [];
    const days: string[] = [];
    for (let page = 1; page <= 9; page += 1) {
      const { items, total } = await program.ask('agenda.limits', { ...ALL, page, pageSize: 2 });
      expect(total).toBe(ALL_LIMITS);
      keys.push(...items.map(({ item }) => item.key));
      days.push(...items.map(({ item }) => item.on));
    }
    expect(keys).toHaveLength(ALL_LIMITS);
    expect(new Set(keys).size).toBe(ALL_LIMITS);
    expect(days).toEqual(days.toSorted());
  });

  it('says of a time limit what set it going, its length and its rule, and counts the late ones', async () => {
    const program = await startWithLimits();
    const asked = { ...ALL, kind: 'mediation', isLate: true } as const;
    const { items, late, kinds, total } = await program.ask('agenda.limits', {
      ...asked,
      page: 1,
      pageSize: 20,
    });
    expect(items.length).toBe(total);
    expect(total).toBe(late);
    expect(items.every(({ item }) => item.lateness === 'late')).toBe(true);
    expect(items[0]?.clock).toMatchObject({ startedBy: '受理', length: '一个月' });
    expect(kinds.find(({ kind }) => kind === 'mediation')).toMatchObject({
      ...{ name: '调解期限', total: 12 },
    });
  });

  it('puts the same list on paper', async () => {
    const program = await startWithLimits();
    const { current } = program.services;
    const blocks = await limitsSheet(current, actorWithAllRights({ id: null, name: '' }), ALL);
    const table = blocks.find(({ type }) => type === 'table');
    expect(table && 'rows' in table && table.rows).toHaveLength(ALL_LIMITS);
  });

  it('counts a labour application from the day it came, before anybody accepted it', async () => {
    const program = await startWithStudio();
    const unaccepted = { ...makeAcceptedCase(), status: 'registered', acceptance: null } as const;
    await putCase(program, '2026-11-10', unaccepted, { category: 'migrant_wages' });
    const { items } = await program.ask('agenda.limits', { ...ALL, page: 1, pageSize: 20 });
    expect(items.map(({ clock }) => [clock?.startedBy, clock?.dueOn])).toEqual([
      ['收到调解申请', '2026-11-25'],
    ]);
  });

  it('lists what was dispatched, asked or called for beside the limits of cases, and nothing that has no last day or is done (bug: 派单到期了期限一览里没有)', async () => {
    const program = await startWithLimits();
    const order = { matter: '修好楼道灯', to: '苏玉梅', from: '', orderNumber: '' };
    const dispatchedOn = day('2026-11-01');
    const limited = { ...order, dispatchedOn, dueOn: day('2026-11-10') };
    const ids: string[] = [];
    for (const one of [limited, { ...limited, dueOn: null }, limited]) {
      const { record } = await program.ask('dispatches.dispatch', { order: one });
      ids.push(record.id);
    }
    const [, , third = ''] = ids;
    await program.ask('dispatches.finish', {
      ...{ id: third, revision: 1 },
      done: { doneOn: day('2026-11-05'), result: '修好了' },
    });
    const mark = { askedBy: '街道', matter: '欠薪', holder: '', askedOn: dispatchedOn };
    await program.ask('supervisions.mark', { mark: { ...mark, dueOn: day('2026-12-20') } });

    const page = { page: 1, pageSize: 40 };
    const { items, total, kinds } = await program.ask('agenda.limits', { ...ALL, ...page });
    expect(total).toBe(ALL_LIMITS + 2);
    expect(items).toHaveLength(total);
    const days = items.map(({ item }) => item.on);
    expect(days).toEqual(days.toSorted());
    expect(kinds.filter(({ kind }) => ['dispatch', 'supervision'].includes(kind))).toEqual([
      { kind: 'dispatch', name: '派单', total: 1 },
      { kind: 'supervision', name: '督办', total: 1 },
    ]);
    const asked = { ...ALL, kind: 'dispatch', isLate: true } as const;
    const { items: late } = await program.ask('agenda.limits', { ...asked, ...page });
    expect(late.map(({ item }) => 'title' in item && item.title)).toEqual(['派给苏玉梅的单']);
    const { current } = program.services;
    const blocks = await limitsSheet(current, actorWithAllRights({ id: null, name: '' }), asked);
    const table = blocks.find(({ type }) => type === 'table');
    expect(table).toMatchObject({
      rows: [['2026年11月10日', '待接单 · 修好楼道灯', '派给苏玉梅的单', '', '已过 9 天']],
    });
  });
});

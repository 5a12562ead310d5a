import { describe, expect, it } from 'vitest';
import {
  agreedOn,
  applyForAll,
  claimsIn,
  forwardAll,
  look,
  putCase,
  said,
  start,
} from '../../support/apply-subsidies';
import { changeCase } from '../../support/case-store';
import { day } from '../../support/day';
import { makeCaseMediator } from '../../support/make-case';

describe('以案定补', () => {
  it('a whole period is applied for at once; what lacks something is named with what, and changes nothing', async () => {
    const program = await start({ evidence: ['visit', 'identity'] });
    const good = await putCase(program, '2026-11-05', {
      ...agreedOn('2026-11-12', '甲某'),
      followUps: [
        {
          ...{ id: 'v1', visitedOn: day('2026-11-20'), method: 'phone', visitor: '程花' },
          ...{ visitedPartyIds: ['p1'], findings: '', answers: [], satisfaction: null },
          ...{ hiddenRisk: '', reworkResolvedOn: null, reworkResult: null, reworkNote: '' },
        },
      ],
    });
    await putCase(program, '2026-11-06', agreedOn('2026-11-13', '乙某'));
    await putCase(program, '2026-10-06', agreedOn('2026-10-13', '丙某'));
    const before = await look(program);
    expect(before.counts.open.count).toBe(2);
    expect(before.open.map(({ lacks }) => lacks.length)).toEqual([1, 2]);
    await changeCase(program.services.current.store, good.id, 1, (copy) => ({
      ...copy,
      attachments: [
        {
          ...{ id: 'a1', sha256: 'a'.repeat(64), bytes: 3, mediaType: 'image/jpeg', seconds: null },
          ...{ name: '身份证.jpg', kind: 'identity_proof', subject: { of: 'case' } },
          ...{ addedOn: day('2026-11-20'), addedBy: '', note: '', removal: null },
        },
      ],
    }));
    const answer = await applyForAll(program);
    expect(answer).toMatchObject({ done: 1, fen: 10_000 });
    expect(answer.failed).toHaveLength(1);
    expect(answer.failed[0]?.lacks.map(({ message }) => message).join()).toContain('回访记录');
    expect(answer.failed[0]?.lacks.map(({ message }) => message).join()).toContain('身份证明');
    const after = await look(program, 'applied');
    expect(after.counts).toMatchObject({ open: { count: 1 }, applied: { count: 1, fen: 10_000 } });
    expect(after.claims[0]?.claim).toMatchObject({
      lines: [{ text: '一般案件', fen: 10_000 }],
      evidence: ['visit', 'identity'],
    });
  });

  it('the steps go in order, by day and by whom; refused needs a reason; a paid one stays', async () => {
    const program = await start();
    await putCase(program, '2026-11-05', agreedOn('2026-11-12', '甲某'));
    await putCase(program, '2026-11-06', agreedOn('2026-11-13', '乙某'));
    await applyForAll(program);
    const claims = await claimsIn(program, 'applied');
    const early = { claims, step: 'approved' as const, said: said() };
    const outOfTurn = await program.ask('subsidies.forward', early);
    expect(outOfTurn).toMatchObject({ done: 0, failed: [{}, {}] });
    expect(outOfTurn.failed[0]?.lacks[0]?.message).toContain('现在不能审定');
    const backwards = { claims, step: 'first' as const, said: said('2026-11-30') };
    expect(await program.refusal('subsidies.forward', backwards)).toMatchObject({
      ...{ code: 'RULE_REFUSED', refusal: { field: 'said.on' } },
    });
    const tomorrow = { claims, step: 'first' as const, said: said('2026-12-03') };
    expect((await program.refusal('subsidies.forward', tomorrow)).refusal?.field).toBe('said.on');
    await forwardAll(program, 'first', 'second');
    const [one] = await claimsIn(program, 'second');
    if (one === undefined) throw new Error('nothing to refuse');
    const silent = { claims: [one], step: 'refused' as const, said: said() };
    expect(await program.refusal('subsidies.stop', silent)).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await program.ask('subsidies.stop', {
      ...{ claims: [one], step: 'refused', said: said('2026-12-01', '笔录没有签字') },
    });
    await forwardAll(program, 'approved', 'paid');
    const paid = await look(program, 'paid');
    expect(paid.counts).toMatchObject({ refused: { count: 1 }, paid: { count: 1, fen: 10_000 } });
    expect(paid.people).toEqual([
      { id: expect.any(String), name: expect.any(String), count: 1, fen: 10_000, paid: 10_000 },
    ]);
    const stopPaid = await program.ask('subsidies.stop', {
      ...{
        claims: await claimsIn(program, 'paid'),
        step: 'withdrawn',
        said: said('2026-12-01', '退'),
      },
    });
    expect(stopPaid.failed[0]?.lacks[0]?.message).toContain('钱已经发了');
    const refused = await look(program, 'refused');
    expect(refused.claims[0]?.steps.at(-1)).toMatchObject({
      note: '笔录没有签字',
      by: '老槐街道司法所',
    });
    // The journal has it all: after a restart it is the same.
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect((await look(again, 'paid')).counts).toEqual(paid.counts);
  });

  it('one dispute is paid once: applied for again it is the same claim, reckoned anew', async () => {
    const program = await start();
    const one = await putCase(program, '2026-11-05', agreedOn('2026-11-12'));
    const caseIds = [one.id];
    const first = await program.ask('subsidies.applyFor', { caseIds, said: said() });
    expect(first).toMatchObject({ done: 1, failed: [] });
    const twice = await program.ask('subsidies.applyFor', { caseIds, said: said() });
    expect(twice).toMatchObject({ done: 0 });
    expect(twice.failed[0]?.lacks[0]?.message).toContain('不用再申请');
    await program.ask('subsidies.stop', {
      claims: await claimsIn(program, 'applied'),
      ...{ step: 'returned', said: said('2026-12-01', '难易程度写错了') },
    });
    await changeCase(program.services.current.store, one.id, 1, (copy) => ({
      ...copy,
      registration: { ...copy.registration, difficulty: 'complex' },
    }));
    expect(await program.ask('subsidies.applyFor', { caseIds, said: said() })).toMatchObject({
      ...{ done: 1, fen: 20_000 },
    });
    const { claims } = await look(program, 'applied');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.steps.map(({ step }) => step)).toEqual(['applied', 'returned', 'applied']);
  });

  it('the same people once more: left out of the whole period, named with the number, taken when ticked', async () => {
    const program = await start();
    await putCase(program, '2026-11-05', agreedOn('2026-11-12'));
    const again = await putCase(program, '2026-11-20', agreedOn('2026-11-25'));
    const answer = await applyForAll(program);
    expect(answer).toMatchObject({ done: 1, failed: [{ caseId: again.id }] });
    expect(answer.failed[0]?.lacks[0]?.message).toContain('可能和已申请的（2026）人调字第1号');
    expect((await look(program)).open[0]?.repeats).toMatchObject([
      { number: '（2026）人调字第1号' },
    ]);
    const ticked = { caseIds: [again.id], said: said() };
    expect(await program.ask('subsidies.applyFor', ticked)).toMatchObject({ done: 1 });
  });

  it('shares add up, and what a person may get a month holds over all claims of one go', async () => {
    const program = await start({ split: 'equal', monthCapFen: 7_000 });
    const mediators = [
      makeCaseMediator(),
      makeCaseMediator({ mediatorId: 'm2', name: '陆某', isPresiding: false }),
      makeCaseMediator({ mediatorId: 'm3', name: '何某', isPresiding: false }),
    ];
    for (const [at, name] of ['甲某', '乙某', '丙某'].entries())
      await putCase(program, `2026-11-0${at + 1}`, {
        ...agreedOn(`2026-11-1${at}`, name),
        mediators,
      });
    const answer = await applyForAll(program);
    // 33.34 + 33.33 + 33.33 twice, then 3.32 + 3.34 + 3.34 up to 70.00 each.
    expect(answer).toMatchObject({ done: 3, fen: 21_000 });
    const { claims, people } = await look(program, 'applied');
    expect(people.map(({ fen }) => fen)).toEqual([7_000, 7_000, 7_000]);
    for (const { claim } of claims) {
      const sum = (all: readonly { fen: number }[]) => all.reduce((to, { fen }) => to + fen, 0);
      expect(sum(claim.shares)).toBe(sum(claim.lines));
    }
    expect(claims[0]?.claim.shares.map(({ fen }) => fen)).toEqual([332, 334, 334]);
  });

  it('what changed in the case since, or went to 回收站, is told and does not pass', async () => {
    const program = await start({ evidence: ['visit'] });
    const visit = {
      ...{ id: 'v1', visitedOn: day('2026-11-20'), method: 'phone' as const, visitor: '程花' },
      ...{ visitedPartyIds: ['p1'], findings: '', answers: [], satisfaction: null },
      ...{ hiddenRisk: '', reworkResolvedOn: null, reworkResult: null, reworkNote: '' },
    };
    const one = await putCase(program, '2026-11-05', {
      ...{ ...agreedOn('2026-11-12'), followUps: [visit] },
    });
    await applyForAll(program);
    await changeCase(program.services.current.store, one.id, 1, (copy) => ({
      ...{ ...copy, followUps: [], registration: { ...copy.registration, difficulty: 'simple' } },
    }));
    const { claims } = await look(program, 'applied');
    expect(claims[0]?.troubles.map(({ message }) => message).join()).toMatch(/难易程度.*回访/);
    const target = {
      claims: await claimsIn(program, 'applied'),
      step: 'first' as const,
      said: said(),
    };
    expect(await program.ask('subsidies.forward', target)).toMatchObject({ done: 0 });
    await program.ask('cases.remove', { caseId: one.id, revision: 2, reason: '录重了' });
    const gone = await program.ask('subsidies.forward', target);
    expect(gone.failed[0]?.lacks[0]?.message).toContain('回收站');
  });
});

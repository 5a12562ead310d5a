import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeSigning } from '../../support/make-agreement';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase } from '../../support/make-case';
import { startWithStudio } from '../../support/run-services';
import { showReport } from '../../support/shown-report';

it('说出哪几行自己写的话里有当事人的姓名，没有的不说（bug: 台账交出去，名字跟着出门）', async () => {
  const program = await startWithStudio({ now: '2026-12-02T09:00:00+08:00' });
  const told = ['楼上漏水，楼下要赔', `${makeAgreedCase().parties?.[0]?.name}家漏水，楼下要赔`];
  for (const [place, description] of told.entries()) {
    const on = day(`2026-11-1${place + 2}`);
    const agreed = makeAgreedCase();
    const { agreement } = agreed;
    if (agreement?.form !== 'written') throw new Error('not written');
    const signing = makeSigning({ partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on });
    const ended = { ...agreed, agreement: { ...agreement, signing } };
    await putCase(program, `2026-11-0${place + 5}`, ended, { description });
  }
  const { token } = await showReport(program, '2026-11');
  const asked = { token, ledger: 'district', page: 1, pageSize: 100 };
  const { rows, naming } = await program.ask('reports.rows', asked);
  expect(rows).toHaveLength(2);
  expect(naming).toEqual({ total: 1, first: [2] });
});

import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase } from '../../support/make-case';
import { startWithStudio } from '../../support/run-services';

const CLOSED = makeAgreedCase({
  status: 'closed',
  closure: { closedOn: day('2026-11-18'), note: '' },
});

describe('每月的案例', () => {
  it('从结案的写出来，还留着名字的导不出，改了或者说可以留才行；记着哪一件报了哪个月', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-05', CLOSED);
    await putCase(program, '2026-11-05', makeAgreedCase());
    const open = await program.refusal('studies.tell', { caseId: 'case-2026-2', month: '2026-11' });
    expect(open.refusal?.data?.why).toContain('还没有结案');
    const { record } = await program.ask('studies.tell', {
      caseId: 'case-2026-1',
      month: '2026-11',
    });
    const { id } = record;
    program.answers.saveTo = join(program.folder, '案例.docx');
    expect((await program.ask('studies.export', { id }))?.fileName).toBe('案例.docx');
    const told = { ...record.told, lesson: '王某心细，幸福里的邻居都说好。' };
    const { record: changed } = await program.ask('studies.correct', {
      ...{ id, revision: record.revision },
      told,
    });
    const { leaks } = await program.ask('studies.check', { caseId: 'case-2026-1', told });
    expect(leaks.map(({ word }) => word)).toContain('幸福里');
    const refused = await program.refusal('studies.export', { id });
    expect(refused.refusal?.data?.why).toContain('“幸福里”');
    const allowed = leaks.map(({ word }) => word);
    await program.ask('studies.correct', {
      ...{ id, revision: changed.revision },
      told: { ...told, allowed },
    });
    const saved = await program.ask('studies.export', { id });
    const words = (await mammoth.extractRawText({ path: String(saved?.path) })).value;
    expect(words).toContain('经验和启示');
    expect(words).toContain('2026年11月');
    const overview = await program.ask('studies.overview', {});
    expect(overview.told).toMatchObject([{ month: '2026-11', number: '（2026）人调字第1号' }]);
    expect(overview.closed).toMatchObject([{ id: 'case-2026-1', times: 1 }]);
  });
});

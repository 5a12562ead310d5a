import { describe, expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import { makeAcceptedCase } from '../../support/make-case';
import { startWithStudio } from '../../support/run-services';

const COVER = { paper: 'dossier_cover', ofId: null } as const;

describe('卷宗', () => {
  it('打印以后改了什么，从修改记录里说出来；没变就不说 (bug: the person is told of changes that are not on the paper)', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-05', makeAcceptedCase());
    const caseId = 'case-2026-1';
    const since = () => program.ask('paperwork.changesSince', { caseId, ...COVER });
    const revision = async () => (await program.ask('cases.get', { caseId })).case.revision;
    expect(await since()).toBeNull();

    await program.ask('cases.notePrinted', {
      ...{ caseId, revision: await revision() },
      sheets: [{ ...COVER, copies: 1 }],
    });
    expect(await since()).toMatchObject({ copies: 1, hasChanged: false, entries: [] });

    await program.ask('cases.editPaperText', {
      ...{ caseId, revision: await revision(), ...COVER },
      ...{ slot: 'remark', text: '另附录音一份' },
    });
    const after = await since();
    expect(after).toMatchObject({ hasChanged: true });
    expect(after?.entries.map(({ act }) => act)).toEqual(['改了文书里的文字']);

    const dossier = await program.ask('paperwork.dossier', { caseId });
    expect(dossier.rows.find(({ paper }) => paper === COVER.paper)).toMatchObject({
      ...{ state: 'printed', printedCopies: 1, hasChanged: true },
    });
    // Printed once more: the new sheet says what the case says.
    await program.ask('cases.notePrinted', {
      ...{ caseId, revision: await revision() },
      sheets: [{ ...COVER, copies: 1 }],
    });
    expect(await since()).toMatchObject({ hasChanged: false });
  });

  it('没有的一份说得清楚 (bug: a wrong address is a fault)', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-05', makeAcceptedCase());
    const sheet = { caseId: 'case-2026-1', paper: 'nothing', ofId: null };
    expect(await program.refusal('paperwork.changesSince', sheet)).toMatchObject({
      code: 'RULE_REFUSED',
    });
  });
});

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStudioForReading } from '@main/services/open-for-reading';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import type { PaperTarget } from '@shared/domain/record/target';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { makeSigning, makeTerms, makeWrittenAgreement } from '../../support/make-agreement';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase, makeMediatingCase, makeOrallyAgreedCase } from '../../support/make-case';
import { readTree } from '../../support/read-files';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const READER = actorWithAllRights(NOBODY);
const agreementOf = (id: string): PaperTarget => ({
  kind: 'case',
  id,
  paper: 'written_agreement',
  ofId: null,
});

async function startWithPapers(): Promise<TestProgram> {
  const program = await startWithStudio();
  await putCase(program, '2026-11-05', makeAgreedCase());
  await putCase(program, '2026-11-05', {
    ...makeMediatingCase(),
    agreement: makeWrittenAgreement(),
  });
  await putCase(program, '2026-11-05', makeOrallyAgreedCase());
  await putCase(program, '2026-11-05', makeMediatingCase());
  return program;
}

describe('文书', () => {
  it('lists drafts and papers in force, newest first, by page', async () => {
    const program = await startWithPapers();
    const list = async (state: 'all' | 'draft' | 'final', pageSize = 20) => {
      const { total, items } = await program.ask('paperwork.list', { state, page: 1, pageSize });
      return { total, papers: items.map(({ id, paper }) => `${id} ${paper}`) };
    };
    expect(await list('all', 2)).toEqual({
      total: 7,
      papers: ['case-2026-4 mediation_record', 'case-2026-3 mediation_record'],
    });
    expect(await list('draft')).toEqual({
      total: 3,
      papers: [
        'case-2026-4 mediation_record',
        'case-2026-2 mediation_record',
        'case-2026-2 written_agreement',
      ],
    });
    expect(await list('final')).toEqual({
      total: 4,
      papers: [
        'case-2026-3 mediation_record',
        'case-2026-3 oral_agreement_record',
        'case-2026-1 mediation_record',
        'case-2026-1 written_agreement',
      ],
    });
  });

  it('page by page every paper comes once, where a page ends between two papers of a case too', async () => {
    const program = await startWithPapers();
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const { items } = await program.ask('paperwork.list', { state: 'all', page, pageSize: 3 });
      seen.push(...items.map(({ id, paper, ofId }) => `${id} ${paper} ${ofId}`));
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('shows and exports the record of one session, and no sheet that is not there', async () => {
    const program = await startWithPapers();
    const record = { kind: 'case', id: 'case-2026-4', paper: 'mediation_record' };
    const { label, final } = await program.ask('paperwork.preview', { ...record, ofId: 's1' });
    expect({ label, final }).toEqual({ label: '人民调解记录', final: null });
    program.answers.saveTo = join(program.folder, '记录');
    const saved = await program.ask('paperwork.export', { ...record, ofId: 's1' });
    const { value } = await mammoth.extractRawText({ path: saved?.path ?? '' });
    expect(value).toContain('车棚买来三天焊点就裂了。');
    for (const ofId of ['s2', null]) {
      expect(await program.refusal('paperwork.preview', { ...record, ofId })).toMatchObject({
        refusal: { code: 'SESSION_NOT_FOUND' },
      });
    }
    for (const wrong of [{ paper: 'nothing' }, { kind: 'nothing' }, { kind: 'toString' }]) {
      const target = { ...record, ofId: 's1', ...wrong };
      expect(await program.refusal('paperwork.preview', target)).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('previews and exports the same content', async () => {
    const program = await startWithPapers();
    const target = agreementOf('case-2026-1');
    const paper = await program.ask('paperwork.preview', target);
    program.answers.saveTo = join(program.folder, '协议书.docx');
    const saved = await program.ask('paperwork.export', target);
    const { value } = await mammoth.extractRawText({ path: saved?.path ?? '' });
    for (const block of paper.blocks) {
      if (block.type === 'clause') expect(value).toContain(block.text);
    }
    expect(value).toContain('人民调解协议书');
    await program.ask('files.open', { path: saved?.path ?? '' });
    expect(program.opened).toEqual([saved?.path]);
  });

  it('an existing file is replaced whole', async () => {
    const program = await startWithPapers();
    program.answers.saveTo = join(program.folder, '协议书.docx');
    writeFileSync(program.answers.saveTo, Buffer.alloc(5_000_000));
    await program.ask('paperwork.export', agreementOf('case-2026-1'));
    expect(statSync(program.answers.saveTo).size).toBeLessThan(1_000_000);
  });

  it('a case without such an agreement has no such paper', async () => {
    const program = await startWithPapers();
    for (const caseId of ['case-2026-3', 'case-2026-4']) {
      expect(await program.refusal('paperwork.preview', agreementOf(caseId))).toMatchObject({
        refusal: { code: 'AGREEMENT_MISSING' },
      });
    }
  });

  it('a file that was deleted after its export is not opened', async () => {
    const program = await startWithPapers();
    program.answers.saveTo = join(program.folder, '协议书.docx');
    await program.ask('paperwork.export', agreementOf('case-2026-1'));
    writeFileSync(join(program.folder, '别的.docx'), '');
    for (const name of ['别的.docx', '../协议书.docx']) {
      const path = join(program.folder, name);
      expect(await program.refusal('files.open', { path })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('签好的文书', () => {
  async function startSigned() {
    const program = await startWithStudio();
    const drafted = await putCase(program, '2026-11-05', {
      ...makeMediatingCase(),
      agreement: makeWrittenAgreement(),
    });
    const view = await program.ask('cases.signAgreement', {
      caseId: 'case-2026-1',
      revision: drafted.revision,
      signing: makeSigning(),
    });
    return { program, view };
  }
  const caseId = 'case-2026-1';
  const target = agreementOf(caseId);
  const contacts = [{ partyId: 'p1', phone: '13900000009', address: '新居 1 号', placeId: null }];

  it('登记签字盖章时留下定稿；以后换电话、住址，文书和 Word 一字不变，关掉再开也一样', async () => {
    const { program, view } = await startSigned();
    const signed = await program.ask('paperwork.preview', target);
    const after = await program.ask('cases.updateContacts', {
      caseId,
      revision: view.case.revision,
      contacts,
    });
    expect(after.case.parties[0]).toMatchObject({
      phone: '13900000009',
      address: '新居 1 号',
      placeId: null,
    });
    expect(await program.ask('paperwork.preview', target)).toEqual(signed);
    expect(signed).toMatchObject({ findings: [], final: { on: '2026-11-12', isKept: true } });
    program.answers.saveTo = join(program.folder, '协议书.docx');
    const saved = await program.ask('paperwork.export', target);
    const { value } = await mammoth.extractRawText({ path: saved?.path ?? '' });
    expect(value).not.toContain('新居');
    await program.services.current.open(program.dataFolder);
    expect(await program.ask('paperwork.preview', target)).toEqual(signed);
    const list = await program.ask('paperwork.list', { state: 'all', page: 1, pageSize: 5 });
    expect(list.items[0]?.findings).toEqual([]);
  });

  it('撤销签字，定稿一起去掉，文书又是草稿', async () => {
    const { program, view } = await startSigned();
    expect(view.case.agreement?.paper).toBeDefined();
    const undone = await program.ask('cases.undo', { caseId, revision: view.case.revision });
    expect(undone.case.agreement).not.toHaveProperty('paper');
    expect((await program.ask('paperwork.preview', target)).final).toBeNull();
  });

  it('以前的版本签的，换电话之前先照原样留下定稿', async () => {
    const program = await startWithPapers();
    const before = await program.ask('paperwork.preview', target);
    expect(before.final?.isKept).toBe(false);
    const { case: one } = await program.ask('cases.get', { caseId });
    await program.ask('cases.updateContacts', { caseId, revision: one.revision, contacts });
    const after = await program.ask('paperwork.preview', target);
    expect(after.blocks).toEqual(before.blocks);
    expect(after.final?.isKept).toBe(true);
  });

  it('窗口自己带来的“定稿”不收', async () => {
    const program = await startWithStudio();
    const one = await putCase(program, '2026-11-05', makeMediatingCase());
    const view = await program.ask('cases.draftAgreement', {
      caseId,
      revision: one.revision,
      terms: makeTerms(),
      paper: { fileName: '', issuer: '', blocks: [] },
    } as never);
    expect(view.case.agreement).not.toHaveProperty('paper');
  });
});

describe('不开窗口：只读打开', () => {
  const options = {
    clock: { now: () => new Date('2026-12-02T09:00:00+08:00') },
    resources: join(import.meta.dirname, '../../../resources'),
    program: '/没有这个文件夹',
  };

  it('writes agreement and report into a folder of its own making, the data folder untouched', async () => {
    const program = await startWithPapers();
    // Its own files follow a second later, which would be taken for a change by the reader.
    await program.services.current.close();
    const before = readTree(program.dataFolder);
    const services = await openStudioForReading(program.dataFolder, options);
    const out = join(program.folder, '输出', '十一月');
    const paper = await services.paperwork.exportByNumber('（2026）人调字第1号', out, READER);
    const target = { report: 'monthly', period: '2026-11' };
    const { file: report } = await services.reports.exportInto(target, out, READER);
    expect(paper.fileName).toMatch(/^人民调解协议书.*\.docx$/);
    expect(report.fileName).toMatch(/^人民调解月报_2026年11月.*\.xlsx$/);
    for (const { path } of [paper, report]) expect(statSync(path).size).toBeGreaterThan(2_000);
    expect(readTree(program.dataFolder)).toBe(before);
  });

  it.each([
    ['a number that does not exist', '（2026）人调字第99号', { code: 'NOT_FOUND' }],
    ['a case without agreement', '（2026）人调字第4号', { code: 'RULE_REFUSED' }],
  ])('%s is refused', async (_name, number, expected) => {
    const program = await startWithPapers();
    const services = await openStudioForReading(program.dataFolder, options);
    await expect(
      services.paperwork.exportByNumber(number, join(program.folder, '输出'), READER),
    ).rejects.toMatchObject(expected);
  });

  it('a folder that is missing or no studio is refused by name', async () => {
    const program = await startWithPapers();
    const gone = join(program.folder, '没有');
    await expect(openStudioForReading(gone, options)).rejects.toMatchObject({
      code: 'DATA_FOLDER_GONE',
      details: { data: { folder: gone } },
    });
    await expect(openStudioForReading(program.folder, options)).rejects.toMatchObject({
      code: 'DATA_FOLDER_NOT_A_STUDIO',
      details: { data: { folder: program.folder } },
    });
  });
});

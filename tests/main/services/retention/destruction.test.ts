import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { errorSentence } from '@shared/ipc/error-sentence';
import { describe, expect, it } from 'vitest';
import { filesBelow, filesThatTell } from '../../../support/byte-traces';
import { makeScratch } from '../../../support/scratch';
import { appraise, destroy, everyFile, makeArchive, OTHER, WORDS } from './destroyed-files';

describe('到期案卷的销毁', () => {
  it('没有到期的不列出来；到期了列出来，鉴定以后不再列；续存的到日子再列', async () => {
    const kept = await makeArchive(false);
    const { program } = kept;
    expect(await program.ask('retention.overview', null)).toMatchObject({ dueTotal: 0, due: [] });
    await appraise(kept);
    const after = await program.ask('retention.overview', null);
    expect(after.dueTotal).toBe(0);
    expect(after.appraisals[0]).toMatchObject({ withdrawn: null, destruction: null });
    program.setNow('2056-12-01T09:00:00+08:00');
    const later = await program.ask('retention.overview', null);
    expect(later.due.map(({ caseId }) => caseId)).toEqual([kept.stays]);
    // Nothing is destroyed by time alone (bug: the due ones go at the opening).
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(again.services.current.store.cases.keys()).toHaveLength(2);
  });

  it('鉴定的人不够、没有选案卷、字没有打对，都说为什么，什么也不动', async () => {
    const kept = await makeArchive(false);
    const { program } = kept;
    program.setNow('2126-12-03T09:00:00+08:00');
    const opinion = { heldOn: '2126-12-01', people: [{ name: '甲', duty: '' }], text: '看过' };
    const files = [{ caseId: kept.gone, verdict: 'destroy' }];
    const asked = { opinion: { ...opinion, keepUntil: null }, files };
    const few = await program.refusal('retention.appraise', asked);
    expect(errorSentence(few)).toContain('2 个人');
    program.setNow('2026-12-03T09:00:00+08:00');
    await appraise(kept);
    const [appraisal] = (await program.ask('retention.overview', null)).appraisals;
    const wrong = {
      ...{ id: appraisal?.id, revision: appraisal?.revision, word: '删除' },
      order: { signedOn: '2046-12-01', executor: '甲', witnesses: '乙' },
    };
    expect((await program.refusal('retention.destroy', wrong)).issues?.[0]?.message).toContain(
      '销毁',
    );
    const early = { ...wrong, word: '销毁', order: { ...wrong.order, signedOn: '2046-11-30' } };
    const tooEarly = await program.refusal('retention.destroy', early);
    expect(errorSentence(tooEarly)).toContain('签字日期');
    expect(program.services.current.store.cases.keys()).toHaveLength(2);
  });

  it.each([
    ['明文', false],
    ['加密', true],
  ])(
    '%s的资料：销毁以后文件和备份里都找不到，别的一件一点不变，检查完好，号码不重',
    async (_name, isSealed) => {
      const kept = await makeArchive(isSealed);
      const { program, gone, stays } = kept;
      const { current, protection } = program.services;
      const before = JSON.stringify(await current.store.storedIn(CASE_KIND, stays));
      await appraise(kept);
      const number = (await current.store.cases.get(gone)).number;
      if (isSealed) expect(current.isSealed).toBe(true);
      const answer = await destroy(program);
      expect(answer).toMatchObject({ failed: [], missingPlace: null });
      expect(answer.rewritten).toBeGreaterThan(0);

      expect(JSON.stringify(await current.store.storedIn(CASE_KIND, stays))).toBe(before);
      await expect(current.store.storedIn(CASE_KIND, gone)).rejects.toMatchObject({
        kind: 'not_found',
      });
      expect((await current.store.rowsOf(ENQUIRY_KIND)).rows()).toEqual([]);
      const [appraisal] = (await program.ask('retention.overview', null)).appraisals;
      expect(appraisal?.destruction).toMatchObject({ doneOn: '2046-12-01' });
      expect(appraisal?.destruction?.gone.map(({ kind }) => kind).sort()).toEqual([
        ...['case', 'enquiry', 'person', 'person'],
      ]);
      expect(appraisal?.files.map((file) => file.number)).toContain(number);
      const report = await program.ask('safekeeping.check', null);
      expect(report.findings.filter(({ severity }) => severity === 'damage')).toEqual([]);
      expect(report.isSound).toBe(true);
      expect(report.findings.map(({ kind }) => kind)).toContain('case_destroyed');
      const next = await program.ask('cases.register', {
        ...{ registration: (await current.store.cases.get(stays)).registration },
        parties: (await current.store.cases.get(stays)).parties,
      } as never);
      expect(next.case.number).not.toBe(number);

      await current.flush();
      await program.services.attachments.close();
      const files = await everyFile(program);
      expect(files.some((path) => path.endsWith('.zip'))).toBe(true);
      if (isSealed) await protection.unprotectFolder({ id: null, name: '' });
      const open = isSealed ? filesBelow(program.dataFolder) : files;
      expect(filesThatTell(open, WORDS).map((path) => path.slice(-60))).toEqual([]);
      expect(filesThatTell(open, [OTHER]).length).toBeGreaterThan(0);
      // Nobody throws a good backup away by this route (bug: any backup may be named).
      const { backups: left } = await program.ask('safekeeping.overview', null);
      const ids = left.map(({ id }) => id).slice(0, 1);
      expect(errorSentence(await program.refusal('retention.discardBackups', { ids }))).toContain(
        '没有动它',
      );
      // Once more there is nothing to be done.
      expect(await program.ask('retention.cleanBackups', null)).toMatchObject({ rewritten: 0 });
      expect(filesBelow(join(program.dataFolder, 'backups')).length).toBeGreaterThan(0);
    },
    60_000,
  );
});

describe('销毁以后恢复从前的备份', () => {
  it('抽屉里的 U 盘上还有它，恢复进来也不带回来（bug: 恢复一次，销毁的又都在了）', async () => {
    const kept = await makeArchive(false);
    const { program, gone, stays } = kept;
    await program.services.current.flush();
    await program.ask('safekeeping.backUp', null);
    const { backups } = await program.ask('safekeeping.overview', null);
    const [newest] = backups;
    if (newest === undefined) throw new Error('no backup');
    const stick = join(makeScratch(), newest.fileName);
    copyFileSync(join(newest.folder, newest.fileName), stick);
    await appraise(kept);
    await destroy(program);
    program.answers.file = stick;
    const picked = await program.ask('safekeeping.pickBackup', null);
    if (picked === null) throw new Error('not picked');
    await program.ask('safekeeping.restore', { id: picked.id } as never);
    const { current } = program.services;
    await expect(current.store.storedIn(CASE_KIND, gone)).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect((await current.store.storedIn(CASE_KIND, stays)).removedAt).toBeNull();
    const report = await program.ask('safekeeping.check', null);
    expect(report.findings.filter(({ severity }) => severity === 'damage')).toEqual([]);
    await current.flush();
    const files = filesBelow(program.dataFolder);
    expect(filesThatTell(files, WORDS).map((path) => path.slice(-60))).toEqual([]);
  }, 60_000);
});

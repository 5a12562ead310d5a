import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentPathOf } from '@main/store/attachments/attachment-paths';
import type { AttachmentSubject } from '@shared/domain/attachment/attachment';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeConsent, makePlannedSession } from '../../../support/make-case';
import { makePng } from '../../../support/make-files';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { makeScratch } from '../../../support/scratch';
import { add, CASE, only, PHOTO, put, register, storedFiles } from './with-files';

const PARTY: AttachmentSubject = { of: 'party', partyId: 'p1' };
const sessionOf = (sessionId: string): AttachmentSubject => ({ of: 'session', sessionId });
const at = ({ case: { id, revision } }: CaseView) => ({ caseId: id, revision });

function undo(program: TestProgram, view: CaseView): Promise<CaseView> {
  return program.ask('cases.undo', at(view));
}

/** What the history says of the last act. */
async function lastAct(program: TestProgram, { case: { id: caseId } }: CaseView) {
  const { entries } = await program.ask('cases.history', { caseId, page: 1 });
  const [last] = entries;
  const changes = (last?.changes ?? []).map(({ place, kind, label, from, to }) =>
    [place, kind, label, from, to].filter(Boolean).join('|'),
  );
  return { act: last?.act, changes };
}

async function read(program: TestProgram, view: CaseView, attachmentId: string): Promise<Buffer> {
  const target = { caseId: view.case.id, attachmentId, isRiskAccepted: false };
  await program.ask('attachments.open', target);
  return readFileSync(program.opened.at(-1) ?? '');
}

async function isSound(program: TestProgram): Promise<string[]> {
  const { findings } = await program.ask('safekeeping.check', null);
  return findings.filter(({ severity }) => severity === 'damage').map(({ kind }) => kind);
}

/** Takes a case as far as its first session, planned for a day to come. */
async function withSession(program: TestProgram): Promise<CaseView> {
  let view = await register(program);
  const mediatorId = program.services.current.studio.mediators[0]?.id ?? '';
  const consents = [makeConsent('p1'), makeConsent('p2')];
  view = await program.ask('cases.recordConsents', { ...at(view), consents });
  const mediators = [{ mediatorId, isPresiding: true, appointment: 'committee' as const }];
  view = await program.ask('cases.appointMediators', { ...at(view), mediators });
  const acceptance = { acceptedOn: day('2026-11-06'), acceptedBy: '赵信花', limitInDays: 30 };
  view = await program.ask('cases.accept', { ...at(view), acceptance });
  return planSession(program, view, 's1', '2026-12-02');
}

function planSession(program: TestProgram, view: CaseView, id: string, heldOn: string) {
  const session = makePlannedSession({ id, heldOn: day(heldOn) });
  return program.ask('cases.openSession', { ...at(view), session });
}

describe('归到案件、当事人、某一场调解', () => {
  test('三处都存得进、看得到、改得了归属、移得出，每一步都能撤销，修改记录里写得明白', async () => {
    const program = await startWithStudio();
    let view = await withSession(program);
    const subjects = [CASE, PARTY, sessionOf('s1')];
    for (const [index, subject] of subjects.entries())
      view = await add(program, view, [put(`${index}.png`, makePng(5, index + 1))], subject);
    expect(view.case.attachments.map(({ subject }) => subject)).toEqual(subjects);
    expect(await lastAct(program, view)).toEqual({
      act: '加入了材料',
      changes: [expect.stringMatching(/^材料“2.png”\|added\|.*归到：调解场次；归到场次：2026年/)],
    });
    for (const { id } of view.case.attachments)
      expect((await read(program, view, id)).length).toBeGreaterThan(0);

    const last = view.case.attachments[2];
    const words = { attachmentId: last?.id ?? '', kind: 'scene' as const, note: '' };
    view = await program.ask('attachments.describe', { ...at(view), ...words, subject: PARTY });
    expect((await lastAct(program, view)).changes).toEqual([
      '材料“2.png”|changed|材料种类|证据材料|调解现场',
      '材料“2.png”|changed|归到|调解场次|当事人',
      expect.stringMatching(/^材料“2.png”\|changed\|归到当事人\|王/),
      expect.stringMatching(/^材料“2.png”\|changed\|归到场次\|2026年/),
    ]);
    view = await undo(program, view);
    expect(view.case.attachments[2]).toEqual(last);

    const removal = { attachmentId: last?.id ?? '', reason: '放错了' };
    view = await program.ask('attachments.remove', { ...at(view), ...removal });
    expect((await lastAct(program, view)).act).toBe('移出了材料');
    expect((await lastAct(program, view)).changes.join()).toContain('移出的原因：放错了');
    view = await undo(program, view);
    expect(view.case.attachments[2]).toEqual(last);
    expect((await read(program, view, last?.id ?? '')).length).toBeGreaterThan(0);
    expect(await isSound(program)).toEqual([]);
  });

  test('从一场挪到另一场，修改记录说得出是哪两场', async () => {
    const program = await startWithStudio();
    let view = await withSession(program);
    view = await planSession(program, view, 's2', '2026-12-03');
    view = await add(program, view, [put('a.png', PHOTO)], sessionOf('s1'));
    const words = { attachmentId: only(view).id, kind: 'evidence' as const, note: '' };
    view = await program.ask('attachments.describe', {
      ...at(view),
      ...words,
      subject: sessionOf('s2'),
    });
    const { changes } = await lastAct(program, view);
    expect(changes).toEqual([
      expect.stringMatching(/归到场次\|2026年12月2日.*的调解\|2026年12月3日.*的调解/),
    ]);
  });

  test('加错了可以撤销，撤销错了可以恢复；内容一直在，重开也在', async () => {
    const program = await startWithStudio();
    const added = await add(program, await register(program), [put('a.png', PHOTO)]);
    const { id } = only(added);
    const undone = await undo(program, added);
    expect(undone.case.attachments).toEqual([]);
    expect(await isSound(program)).toEqual([]);
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const redone = await undo(again, undone);
    expect(only(redone)).toEqual(only(added));
    expect(await read(again, redone, id)).toEqual(PHOTO);
  });
});

describe('同一份内容', () => {
  test('两个案件各有一份：盘上只有一个，从一个案件移出，另一个照样打得开，检查也没有毛病', async () => {
    const program = await startWithStudio();
    const one = await add(program, await register(program), [put('a.png', PHOTO)]);
    const other = await add(program, await register(program), [put('b.png', PHOTO)]);
    expect(storedFiles(program)).toHaveLength(1);
    await program.ask('attachments.remove', {
      ...at(one),
      ...{ attachmentId: only(one).id, reason: '放错了' },
    });
    expect(await read(program, other, only(other).id)).toEqual(PHOTO);
    expect(await isSound(program)).toEqual([]);
  });

  test('同一案件归到两处：两条、一份；归到同一处不收，说得出和哪一个一样', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('收条.png', PHOTO)]);
    const both = await add(program, view, [put('微信图片.png', PHOTO)], PARTY);
    expect([both.case.attachments.length, storedFiles(program).length]).toEqual([2, 1]);
    const again = await add(program, both, [put('又一张.png', PHOTO)]).then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(again).toContain('"name":"又一张.png","twin":"收条.png"');
    const [first, second] = both.case.attachments;
    const left = await program.ask('attachments.remove', {
      ...at(both),
      ...{ attachmentId: first?.id ?? '', reason: '重复' },
    });
    expect(await read(program, left, second?.id ?? '')).toEqual(PHOTO);
  });
});

describe('备份和导出', () => {
  test('导出里都有，两条一样内容的各是一个文件；坏了的一份不连累别的，说明里写着', async () => {
    const program = await startWithStudio();
    let view = await add(program, await register(program), [put('收条.png', PHOTO)]);
    view = await add(program, view, [put('收条.png', PHOTO)], PARTY);
    const other = await add(program, await register(program), [put('坏.png', makePng(9, 9))]);
    rmSync(contentPathOf(program.dataFolder, only(other).sha256));
    program.answers.folder = makeScratch();
    const saved = await program.ask('safekeeping.exportAll', null);
    const folder = dirname(saved?.path ?? '');
    const names = readdirSync(join(folder, '材料'), { recursive: true, encoding: 'utf8' });
    const pictures = names.filter((name) => name.endsWith('.png'));
    expect(pictures.map((name) => basename(name)).sort()).toEqual(['1-收条.png', '2-收条.png']);
    for (const name of pictures) expect(readFileSync(join(folder, '材料', name))).toEqual(PHOTO);
    expect(readFileSync(saved?.path ?? '', 'utf8')).toContain(`${other.case.number} 坏.png`);
  });

  test('备份里有，恢复以后打得开', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('收条.png', PHOTO)]);
    const { sha256, id } = only(view);
    const { entry } = await program.ask('safekeeping.backUp', null);
    const path = contentPathOf(program.dataFolder, sha256);
    writeFileSync(path, 'gone bad');
    await program.ask('safekeeping.previewRestore', { id: entry.id });
    await program.ask('safekeeping.restore', { id: entry.id });
    expect(existsSync(path)).toBe(true);
    expect(await read(program, view, id)).toEqual(PHOTO);
  });
});

describe('名字不怀好意', () => {
  test.each([
    ['双扩展名', '照片.jpg.exe'],
    ['从右往左', '照片\u202Egpj.exe'],
    ['保留名', 'CON.png'],
    ['末尾的点和空格', '收条.png. . '],
    ['换行和控制字符', 'a\nb\u0007.png'],
    ['隐藏文件', '.png'],
    ['反斜杠装成路径', '..\\..\\a.png'],
    ['长得放不下', `${'长'.repeat(80)}.png`],
  ])('%s：打开、另存、导出都在该在的地方，叫该叫的名字', async (_row, name) => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put(name, PHOTO)]);
    const { id, name: kept } = only(view);
    expect(kept).toMatch(/^[^\\/:*?"<>|\p{Cc}\u202E]{1,100}\.png$/u);
    await read(program, view, id);
    const opened = program.opened.at(-1) ?? '';
    expect(basename(opened)).toBe(kept);
    expect(dirname(dirname(opened))).toBe(join(program.folder, '用户', 'opened'));
    program.answers.folder = makeScratch();
    const saved = await program.ask('safekeeping.exportAll', null);
    const files = readdirSync(dirname(saved?.path ?? ''), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.png'))).toHaveLength(1);
  });
});

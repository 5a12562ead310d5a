import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPathOf } from '@main/store/attachments/attachment-paths';
import { describe, expect, test } from 'vitest';
import { makeCompound, makePng } from '../../../support/make-files';
import { startWithStudio } from '../../../support/run-services';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../../support/scratch';
import {
  add,
  CASE,
  choose,
  NOTHING,
  only,
  PHOTO,
  put,
  register,
  storedFiles,
  waitingFiles,
} from './with-files';

describe('材料进案卷', () => {
  test('记下谁在哪天加的，重开还在；没选文件什么也不发生', async () => {
    const program = await startWithStudio();
    const [mediator] = (await program.ask('app.bootstrap', null)).studio?.mediators ?? [];
    await program.ask('app.setPreferences', { deskMediatorId: mediator?.id ?? '' });
    const view = await register(program);
    expect(await choose(program, view.case.id, [])).toEqual(NOTHING);
    const added = only(await add(program, view, [put('收条.jpg.exe', PHOTO)]));
    expect(added).toMatchObject({
      name: '收条.jpg.png',
      mediaType: 'image/png',
      bytes: PHOTO.length,
      addedOn: '2026-11-19',
      addedBy: mediator?.name,
      removal: null,
    });
    expect(readFileSync(contentPathOf(program.dataFolder, added.sha256)).equals(PHOTO)).toBe(true);
    expect(waitingFiles(program)).toEqual([]);
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(only(await again.ask('cases.get', { caseId: view.case.id }))).toEqual(added);
  });

  test('一次选很多：坏的逐个说名字，好的照收', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const sources = [
      put('a.png', PHOTO),
      put('b.png', PHOTO),
      put('空.jpg', ''),
      put('病毒.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])),
      join(makeScratch(), '没有.jpg'),
      makeScratch(),
    ];
    const { waiting, refused } = await choose(program, one.id, sources);
    expect(waiting.map(({ name }) => name)).toEqual(['a.png']);
    expect(refused.map(({ name, refusal }) => [name, refusal.code]).slice(0, 4)).toEqual([
      ['b.png', 'ATTACHMENT_TWICE'],
      ['空.jpg', 'ATTACHMENT_EMPTY'],
      ['病毒.jpg', 'ATTACHMENT_IS_PROGRAM'],
      ['没有.jpg', 'ATTACHMENT_SOURCE_GONE'],
    ]);
    expect(refused[4]?.refusal.code).toBe('ATTACHMENT_NOT_A_FILE');
    expect(waitingFiles(program)).toHaveLength(1);
  });

  test('案件在别处改过：这次不存，文件还等着；读了新的再存就成', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const { waiting } = await choose(program, one.id, [put('a.png', PHOTO)]);
    const items = waiting.map(({ token }) => ({ token, kind: 'scene' as const, note: '' }));
    const input = { caseId: one.id, subject: CASE, items };
    const refusal = await program.refusal('attachments.add', { ...input, revision: 9 });
    expect(refusal.code).toBe('CHANGED_MEANWHILE');
    const view = await program.ask('attachments.add', { ...input, revision: 1 });
    expect(view.case.attachments).toHaveLength(1);
    const twice = await program.refusal('attachments.add', { ...input, revision: 2 });
    expect(twice.refusal?.code).toBe('ATTACHMENT_NOT_WAITING');
  });

  test('没存成又不存了的，连同已经就位的内容一起拿走；别的案件在用的不拿', async () => {
    const program = await startWithStudio();
    const first = await register(program);
    const second = await register(program);
    const leave = async (source: string) => {
      const { waiting } = await choose(program, second.case.id, [source]);
      const items = waiting.map(({ token }) => ({ token, kind: 'scene' as const, note: '' }));
      const input = { caseId: second.case.id, subject: CASE, items, revision: 9 };
      await program.refusal('attachments.add', input);
      await program.ask('attachments.discard', { tokens: items.map(({ token }) => token) });
    };
    await leave(put('only.png', makePng(3, 3)));
    expect(storedFiles(program)).toEqual([]);
    const { sha256 } = only(await add(program, first, [put('a.png', PHOTO)]));
    await leave(put('b.png', PHOTO));
    expect(existsSync(contentPathOf(program.dataFolder, sha256))).toBe(true);
  });

  test('别的案件的、编出来的等候号，不认', async () => {
    const program = await startWithStudio();
    const first = await register(program);
    const second = await register(program);
    const { waiting } = await choose(program, first.case.id, [put('a.png', PHOTO)]);
    for (const token of [waiting[0]?.token ?? '', 'made-up']) {
      const refusal = await program.refusal('attachments.add', {
        caseId: second.case.id,
        revision: 1,
        subject: CASE,
        items: [{ token, kind: 'scene', note: '' }],
      });
      expect(refusal.refusal?.code).toBe('ATTACHMENT_NOT_WAITING');
    }
  });

  test('十个加入同时来：各成各的，版次不乱，一样的内容只有一份', async () => {
    const program = await startWithStudio();
    const views = await Promise.all(Array.from({ length: 10 }, () => register(program)));
    const source = put('a.png', PHOTO);
    program.answers.files = [source];
    const added = await Promise.all(
      views.map(async ({ case: { id: caseId } }) => {
        const { waiting } = await program.ask('attachments.choose', { caseId });
        const items = waiting.map(({ token }) => ({ token, kind: 'scene' as const, note: '' }));
        return program.ask('attachments.add', { caseId, revision: 1, subject: CASE, items });
      }),
    );
    expect(added.map((view) => [view.case.revision, only(view).name])).toEqual(
      added.map(() => [2, 'a.png']),
    );
    expect(storedFiles(program)).toHaveLength(1);
  });

  test.skipIf(!CAN_MOUNT)('磁盘满：说磁盘满，案件不变，不留半个文件', async () => {
    const disk = mountSmallDisk(1500);
    const program = await startWithStudio({ dataFolder: join(disk.folder, '资料') });
    const { case: one } = await register(program);
    program.answers.files = [put('小.png', PHOTO), put('大.txt', 'a'.repeat(4_000_000))];
    const refusal = await program.refusal('attachments.choose', { caseId: one.id });
    expect(refusal.refusal?.code).toBe('ATTACHMENT_DISK_FULL');
    expect(waitingFiles(program)).toEqual([]);
    expect((await program.ask('cases.get', { caseId: one.id })).case).toEqual(one);
  });
});

describe('材料出案卷', () => {
  test('移出写明谁、哪天、为什么；内容原地不动，照样看得到', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('a.png', PHOTO)]);
    const { id: attachmentId, sha256 } = only(view);
    const target = { caseId: view.case.id, attachmentId };
    const bad = await program.refusal('attachments.remove', {
      ...target,
      revision: 2,
      reason: ' ',
    });
    expect(bad.issues?.[0]?.message).toBe('请填写移出的原因');
    const reason = '放错了案卷';
    const after = await program.ask('attachments.remove', { ...target, revision: 2, reason });
    expect(only(after).removal).toEqual({ removedOn: '2026-11-19', removedBy: '赵信花', reason });
    expect(readFileSync(contentPathOf(program.dataFolder, sha256)).equals(PHOTO)).toBe(true);
    await program.ask('attachments.open', { ...target, isRiskAccepted: false });
    expect(readFileSync(program.opened.at(-1) ?? '').equals(PHOTO)).toBe(true);
  });
});

describe('看材料', () => {
  test('打开的是只读的一份，结束时清掉；翻了一位就不打开', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('收条.png', PHOTO)]);
    const { id: attachmentId, sha256 } = only(view);
    const target = { caseId: view.case.id, attachmentId, isRiskAccepted: false };
    await program.ask('attachments.open', target);
    const copy = program.opened.at(-1) ?? '';
    expect(statSync(copy).mode & 0o777).toBe(0o400);
    const flipped = Buffer.from(PHOTO);
    flipped[50] = (flipped[50] ?? 0) ^ 1;
    writeFileSync(contentPathOf(program.dataFolder, sha256), flipped);
    const refusal = await program.refusal('attachments.open', target);
    expect(refusal.refusal).toEqual({ code: 'ATTACHMENT_DAMAGED', data: { name: '收条.png' } });
    expect(program.opened).toHaveLength(1);
    await program.services.attachments.close();
    expect(existsSync(copy)).toBe(false);
  });

  test('旧版 Office 文件没有人点头不打开', async () => {
    const program = await startWithStudio();
    const old = put('旧合同.doc', makeCompound(['WordDocument']));
    const view = await add(program, await register(program), [old]);
    const target = { caseId: view.case.id, attachmentId: only(view).id };
    const asked = { ...target, isRiskAccepted: false };
    const refusal = await program.refusal('attachments.open', asked);
    expect(refusal.refusal?.code).toBe('ATTACHMENT_MAY_HOLD_MACROS');
    expect(program.opened).toEqual([]);
    await program.ask('attachments.open', { ...target, isRiskAccepted: true });
    expect(program.opened).toHaveLength(1);
  });

  test('坏了的不另存，说的是这份材料，选好的地方什么也不留', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('收条.png', PHOTO)]);
    const { id: attachmentId, sha256 } = only(view);
    writeFileSync(contentPathOf(program.dataFolder, sha256), PHOTO.subarray(1));
    const folder = makeScratch();
    program.answers.saveTo = join(folder, '另存.png');
    const target = { caseId: view.case.id, attachmentId };
    const refusal = await program.refusal('attachments.export', target);
    expect(refusal.refusal).toEqual({ code: 'ATTACHMENT_DAMAGED', data: { name: '收条.png' } });
    expect(readdirSync(folder)).toEqual([]);
    const opening = { ...target, isRiskAccepted: false };
    expect((await program.refusal('attachments.open', opening)).refusal).toEqual(refusal.refusal);
    expect(readdirSync(join(program.folder, '用户', 'opened'))).toEqual([]);
  });

  test('另存的一份总带内容的扩展名', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('a.png', PHOTO)]);
    const target = { caseId: view.case.id, attachmentId: only(view).id };
    program.answers.saveTo = join(program.folder, '收条.exe');
    const saved = await program.ask('attachments.export', target);
    expect(saved?.fileName).toBe('收条.exe.png');
    expect(readFileSync(saved?.path ?? '').equals(PHOTO)).toBe(true);
  });

  test('别的案件的材料，看不到', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('a.png', PHOTO)]);
    const other = await register(program);
    const refusal = await program.refusal('attachments.thumbnail', {
      caseId: other.case.id,
      attachmentId: only(view).id,
    });
    expect(refusal.refusal?.code).toBe('ATTACHMENT_NOT_FOUND');
  });
});

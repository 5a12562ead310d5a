import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPathOf } from '@main/store/attachments/attachment-paths';
import type { CopyProgress, TakenFiles } from '@shared/ipc/routes-attachments';
import { describe, expect, test } from 'vitest';
import { makePng } from '../../../support/make-files';
import { makeWav } from '../../../support/make-recordings';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { makeScratch } from '../../../support/scratch';
import { CASE, choose, NOTHING, only, PHOTO, put, register, waitingFiles } from './with-files';

const MEGABYTE = 1024 * 1024;

/** A recording that takes no room on the disk it comes from. */
function putRecording(name: string, bytes: number): string {
  const path = put(name, makeWav(1));
  truncateSync(path, bytes);
  return path;
}

/** What the preload does with the files of a drop, and the page with the tickets. */
function drop(program: TestProgram, caseId: string, paths: unknown): Promise<TakenFiles> {
  const tickets = program.services.attachments.hand(paths).filter((ticket) => ticket !== null);
  return program.ask('attachments.take', { caseId, tickets });
}

function itemsOf({ waiting }: TakenFiles) {
  return waiting.map(({ token }) => ({ token, kind: 'evidence' as const, note: '' }));
}

describe('拖进来的文件', () => {
  test('和选的一样：好的留下，文件夹、坏东西逐个说名字', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const folder = join(makeScratch(), '照片们');
    mkdirSync(folder);
    const virus = put('病毒.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]));
    const taken = await drop(program, one.id, [put('a.png', PHOTO), folder, virus, '/dev/zero']);
    expect(taken.waiting.map(({ name }) => name)).toEqual(['a.png']);
    expect(taken.refused.map(({ name, refusal }) => [name, refusal.code])).toEqual([
      ['照片们', 'ATTACHMENT_NOT_A_FILE'],
      ['病毒.jpg', 'ATTACHMENT_IS_PROGRAM'],
      ['zero', 'ATTACHMENT_NOT_A_FILE'],
    ]);
  });

  test('一张票只能用一次、只管一分钟，编出来的票不认：网页说不出要读哪个文件', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const hand = () => program.services.attachments.hand([put('a.png', PHOTO)]);
    const refused = async (tickets: unknown) =>
      (await program.refusal('attachments.take', { caseId: one.id, tickets })).refusal?.code;
    const tickets = hand();
    await program.ask('attachments.take', { caseId: one.id, tickets: tickets as string[] });
    expect(await refused(tickets)).toBe('ATTACHMENT_NOT_HANDED');
    const late = hand();
    program.setNow('2026-11-19T09:01:01+08:00');
    expect(await refused(late)).toBe('ATTACHMENT_NOT_HANDED');
    expect(await refused(['made-up'])).toBe('ATTACHMENT_NOT_HANDED');
    const asPath = { caseId: one.id, tickets: [put('b.png', PHOTO)] };
    const answer = await program.refusal('attachments.take', asPath);
    expect(['VALIDATION_FAILED', 'RULE_REFUSED']).toContain(answer.code);
  });

  test('不是路径的、不完整的、设备的、多得离谱的，不给票', async () => {
    const program = await startWithStudio();
    const { attachments } = program.services;
    expect(attachments.hand(['a.png', '../a.png', '', '/a\0.png', 7, null, '\\\\.\\C:'])).toEqual(
      Array(7).fill(null),
    );
    expect(attachments.hand('/etc/passwd')).toEqual([]);
    expect(attachments.hand({ length: 1, 0: '/etc/passwd' })).toEqual([]);
    expect(attachments.hand(Array(501).fill('/etc/passwd'))).toEqual([]);
  });
});

describe('粘贴的图片', () => {
  test('存得进案卷，名字写着什么时候粘贴的', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const picture = new Uint8Array(makePng(30, 20));
    const taken = await program.ask('attachments.paste', { caseId: one.id, picture });
    expect(taken.waiting).toMatchObject([
      { name: '粘贴的图片 20261119-090000.png', mediaType: 'image/png', bytes: picture.length },
    ]);
    const view = await program.ask('attachments.add', {
      ...{ caseId: one.id, revision: 1, subject: CASE },
      items: itemsOf(taken),
    });
    const { sha256 } = only(view);
    expect(readFileSync(contentPathOf(program.dataFolder, sha256))).toEqual(Buffer.from(picture));
  });

  test('说是图片，其实是程序、太大、不是字节：不收', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const virus = new Uint8Array(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]));
    const taken = await program.ask('attachments.paste', { caseId: one.id, picture: virus });
    expect(taken.refused.map(({ refusal }) => refusal.code)).toEqual(['ATTACHMENT_IS_PROGRAM']);
    for (const picture of [new Uint8Array(50 * MEGABYTE + 1), 'iVBOR', [1, 2], null]) {
      const refusal = await program.refusal('attachments.paste', { caseId: one.id, picture });
      expect(refusal.code).toBe('VALIDATION_FAILED');
    }
    expect(waitingFiles(program)).toEqual([]);
  });
});

describe('很大的录音', () => {
  test('录音可以到 500 MB，长度看得到；照样大的照片不收', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const large = put('扫描.png', makePng(2, 2));
    truncateSync(large, 51 * MEGABYTE);
    const sources = [putRecording('录音.wav', 60 * MEGABYTE), large];
    const taken = await choose(program, one.id, sources);
    expect(taken.waiting).toMatchObject([{ name: '录音.wav', seconds: 1 }]);
    expect(taken.refused.map(({ refusal }) => refusal.code)).toEqual(['ATTACHMENT_TOO_LARGE']);
    const huge = putRecording('录像.wav', 501 * MEGABYTE);
    const { refused } = await choose(program, one.id, [huge]);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['ATTACHMENT_TOO_LARGE']);
    expect(waitingFiles(program)).toHaveLength(1);
  });

  test('一边复制一边说到了哪里：只往前走，不超过总数', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const recording = putRecording('录音.wav', 80 * MEGABYTE);
    await choose(program, one.id, [put('a.png', PHOTO), recording]);
    const { copied } = program;
    expect(copied.length).toBeGreaterThan(1);
    expect(copied.every(({ caseId, files }) => caseId === one.id && files === 2)).toBe(true);
    expect(copied.at(-1)).toMatchObject({ name: '录音.wav', file: 2 });
    const done = copied.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    // Each byte is copied once and read back once.
    const total = 2 * (PHOTO.length + 80 * MEGABYTE);
    expect(new Set(copied.map((progress) => progress.total))).toEqual(new Set([total]));
    expect(Math.max(...done)).toBeLessThanOrEqual(total);
  });
});

describe('复制到一半', () => {
  /** Does something once, when copying tells of itself and so many files are in the line. */
  async function whileCopying(
    act: (program: TestProgram, progress: CopyProgress) => unknown,
    filesInLine = 1,
  ) {
    const acted: unknown[] = [];
    const program: TestProgram = await startWithStudio({
      onCopyProgress: (progress) => {
        const isTime = progress.done > 0 && progress.files >= filesInLine;
        if (acted.length === 0 && isTime) acted.push(act(program, progress));
      },
    });
    return { program, acted };
  }

  test('取消：这一次选的一个也不留，后面排着的也不再复制', async () => {
    const cancel = ({ ask }: TestProgram, { caseId }: CopyProgress) =>
      ask('attachments.cancel', { caseId });
    const { program } = await whileCopying(cancel, 3);
    const { case: one } = await register(program);
    const recording = putRecording('录音.wav', 300 * MEGABYTE);
    const first = drop(program, one.id, [put('a.png', PHOTO), recording]);
    const second = drop(program, one.id, [put('b.png', makePng(3, 3))]);
    expect(await Promise.all([first, second])).toEqual([
      { ...NOTHING, isCancelled: true },
      { ...NOTHING, isCancelled: true },
    ]);
    expect(waitingFiles(program)).toEqual([]);
    // And the next time it goes.
    expect((await choose(program, one.id, [put('a.png', PHOTO)])).waiting).toHaveLength(1);
  });

  test('别的案件照样复制', async () => {
    const { program } = await whileCopying(({ ask }, { caseId }) =>
      ask('attachments.cancel', { caseId }),
    );
    const [one, other] = [await register(program), await register(program)];
    const large = putRecording('录音.wav', 300 * MEGABYTE);
    const cancelled = drop(program, one.case.id, [large]);
    const taken = drop(program, other.case.id, [put('a.png', PHOTO)]);
    expect((await cancelled).isCancelled).toBe(true);
    expect((await taken).waiting).toHaveLength(1);
  });

  test('先选好的照样存得进案卷，不用等', async () => {
    let itemsBefore: ReturnType<typeof itemsOf> = [];
    const { program, acted } = await whileCopying(async ({ ask }, { caseId }) => {
      const input = { caseId, revision: 1, subject: CASE, items: itemsBefore };
      const view = await ask('attachments.add', input);
      await ask('attachments.cancel', { caseId });
      return view.case.attachments.length;
    });
    const { case: one } = await register(program);
    itemsBefore = itemsOf(await choose(program, one.id, [put('a.png', PHOTO)]));
    const taken = await choose(program, one.id, [putRecording('录音.wav', 450 * MEGABYTE)]);
    expect(await Promise.all(acted)).toEqual([1]);
    // It was stopped after the adding: so it was still being copied then.
    expect(taken.isCancelled).toBe(true);
  });

  test('关掉软件：什么也不留', async () => {
    const { program, acted } = await whileCopying(({ services }) => services.attachments.close());
    const { case: one } = await register(program);
    await choose(program, one.id, [put('a.png', PHOTO), putRecording('b.wav', 300 * MEGABYTE)]);
    await Promise.all(acted);
    expect(waitingFiles(program)).toEqual([]);
  });

  test('恢复备份要换掉资料文件夹：停下来说清楚，不往换下来的里面写', async () => {
    const { program, acted } = await whileCopying(({ services }) =>
      services.current.pauseFor(async () => ({})),
    );
    const { case: one } = await register(program);
    program.answers.files = [putRecording('录音.wav', 300 * MEGABYTE)];
    const refusal = await program.refusal('attachments.choose', { caseId: one.id });
    expect(refusal).toMatchObject({ code: 'STILL_WORKING' });
    await Promise.all(acted);
    expect(waitingFiles(program)).toEqual([]);
    expect((await choose(program, one.id, [put('a.png', PHOTO)])).waiting).toHaveLength(1);
  });
});

describe('等着的文件', () => {
  test('等了两个小时，又选了别的，照样存得进去', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const early = await choose(program, one.id, [put('a.png', PHOTO)]);
    program.setNow('2026-11-19T11:00:00+08:00');
    const late = await choose(program, one.id, [put('b.png', makePng(3, 3))]);
    const items = [...itemsOf(early), ...itemsOf(late)];
    const input = { caseId: one.id, revision: 1, subject: CASE, items };
    const view = await program.ask('attachments.add', input);
    expect(view.case.attachments.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  });

  test('上次断电留下的半成品，下次选文件时扫掉', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    await choose(program, one.id, [put('a.png', PHOTO)]);
    const left = join(program.dataFolder, 'attachments', '.incoming.0123456789ab.tmp');
    writeFileSync(left, 'half');
    await choose(program, one.id, [put('b.png', makePng(3, 3))]);
    expect(waitingFiles(program)).toHaveLength(2);
  });

  test('副本不见了（恢复过备份、被清理软件删了）：请重新选，不说资料文件夹丢了', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const taken = await choose(program, one.id, [put('a.png', PHOTO)]);
    for (const name of waitingFiles(program)) rmSync(join(program.dataFolder, 'attachments', name));
    const input = { caseId: one.id, revision: 1, subject: CASE, items: itemsOf(taken) };
    const refusal = await program.refusal('attachments.add', input);
    expect(refusal.refusal?.code).toBe('ATTACHMENT_NOT_WAITING');
  });
});

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { dropStaging, isHalfExchanged } from '@main/store/backup/staging';
import { isSwapping, resumeSwap, setPlanAside, swapBack, swapIn } from '@main/store/backup/swap';
import { describe, expect, test } from 'vitest';
import {
  contentsOf,
  OLD,
  prepareRestore,
  put,
  putPlan,
  STAYS,
} from '../../../support/restore-folder';
import { makeScratch } from '../../../support/scratch';

describe('不认识的计划', () => {
  /** Someone's documents, and a studio's folder in it. */
  function makeNeighbours(): { root: string; documents: string } {
    const documents = makeScratch();
    put(documents, { '我的文档/信.txt': '要紧', '桌面.txt': '要紧' });
    const root = join(documents, '资料');
    mkdirSync(root);
    prepareRestore(root);
    put(root, { '.restore-abc/old/ledger/2026-09.json': '旧' });
    return { root, documents };
  }

  const MOVE = { schemaVersion: 2, state: 'going_in', expected: null };
  const NAMES: [string, object | string][] = [
    ['空的', ''],
    ['写了一半', '{"kind":"restore-plan","sche'],
    ['新版本的', { schemaVersion: 3, state: 'going_in', expected: null }],
    ['换走锁', { outgoing: ['studio.lock'] }],
    ['换走备份', { outgoing: ['backups'] }],
    ['换进锁', { incoming: ['studio.lock'] }],
    ['换走用户自己的文件', { outgoing: ['通讯录.txt'] }],
    ['换走外面的文件夹', { outgoing: ['../我的文档'] }],
    ['换走外面的文件夹（反斜杠）', { outgoing: ['..\\我的文档'] }],
    ['换进外面的文件', { incoming: ['../../桌面.txt'] }],
    ['换走里面一层', { outgoing: ['ledger/2026-11.json'] }],
    ['点', { outgoing: ['.'] }],
    ['点点', { outgoing: ['..'] }],
    ['空名字', { outgoing: [''] }],
    ['盘符', { outgoing: ['C:'] }],
    ['整个路径', { outgoing: ['/etc'] }],
    ['工作文件夹在外面', { staging: '.restore-abc/../../我的文档' }],
    ['工作文件夹是上一层', { staging: '..' }],
    ['搬家时夹带外面的', { ...MOVE, besides: ['../我的文档'] }],
    ['搬家时夹带外面的（反斜杠）', { ...MOVE, besides: ['..\\我的文档'] }],
    ['搬家时夹带锁', { ...MOVE, besides: ['studio.lock'] }],
    ['夹带着换走', { ...MOVE, besides: ['backups'], outgoing: ['ledger'] }],
    ['没有这个工作文件夹', { staging: '.restore-none' }],
  ];

  test.each(NAMES)(
    '%s：拒绝，里外一个字节不动；资料齐全时计划可以搁到一边',
    async (_name, plan) => {
      const { root, documents } = makeNeighbours();
      putPlan(root, plan);
      const before = contentsOf(documents);
      for (const act of [
        resumeSwap,
        swapBack,
        isSwapping,
        (folder: string) => swapIn(folder, 'abc'),
      ])
        await expect(act(root)).rejects.toMatchObject({ kind: 'plan_unusable' });
      await dropStaging(root, 'abc');
      expect(contentsOf(documents)).toEqual(before);

      // Something had gone out, and something had not come in yet.
      await expect(setPlanAside(root, '20261119-090000')).rejects.toMatchObject({
        kind: 'plan_unusable',
      });
      rmSync(join(root, '.restore-abc/old'), { recursive: true });
      const text = readFileSync(join(root, '.restore-plan.json'), 'utf8');
      await setPlanAside(root, '20261119-090000');
      expect(await resumeSwap(root)).toBeNull();
      expect(contentsOf(root)).toEqual({
        ...{ ...OLD, ...STAYS },
        '.restore-plan.damaged-20261119-090000.json': text,
      });
    },
  );

  test.each([
    ['工作文件夹', '.restore-abc'],
    ['工作文件夹里换下的', '.restore-abc/old'],
    ['工作文件夹里换上的', '.restore-abc/new'],
    ['工作文件夹里换下的一样', '.restore-abc/old/ledger'],
    ['工作文件夹里换上的一样', '.restore-abc/new/ledger'],
    ['要换走的一样', 'ledger'],
  ])('%s是指向外面的链接：拒绝，外面的一个字节不动，也不往外面写', async (_name, path) => {
    for (const state of ['going_in', 'going_back', 'accepted']) {
      const documents = makeScratch();
      put(documents, { 'ledger/信.txt': '要紧', 'new/信.txt': '要紧', 'old/信.txt': '要紧' });
      const root = prepareRestore();
      put(root, { '.restore-abc/old/studio.json': '旧' });
      rmSync(join(root, path), { recursive: true, force: true });
      symlinkSync(documents, join(root, path));
      const names = ['ledger', 'studio.json'];
      const facts = { schemaVersion: 2, state, expected: null };
      putPlan(root, { ...facts, outgoing: names, incoming: names });
      const before = contentsOf(documents);
      const opening = resumeSwap(root);
      if (state === 'accepted') await opening;
      else await expect(opening).rejects.toMatchObject({ kind: 'plan_unusable' });
      await dropStaging(root, 'abc');
      expect(contentsOf(documents)).toEqual(before);
    }
  });

  test('没有计划的工作文件夹：只是准备过的清掉，链接不跟着走；换下过资料的不清', async () => {
    const documents = makeScratch();
    put(documents, { '信.txt': '要紧' });
    const root = prepareRestore();
    symlinkSync(documents, join(root, '.restore-link'));
    symlinkSync(documents, join(root, '.restore-abc', 'new', 'attachments'));
    put(root, { '.restore-kept/old/journal/2026-11.jsonl': '旧', '.restore-notes.txt': '自己的' });
    expect(await resumeSwap(root)).toBeNull();
    expect(contentsOf(documents)).toEqual({ '信.txt': '要紧' });
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([
      '.restore-kept',
      '.restore-link',
      '.restore-notes.txt',
    ]);
  });

  test('计划不见了、换到一半的：不当作没事', async () => {
    const root = prepareRestore();
    await swapIn(root, 'abc');
    renameSync(join(root, 'ledger'), join(root, '.restore-abc', 'new', 'ledger'));
    rmSync(join(root, '.restore-plan.json'));
    const before = contentsOf(root);
    expect(await isHalfExchanged(root)).toBe(true);
    await expect(resumeSwap(root)).rejects.toMatchObject({ kind: 'plan_unusable' });
    expect(contentsOf(root)).toEqual(before);
  });
});

import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { expect, test } from 'vitest';
import { ledgerRow, ledgerRows, ledgerSheet, writeLedger } from '../../support/make-ledgers';
import { readTree } from '../../support/read-files';
import { startWithStudio } from '../../support/run-services';
import { makeScratch } from '../../support/scratch';

async function run(...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(['import-ledger', ...args], {
    print: (line) => void lines.push(line),
    printError: (line) => void complaints.push(line),
    appVersion: '0.0.0',
    resources: join(import.meta.dirname, '../../../resources'),
    program: '/没有这个文件夹',
    startedIn: '/',
  });
  return { code, text: lines.join('\n'), complaint: complaints.join('\n') };
}

test('先只说明读到什么，什么也不改；加 --commit 才保存，窗口开着不保存', async () => {
  const program = await startWithStudio();
  const { dataFolder } = program;
  const rows = [
    ...ledgerRows(3),
    ledgerRow(4, { 协议形式: '' }),
    ledgerRow(5, { 受理时间: '5月' }),
  ];
  const file = writeLedger(ledgerSheet(rows), 'csv', makeScratch());
  const given = ['--data', dataFolder, '--file', file, '--form', '口头协议'];
  const held = await run(...given, '--commit');
  expect([held.code, held.complaint]).toEqual([1, expect.stringContaining('使用')]);
  await program.services.current.close();
  const before = readTree(dataFolder);
  const dry = await run(...given);
  expect([dry.code, dry.text]).toEqual([
    1,
    expect.stringContaining('第 7 行 RM2024-5：受理时间：“5月”'),
  ]);
  expect(dry.text).toContain('4 行可以导入');
  expect(readTree(dataFolder)).toBe(before);
  const done = await run(...given, '--commit', '--json');
  expect(JSON.parse(done.text)).toMatchObject({ imported: 4, counts: { ready: 4, problem: 1 } });
  const again = await run(...given);
  expect(again.text).toContain('4 行重复');
});

test('说得出命令哪里不对，文件哪里不行', async () => {
  expect(await run('--data', '/没有')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('--file'),
  });
  const wrong = await run('--data', '/a', '--file', '/b', '--form', '随便');
  expect(wrong).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('--form 可以是：书面协议、口头协议'),
  });
  const program = await startWithStudio();
  await program.services.current.close();
  const gone = await run('--data', program.dataFolder, '--file', '/没有这个.xlsx');
  expect(gone).toMatchObject({ code: 1, complaint: expect.stringContaining('打不开这个文件') });
});

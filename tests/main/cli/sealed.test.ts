import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { expect, test } from 'vitest';
import { readTree } from '../../support/read-files';
import { makeScratch } from '../../support/scratch';
import { makeSealed, ZHAO } from '../services/protection/sealed-studio';

async function run(...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(args, {
    print: (line) => void lines.push(line),
    printError: (line) => void complaints.push(line),
    appVersion: '0.0.0',
    resources: join(import.meta.dirname, '../../../resources'),
    program: '/没有这个文件夹',
    startedIn: '/',
  });
  return { code, text: lines.join('\n'), complaint: complaints.join('\n') };
}

function keyFile(secret: string): string {
  const path = join(makeScratch(), '密码.txt');
  writeFileSync(path, secret);
  return path;
}

test('加密的资料：没有钥匙文件、钥匙不对说得出，什么也不改；密码和恢复码都行', async () => {
  const { program, code } = await makeSealed();
  const { dataFolder } = program;
  await program.services.current.close();
  const before = readTree(dataFolder);
  const given = ['verify', '--data', dataFolder];
  expect(await run(...given)).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('--key-file'),
  });
  expect(await run(...given, '--key-file', keyFile('猜的'))).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('密码或恢复码不对'),
  });
  expect(await run(...given, '--key-file', '/没有')).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('读不出来'),
  });
  for (const secret of [`${ZHAO.password}\r\n`, `\uFEFF${code}\n`])
    expect(await run(...given, '--key-file', keyFile(secret))).toMatchObject({
      code: 0,
      text: expect.stringContaining('资料完好'),
    });
  const report = [
    'export-report',
    '--data',
    dataFolder,
    '--month',
    '2026-11',
    '--out',
    makeScratch(),
  ];
  expect((await run(...report)).complaint).toContain('--key-file');
  expect(await run(...report, '--key-file', keyFile(code))).toMatchObject({ code: 0 });
  expect(readTree(dataFolder)).toBe(before);
});

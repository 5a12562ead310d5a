import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { expect, test } from 'vitest';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startWithStudio } from '../../support/run-services';
import { makeScratch } from '../../support/scratch';

async function verify(data: string, ...more: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(['verify', '--data', data, ...more], {
    print: (line) => void lines.push(line),
    printError: (line) => void complaints.push(line),
    appVersion: '0.0.0',
    resources: join(import.meta.dirname, '../../../resources'),
    program: '/没有这个文件夹',
    startedIn: '/',
  });
  return { code, text: lines.join('\n'), complaint: complaints.join('\n') };
}

async function makeData() {
  const program = await startWithStudio();
  await putCase(program, '2026-11-18', {}, { place: '老槐街道' });
  await program.services.current.flush();
  return program;
}

test('完好的资料：退出码 0，什么也不改；窗口开着也能查', async () => {
  const { dataFolder } = await makeData();
  const before = readTree(dataFolder);
  const { code, text } = await verify(dataFolder);
  expect(text).toContain('1 件案件');
  expect(text).toContain('资料完好');
  expect(code).toBe(0);
  expect(readTree(dataFolder)).toBe(before);
});

test('坏了一个台账：退出码 1，说出是哪个文件；--json 给程序读', async () => {
  const { dataFolder } = await makeData();
  const path = join(dataFolder, 'case', '2026-11.json');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 50));
  const { code, text } = await verify(dataFolder);
  expect(text).toContain('“case/2026-11.json”损坏');
  expect(code).toBe(1);
  const report = JSON.parse((await verify(dataFolder, '--json')).text);
  expect(report).toMatchObject({ command: 'verify', isSound: false });
  expect(report.findings[0]).toMatchObject({ kind: 'shard_damaged', severity: 'damage' });
});

test('studio.json 不见了：认得出来，不当作空文件夹', async () => {
  const program = await makeData();
  await program.services.current.close();
  rmSync(join(program.dataFolder, 'studio.json'));
  const { code, text } = await verify(program.dataFolder);
  expect(text).toContain('studio.json');
  expect(code).toBe(1);
});

test('不是资料文件夹、没有这个文件夹、少写了选项：说清楚', async () => {
  const empty = makeScratch();
  expect(await verify(empty)).toMatchObject({ code: 1 });
  expect((await verify(empty)).complaint).toContain('没有工作室的资料');
  expect((await verify(join(empty, '没有'))).complaint).toContain('找不到资料文件夹');
  expect((await verify(empty, '--out', empty)).code).toBe(2);
});

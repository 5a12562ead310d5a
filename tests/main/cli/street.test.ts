import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { makeStudioKey } from '@main/services/street/seal-package';
import { describe, expect, it } from 'vitest';
import { inventPackage } from '../../support/invent-package';
import type { TestProgram } from '../../support/run-services';
import { STREET, startDesk } from '../../support/street';

const KEY = makeStudioKey('2026-01-01T00:00:00.000Z');
const POMEGRANATE = { id: 'unit-1', name: '石榴院调解工作室' };

async function run(desk: TestProgram, ...args: string[]) {
  const [lines, errors]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    print: (line) => void lines.push(line),
    printError: (line) => void errors.push(line),
    ...{ appVersion: '0.0.0', resources: join(import.meta.dirname, '../../../resources') },
    ...{ program: join(desk.folder, '程序'), startedIn: desk.folder },
  });
  return { code, out: lines.join('\n'), errors: errors.join('\n') };
}

function put(desk: TestProgram, name: string, month: string, cases: number, before: number) {
  const folder = join(desk.folder, '收件');
  mkdirSync(folder, { recursive: true });
  const told = { unit: POMEGRANATE, streetName: STREET, month, cases, before };
  const path = join(folder, name);
  writeFileSync(path, inventPackage(told, KEY));
  return path;
}

/** A desk that knows the key of the one studio that reports to it, by a package of October. */
async function startKnowing(): Promise<TestProgram> {
  const desk = await startDesk([POMEGRANATE.name]);
  desk.answers.files = [put(desk, '十月.mtpkg', '2026-10', 4, 0)];
  const read = await desk.ask('street.read', { from: 'files' });
  const [unknown] = read?.unknownKeys ?? [];
  await desk.ask('street.confirm', {
    key: unknown?.key ?? '',
    memberId: unknown?.memberId ?? null,
  });
  await desk.services.current.close();
  return desk;
}

describe('命令行：consolidate, verify-report', () => {
  it('adds what lies in the folder to what was read before, keeps nothing, and answers 0 when all is there', async () => {
    const desk = await startKnowing();
    put(desk, '十一月.mtpkg', '2026-11', 3, 4);
    const before = readdirSync(desk.dataFolder).sort();
    const asked = ['--data', '资料', '--in', '收件', '--out', '出表'];
    const month = await run(desk, 'consolidate', ...asked, '--period', '2026-11', '--json');
    expect(month.errors).toBe('');
    expect(month.code).toBe(0);
    const told = JSON.parse(month.out);
    expect(told).toMatchObject({ period: '2026-11', failedChecks: [], units: 1 });
    expect(told.files).toEqual([
      { file: '十一月.mtpkg', verdict: 'accepted' },
      { file: '十月.mtpkg', verdict: 'duplicate' },
    ]);
    expect(readFileSync(told.path).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(desk.dataFolder).sort()).toEqual(before);
    // The quarter lacks December.
    const quarter = await run(desk, 'consolidate', ...asked, '--period', '2026-Q4');
    expect(quarter.code).toBe(1);
    expect(quarter.errors).toContain('石榴院调解工作室12 月未报');
  });

  it('names what does not count and answers 1, with the workbook written all the same', async () => {
    const desk = await startKnowing();
    const good = readFileSync(put(desk, '十一月.mtpkg', '2026-11', 3, 4), 'utf8');
    writeFileSync(
      join(desk.folder, '收件', '改过.mtpkg'),
      good.replace('"thisPeriod":3', '"thisPeriod":5'),
    );
    const asked = ['--data', '资料', '--in', '收件', '--out', '出表', '--period', '2026-11'];
    const done = await run(desk, 'consolidate', ...asked);
    expect(done.code).toBe(1);
    expect(done.errors).toContain('改过.mtpkg：内容被改动过');
    expect(done.out).toContain('已写出：');
  });

  it('what was not understood answers 2, a folder that is not there 1', async () => {
    const desk = await startKnowing();
    const asked = ['--data', '资料', '--in', '没有', '--out', '出表'];
    expect((await run(desk, 'consolidate', ...asked)).code).toBe(2);
    const span = ['--period', '2026-01-01..2026-02-01'];
    expect((await run(desk, 'consolidate', ...asked, ...span)).code).toBe(2);
    const gone = await run(desk, 'consolidate', ...asked, '--period', '2026-11');
    expect(gone.code).toBe(1);
    expect(gone.errors).toContain('打不开放上报包的文件夹');
    expect((await run(desk, 'verify-report')).code).toBe(2);
    expect((await run(desk, 'verify-report', '一.mtpkg', '二.mtpkg')).code).toBe(2);
  });

  it('verify-report says by the signature alone what a file is, and by the desk whether it counts', async () => {
    const desk = await startKnowing();
    const path = put(desk, '十一月.mtpkg', '2026-11', 3, 4);
    const alone = await run(desk, 'verify-report', path);
    expect(alone.code).toBe(0);
    expect(alone.out).toMatch(/石榴院调解工作室，2026年11月，第 1 次，报给老槐街道/);
    const known = await run(desk, 'verify-report', path, '--data', '资料', '--json');
    expect(JSON.parse(known.out)).toMatchObject({ verdict: 'accepted', type: 'report' });
    writeFileSync(path, readFileSync(path, 'utf8').replace('"ordinal":1', '"ordinal":2'));
    const altered = await run(desk, 'verify-report', path, '--json');
    expect(altered.code).toBe(1);
    expect(JSON.parse(altered.out)).toMatchObject({ verdict: 'altered' });
    expect((await run(desk, 'verify-report', '没有.mtpkg')).errors).toContain('打不开');
  });
});

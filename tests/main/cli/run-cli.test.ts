import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../support/read-files';
import type { TestProgram } from '../../support/run-services';
import { NEIGHBOR_STORIES, TRICYCLE_SHED, WAGE_STORIES } from '../../support/sample-stories';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../support/scratch';
import { startFlowerStudio, tellStories } from '../../support/tell-stories';

const PROGRAM = join(tmpdir(), '没有这个程序');
const NOW = '2026-11-22T10:00:00+08:00';

interface Ran {
  readonly code: number;
  readonly lines: string[];
  readonly errors: string[];
}

async function run(...args: string[]): Promise<Ran> {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runCli(args, {
    print: (line) => void lines.push(line),
    printError: (line) => void errors.push(line),
    appVersion: '1.2.3',
    resources: join(import.meta.dirname, '../../../resources'),
    program: PROGRAM,
    startedIn: '/',
  });
  return { code, lines, errors };
}

/** A studio with 王女士's written agreement, an oral one and a case of four workers; the window stays open on it. */
async function startStudio(): Promise<TestProgram> {
  const program = await startFlowerStudio({ now: NOW });
  const [dance] = NEIGHBOR_STORIES;
  const [plaster] = WAGE_STORIES;
  if (!dance || !plaster) throw new Error('the sample lacks its stories');
  await tellStories(program, [TRICYCLE_SHED, dance, plaster]);
  // The shards' files follow behind: here they are at rest.
  await program.services.current.flush();
  return program;
}

describe('没有窗口也能导出', () => {
  it('月报：窗口开着时照样写出，资料一个字节都不动', async () => {
    const { dataFolder } = await startStudio();
    const before = readTree(dataFolder);
    const out = join(makeScratch(), '报送', '十一月');
    const ran = await run(
      'export-report',
      '--data',
      dataFolder,
      '--month',
      '2026-11',
      '--out',
      out,
    );
    expect(ran).toMatchObject({ code: 0, errors: [] });
    const [fileName = ''] = readdirSync(out);
    expect(ran.lines).toEqual([`已写出：${join(out, fileName)}`]);
    expect(fileName).toMatch(/^人民调解月报_2026年11月.*\.xlsx$/);
    const sheet = unzipSync(readFileSync(join(out, fileName)));
    const strings = strFromU8(sheet['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain('左后立柱焊点开裂');
    expect(strings).toContain('抹灰');
    expect(readTree(dataFolder)).toBe(before);
  });

  it('协议书：按编号找到案件，写出的 Word 里是那一件', async () => {
    const { dataFolder } = await startStudio();
    const out = makeScratch();
    const number = '（2026）人调字第1号';
    const ran = await run(
      ...['export-agreement', '--data', dataFolder, '--case', number, '--out', out, '--json'],
    );
    expect(ran).toMatchObject({ code: 0, errors: [] });
    const written = JSON.parse(ran.lines.join('\n')) as { path: string; fileName: string };
    expect(written).toMatchObject({ command: 'export-agreement', case: number, folder: out });
    const { value: text } = await mammoth.extractRawText({ path: written.path });
    for (const part of ['人民调解协议书', number, '王丽华', '滨河路顺达电动车行', '200.00'])
      expect(text).toContain(part);
    expect(text).not.toContain('范玉珍');
  });

  it('口头协议写出的是登记表', async () => {
    const { dataFolder } = await startStudio();
    const out = makeScratch();
    await run(
      ...['export-agreement', '--data', dataFolder, '--out', out, '--case', '（2026）人调字第2号'],
    );
    const [fileName = ''] = readdirSync(out);
    expect(fileName).toMatch(/^人民调解口头协议登记表.*\.docx$/);
  });

  it('没有案件的月份写出零报告，并说明白', async () => {
    const { dataFolder } = await startStudio();
    const out = makeScratch();
    const ran = await run(
      ...['export-report', '--data', dataFolder, '--month', '2025-03', '--out', out, '--json'],
      '--compare',
    );
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.lines.join())).toMatchObject({ month: '2025-03', isZeroReport: true });
    const [fileName = ''] = readdirSync(out);
    const parts = unzipSync(readFileSync(join(out, fileName)));
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('"比较"');
  });

  it('一个季度的报表写出季报；任意一段的写出那一段的，写明起止', async () => {
    const { dataFolder } = await startStudio();
    const out = makeScratch();
    const exporting = ['export-report', '--data', dataFolder, '--out', out, '--json', '--period'];
    const ran = await run(...exporting, '2025-Q1');
    expect(JSON.parse(ran.lines.join())).toMatchObject({ report: 'quarterly' });
    expect(readdirSync(out)[0]).toMatch(/季报.*\.xlsx$/);
    const span = await run(...exporting, '2025-01-05..2025-03-04', '--report', '调解员工作量');
    expect(JSON.parse(span.lines.join())).toMatchObject({
      ...{ report: 'workload_span', period: { from: '2025-01-05', to: '2025-03-04' } },
    });
    const refused = await run(...exporting, '2025-03-05..2025-03-04');
    expect(refused).toMatchObject({ code: 2, errors: [expect.stringContaining('统计期')] });
  });

  it('说明和版本：退出码 0', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, errors: [] });
    expect(await run('--version')).toEqual({ code: 0, lines: ['1.2.3'], errors: [] });
  });
});

describe('没有办成：退出码 1，一句中文，什么都不写', () => {
  it.each([
    ['没有这个编号', '（2026）人调字第99号', '没有编号为“（2026）人调字第99号”的案件'],
    ['编号里的括号写成了半角', '(2026)人调字第1号', '括号也要一致'],
  ])('%s', async (_name, number, sentence) => {
    const { dataFolder } = await startStudio();
    const out = join(makeScratch(), '出');
    const ran = await run(
      ...['export-agreement', '--data', dataFolder, '--case', number, '--out', out],
    );
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toContain(sentence);
    expect(existsSync(out)).toBe(false);
  });

  it('案件还没有协议', async () => {
    const program = await startStudio();
    const open = { ...TRICYCLE_SHED, outcome: { kind: 'open' as const }, events: [], sessions: [] };
    const [view] = await tellStories(program, [open]);
    const out = join(makeScratch(), '出');
    const ran = await run(
      ...['export-agreement', '--data', program.dataFolder, '--out', out],
      ...['--case', view?.case.number ?? ''],
    );
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors.join()).toMatch(/协议.*。$/);
  });

  it('资料文件夹不在了', async () => {
    const gone = join(makeScratch(), '拔掉的移动硬盘');
    const ran = await run('export-report', '--data', gone, '--month', '2026-11', '--out', gone);
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors.join()).toContain('找不到资料文件夹');
    expect(existsSync(gone)).toBe(false);
  });

  it('那个文件夹里不是工作室的资料', async () => {
    const folder = makeScratch();
    writeFileSync(join(folder, '随便.txt'), '一');
    const ran = await run('export-report', '--data', folder, '--month', '2026-11', '--out', folder);
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors.join()).toContain('没有工作室的资料');
    expect(readdirSync(folder)).toEqual(['随便.txt']);
  });

  it.each(['.', 'backups', '..里面', '还没有/里面', '../资料的快捷方式', '../资料的快捷方式/里面'])(
    '要写到资料文件夹里（%s）：不写，资料一个字节都不动',
    async (place) => {
      const { dataFolder, folder } = await startStudio();
      symlinkSync(dataFolder, join(folder, '资料的快捷方式'));
      const before = readTree(dataFolder);
      const names = readdirSync(dataFolder);
      const out = `${dataFolder}/${place}`;
      for (const wanted of [
        ['export-report', '--month', '2026-11'],
        ['export-agreement', '--case', '（2026）人调字第1号'],
      ]) {
        const ran = await run(...wanted, '--data', dataFolder, '--out', out);
        expect(ran).toMatchObject({ code: 1, lines: [] });
        expect(ran.errors).toEqual([
          '导出的文件不能放在资料文件夹里，会和资料混在一起，请另选一个文件夹。',
        ]);
      }
      expect(readTree(dataFolder)).toBe(before);
      expect(readdirSync(dataFolder)).toEqual(names);
    },
  );

  it('要写到软件自己的文件夹里：不写', async () => {
    const { dataFolder } = await startStudio();
    const out = join(PROGRAM, '报表');
    const ran = await run(
      ...['export-report', '--data', dataFolder, '--month', '2026-11', '--out', out],
    );
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors.join()).toContain('软件自己的文件夹');
    expect(existsSync(PROGRAM)).toBe(false);
  });

  it('要写到的地方是一个文件', async () => {
    const { dataFolder } = await startStudio();
    const file = join(makeScratch(), '不是文件夹');
    writeFileSync(file, '原来的内容');
    const ran = await run(
      'export-report',
      '--data',
      dataFolder,
      '--month',
      '2026-11',
      '--out',
      file,
    );
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors.join()).toContain('不能写到');
    expect(readFileSync(file, 'utf8')).toBe('原来的内容');
  });

  it.skipIf(process.platform !== 'linux')(
    '要写到系统自己的文件夹里：说一句话，不会一直等下去',
    async () => {
      const { dataFolder } = await startStudio();
      const ran = await run(
        ...['export-report', '--data', dataFolder, '--month', '2026-11', '--out', '/proc/x/y'],
      );
      expect(ran).toMatchObject({ code: 1, lines: [] });
      expect(ran.errors.join()).toContain('不能写到“/proc/x/y”');
    },
  );

  it.runIf(CAN_MOUNT)('磁盘满了：不说窗口里的事，也不留半个文件', async () => {
    const { dataFolder } = await startStudio();
    const { folder: out } = mountSmallDisk(4);
    const ran = await run(
      ...['export-report', '--data', dataFolder, '--month', '2026-11', '--out', out],
    );
    expect(ran).toMatchObject({ code: 1, lines: [] });
    expect(ran.errors).toEqual(['磁盘空间不足，文件没有写成。请清理磁盘后再导出一次。']);
    expect(readdirSync(out)).toEqual([]);
  });

  it('一个月的台账坏了：月报说出缺了哪个月，坏文件原样留着', async () => {
    const { dataFolder } = await startStudio();
    const copy = join(makeScratch(), '副本');
    cpSync(dataFolder, copy, { recursive: true });
    const shards = readdirSync(join(copy, 'case')).filter((name) => name.endsWith('.json'));
    const [shard = ''] = shards.sort().reverse();
    writeFileSync(join(copy, 'case', shard), '{"断电写了一半');
    const out = makeScratch();
    const ran = await run('export-report', '--data', copy, '--month', '2026-11', '--out', out);
    expect(readFileSync(join(copy, 'case', shard), 'utf8')).toBe('{"断电写了一半');
    const json = await run(
      ...['export-report', '--data', copy, '--month', '2026-11', '--out', out, '--json'],
    );
    expect(JSON.parse(json.lines.join())).toMatchObject({ failedChecks: ['各月台账均已读出'] });
    const heard = `${ran.errors.join()}${ran.lines.join()}`;
    expect(heard).toContain(shard.slice(0, 7).replace(/-0?/, '年'));
  });
});

describe('命令没有写对：退出码 2，一句中文，说到哪里看用法', () => {
  it.each([
    [['export']],
    [['export-report', '--month', '2026-11']],
    [['export-report', '--data', 'a', '--out', 'b', '--month', '2026-13']],
    [['export-agreement', '--data', 'a', '--out', 'b', '--case', '']],
  ])('%j', async (args) => {
    const ran = await run(...args);
    expect(ran).toMatchObject({ code: 2, lines: [] });
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toMatch(/^\P{Cc}+。用法见 --help。$/u);
  });
});

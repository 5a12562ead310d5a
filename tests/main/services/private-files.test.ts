import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeJpegHead } from '../../support/make-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';
import { exportReport, handInReport } from '../../support/shown-report';
import { add, only, PHOTO, put, register } from './attachments/with-files';

const OTHERS = 0o077;
/** What the system gives to a file that nobody asks to be private. */
const USUAL = 0o666 & ~process.umask();

/** Everything below a folder and the folder itself, links left out. */
function everything(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return everything(path);
    return entry.isSymbolicLink() ? [] : [path];
  });
  return [folder, ...below];
}

/** What others could read or write of a folder. */
function openToOthers(folder: string, others = OTHERS): string[] {
  return everything(folder).filter((path) => (lstatSync(path).mode & others) !== 0);
}

/** As an earlier version left it. */
function loosen(folder: string): void {
  for (const path of everything(folder)) chmodSync(path, statSync(path).isFile() ? 0o644 : 0o755);
}

/** A day on which every kind of file comes about. */
async function work(program: TestProgram): Promise<void> {
  const view = await add(program, await register(program), [put('a.png', PHOTO)]);
  const target = { caseId: view.case.id, attachmentId: only(view).id };
  await program.ask('attachments.keepThumbnail', {
    ...target,
    thumbnail: new Uint8Array(makeJpegHead(9, 9)),
  });
  await program.ask('attachments.open', { ...target, isRiskAccepted: false });
  await program.ask('drafts.put', { key: 'registration', value: { title: '车棚' } });
  program.answers.saveTo = join(program.folder, '月报.xlsx');
  await exportReport(program, '2026-10');
  const report = { report: 'monthly', period: '2026-10' };
  if ((await program.ask('submissions.of', report)) === null)
    await handInReport(program, '2026-10', '2026-11-01');
  await program.ask('safekeeping.backUp', null);
  await program.services.current.flush();
}

async function end({ services }: TestProgram): Promise<void> {
  await services.attachments.close();
  await services.current.close();
}

describe.runIf(process.platform !== 'win32')('资料只给自己看', () => {
  test('一天里写下的每个文件、每个文件夹，同一台电脑上的别人都读不到', async () => {
    const program = await startWithStudio();
    await work(program);
    expect(readdirSync(program.dataFolder)).toContain('studio.lock');
    expect(openToOthers(program.dataFolder)).toEqual([]);
    expect(openToOthers(join(program.folder, '用户'))).toEqual([]);
    await end(program);
    expect(openToOthers(program.dataFolder)).toEqual([]);
    // That every kind of file was looked at.
    const parts = 'case journal index attachments thumbnails drafts submission backups'.split(' ');
    for (const part of parts)
      expect(everything(join(program.dataFolder, part))).not.toHaveLength(1);
  });

  test('导出的是要交出去的：和平常保存的文件一样', async () => {
    const program = await startWithStudio();
    await work(program);
    expect(statSync(join(program.folder, '月报.xlsx')).mode & 0o777).toBe(USUAL);
  });

  test('别处的备份、从备份恢复的、搬过去的，也一样', async () => {
    const program = await startWithStudio();
    const stick = join(program.folder, 'U盘');
    mkdirSync(stick);
    chmodSync(stick, 0o755);
    program.answers.folder = stick;
    await program.ask('safekeeping.choosePlace', null);
    await work(program);
    const [place = ''] = readdirSync(stick);
    expect(openToOthers(join(stick, place))).toEqual([]);
    // The drive itself is not ours.
    expect(statSync(stick).mode & 0o777).toBe(0o755);
    const moved = join(program.folder, '新的位置');
    await program.ask('safekeeping.move', { folder: moved });
    expect(openToOthers(moved)).toEqual([]);
    await end(program);

    const [cases = ''] = readdirSync(join(stick, place));
    const other = await startProgram({ folder: join(program.folder, '另一台') });
    other.answers.file = join(stick, place, cases);
    const picked = await other.ask('setup.pickBackup', null);
    const restored = join(other.folder, '恢复的');
    await other.ask('setup.restoreBackup', { id: picked?.id ?? '', dataFolder: restored });
    expect(openToOthers(restored)).toEqual([]);
    await end(other);
  });
});

describe.runIf(process.platform !== 'win32')('以前的资料，打开时收紧', () => {
  async function closedStudio(): Promise<TestProgram> {
    const program = await startWithStudio();
    await work(program);
    await end(program);
    loosen(program.dataFolder);
    return program;
  }

  test('自己的收紧；不是软件的文件、链接指着的文件不动', async () => {
    const { folder, dataFolder } = await closedStudio();
    const [foreign, target] = [join(dataFolder, '邻居的.txt'), join(folder, '别处.txt')];
    for (const path of [foreign, target]) writeFileSync(path, 'x', { mode: 0o644 });
    symlinkSync(target, join(dataFolder, 'case/link.json'));
    const program = await startProgram({ folder, dataFolder });
    await program.ask('setup.openStudio', { dataFolder });
    expect(openToOthers(dataFolder)).toEqual([foreign]);
    expect(statSync(target).mode & 0o777).toBe(0o644);
    await end(program);
  });

  test('备份位置里以前的备份，下次备份时收紧', async () => {
    const program = await startWithStudio();
    const stick = join(program.folder, 'U盘');
    mkdirSync(stick);
    program.answers.folder = stick;
    await program.ask('safekeeping.choosePlace', null);
    await program.ask('safekeeping.backUp', null);
    const place = join(stick, readdirSync(stick)[0] ?? '');
    loosen(place);
    await program.ask('safekeeping.backUp', null);
    expect(openToOthers(place)).toEqual([]);
  });

  test('只看的时候一样也不动', async () => {
    const { folder, dataFolder } = await closedStudio();
    const writer = await startProgram({ folder, dataFolder });
    await writer.ask('setup.openStudio', { dataFolder });
    loosen(dataFolder);
    const reader = await startProgram({ folder: join(folder, '另一个'), dataFolder });
    const boot = await reader.ask('setup.openStudio', { dataFolder });
    expect(boot.holder).not.toBeNull();
    expect(statSync(dataFolder).mode & 0o777).toBe(0o755);
    await end(reader);
    await end(writer);
  });

  test('几个人说好合用的文件夹（组写入、继承组）：组里的人照样能用，别的人不能', async () => {
    const { folder, dataFolder } = await closedStudio();
    for (const path of everything(dataFolder))
      chmodSync(path, statSync(path).isFile() ? 0o664 : 0o2775);
    const program = await startProgram({ folder, dataFolder });
    await program.ask('setup.openStudio', { dataFolder });
    await work(program);
    expect(openToOthers(dataFolder, 0o007)).toEqual([]);
    const closedToGroup = everything(dataFolder).filter(
      (path) => (statSync(path).mode & 0o040) === 0,
    );
    expect(closedToGroup).toEqual([]);
    await end(program);
  });

  test.runIf(process.getuid?.() === 0)('别人的文件夹不替别人改', async () => {
    const { folder, dataFolder } = await closedStudio();
    chownSync(dataFolder, 12_345, 12_345);
    const program = await startProgram({ folder, dataFolder });
    await program.ask('setup.openStudio', { dataFolder });
    expect(statSync(dataFolder).mode & 0o777).toBe(0o755);
    await end(program);
  });
});

describe('打开过的副本', () => {
  async function openOne() {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('a.png', PHOTO)]);
    const target = { caseId: view.case.id, attachmentId: only(view).id };
    await program.ask('attachments.open', { ...target, isRiskAccepted: false });
    return { program, target };
  }
  const copiesOf = ({ folder }: TestProgram): string[] => readdirSync(join(folder, '用户/opened'));

  test('程序没有好好退出，下次一打开就清掉', async () => {
    const { program } = await openOne();
    expect(copiesOf(program)).toHaveLength(1);
    // Nothing is closed: as after a crash.
    const again = await startProgram({ folder: program.folder, dataFolder: program.dataFolder });
    expect(copiesOf(again)).toEqual([]);
    await end(program);
  });

  test('人走开了（锁屏、睡眠）就清掉，之后照样能打开', async () => {
    const { program, target } = await openOne();
    await program.services.attachments.putCopiesAway();
    expect(copiesOf(program)).toEqual([]);
    await program.ask('attachments.open', { ...target, isRiskAccepted: false });
    expect(copiesOf(program)).toHaveLength(1);
  });
});

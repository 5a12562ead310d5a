import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import { makeMediator, makeStudio } from '../../support/make-case';
import { startProgram, startWithStudio } from '../../support/run-services';
import { CAN_MOUNT, mountSmallDisk } from '../../support/scratch';

const newStudio = (dataFolder: string) => ({
  dataFolder,
  profile: makeStudio().profile,
  mediators: [{ ...makeMediator(), id: null }],
  settings: {},
});

describe('首次使用', () => {
  it('asks for a data folder, makes the studio, and knows it again after a restart', async () => {
    const program = await startProgram();
    expect(await program.ask('app.bootstrap', null)).toMatchObject({
      state: 'first_start',
      dataFolder: null,
      studio: null,
      today: '2026-11-19',
    });
    const { dataFolder } = await program.ask('setup.suggestDataFolder', null);
    expect(dataFolder).toBe(join(program.folder, '文档', '调解工作室资料'));
    const made = await program.ask('setup.createStudio', newStudio(dataFolder));
    expect(made).toMatchObject({ state: 'ready', dataFolder, notices: [], problem: null });
    expect(made.studio?.mediators[0]?.id).toMatch(/^[\w-]{21}$/);
    expect(made.holidayYears).toEqual(expect.arrayContaining([2025, 2026]));
    const again = await (await program.restart()).ask('app.bootstrap', null);
    expect(again.studio).toEqual(made.studio);
    expect(readdirSync(dataFolder)).toEqual(['studio.json', 'studio.lock']);
  });

  it('年中换用：下一个号码是 38，第一件就是 38 号；谁建的谁当班（bug: 又从 1 号编起）', async () => {
    const program = await startProgram();
    const made = await program.ask('setup.createStudio', {
      ...newStudio(program.dataFolder),
      nextOrdinal: 38,
    });
    expect(made.studio?.lastOrdinals).toEqual({ 2026: 37 });
    expect(made.desk).toEqual({ mediatorId: made.studio?.mediators[0]?.id, isToBeAsked: false });
    const first = await putCase(program, '2026-11-19');
    expect(first.serial).toEqual({ year: 2026, ordinal: 38 });
    const zero = { ...newStudio(join(program.folder, '另一处')), nextOrdinal: 0 };
    expect(await program.refusal('setup.createStudio', zero)).toMatchObject({
      issues: [{ path: 'nextOrdinal' }],
    });
  });

  it.each(['程序', '程序/资料', '程序/../程序/资料'])(
    'never puts the data into the program’s own folder, which an update empties: %s',
    async (place) => {
      const program = await startProgram();
      const error = await program.refusal(
        'setup.createStudio',
        newStudio(`${program.folder}/${place}`),
      );
      expect(error).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path: 'dataFolder' }] });
      expect(existsSync(join(program.folder, '程序'))).toBe(false);
      const beside = await program.ask(
        'setup.createStudio',
        newStudio(join(program.folder, '程序资料')),
      );
      expect(beside.state).toBe('ready');
    },
  );

  it.each([
    ['a folder with other files', ['报表.xlsx']],
    ['a folder that already holds a studio', ['studio.json']],
  ])('never makes a studio in %s', async (_name, names) => {
    const program = await startProgram();
    mkdirSync(program.dataFolder);
    for (const name of names) writeFileSync(join(program.dataFolder, name), '原有内容');
    expect(
      await program.refusal('setup.createStudio', newStudio(program.dataFolder)),
    ).toMatchObject({ code: 'DATA_FOLDER_NOT_EMPTY', data: { folder: program.dataFolder } });
    expect(readdirSync(program.dataFolder)).toEqual(names);
    expect(readFileSync(join(program.dataFolder, names[0] ?? ''), 'utf8')).toBe('原有内容');
  });

  it('what file managers leave behind does not make a folder full', async () => {
    const program = await startProgram();
    mkdirSync(program.dataFolder);
    writeFileSync(join(program.dataFolder, 'desktop.ini'), '');
    await program.ask('setup.createStudio', newStudio(program.dataFolder));
    expect(readdirSync(program.dataFolder)).toEqual(
      expect.arrayContaining(['desktop.ini', 'studio.json']),
    );
  });

  it.each([
    ['relative', '资料'],
    ['with NUL', '/tmp/\0x'],
    ['empty', ''],
  ])('a data folder that is %s is refused beside its field', async (_name, dataFolder) => {
    const program = await startProgram();
    const error = await program.refusal('setup.createStudio', newStudio(dataFolder));
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path: 'dataFolder' }] });
  });

  it.runIf(CAN_MOUNT)(
    'a read-only or full disk: said with the folder’s name, nothing left behind',
    async () => {
      const disk = mountSmallDisk(8);
      const program = await startProgram({ dataFolder: join(disk.folder, '甲', '乙') });
      disk.setReadOnly(true);
      expect(
        await program.refusal('setup.createStudio', newStudio(program.dataFolder)),
      ).toMatchObject({ code: 'DATA_FOLDER_READ_ONLY', data: { folder: program.dataFolder } });
      disk.setReadOnly(false);
      writeFileSync(join(disk.folder, '占位'), Buffer.alloc(4_096));
      writeFileSync(join(disk.folder, '占位2'), Buffer.alloc(4_096));
      expect(
        await program.refusal('setup.createStudio', newStudio(program.dataFolder)),
      ).toMatchObject({ code: 'DISK_FULL' });
      expect(readdirSync(disk.folder).sort()).toEqual(['占位', '占位2']);
    },
  );
});

describe('打开已有的资料', () => {
  it('says what stands in a chosen folder', async () => {
    const program = await startWithStudio();
    const contents = async (folder: string | null) => {
      program.answers.folder = folder;
      return (await program.ask('setup.chooseDataFolder', null))?.contents;
    };
    const empty = join(program.folder, '空');
    mkdirSync(empty);
    expect(await contents(program.dataFolder)).toBe('studio');
    expect(await contents(empty)).toBe('empty');
    expect(await contents(join(program.folder, '没有'))).toBe('missing');
    expect(await contents(program.folder)).toBe('other_files');
    expect(await contents(null)).toBeUndefined();
  });

  it('a folder without a studio is refused and the open one stays open', async () => {
    const program = await startWithStudio();
    const refuse = (dataFolder: string) => program.refusal('setup.openStudio', { dataFolder });
    expect(await refuse(program.folder)).toMatchObject({ code: 'DATA_FOLDER_NOT_A_STUDIO' });
    const gone = join(program.folder, '没有');
    expect(await refuse(gone)).toMatchObject({ code: 'DATA_FOLDER_GONE', data: { folder: gone } });
    expect(existsSync(gone)).toBe(false);
    expect(await program.ask('app.bootstrap', null)).toMatchObject({
      state: 'ready',
      dataFolder: program.dataFolder,
    });
  });

  it('leaving deletes nothing; the studio can be opened again', async () => {
    const program = await startWithStudio();
    expect((await program.ask('setup.leaveStudio', null)).state).toBe('first_start');
    expect(await program.refusal('cases.get', { caseId: 'x' })).toEqual({ code: 'NO_DATA_FOLDER' });
    const { dataFolder } = program;
    expect((await program.ask('setup.openStudio', { dataFolder })).state).toBe('ready');
  });

  it('a drive that is not plugged in: unavailable with its name, ready when it is back', async () => {
    const program = await startWithStudio();
    const elsewhere = join(program.folder, '拔走');
    renameSync(program.dataFolder, elsewhere);
    const again = await program.restart();
    expect(await again.ask('app.bootstrap', null)).toMatchObject({
      state: 'unavailable',
      studio: null,
      dataFolder: program.dataFolder,
      problem: { code: 'DATA_FOLDER_GONE', data: { folder: program.dataFolder } },
    });
    renameSync(elsewhere, program.dataFolder);
    expect((await again.ask('app.bootstrap', null)).state).toBe('ready');
  });

  it('a damaged studio.json: unavailable, and the file is left as it is', async () => {
    const program = await startWithStudio();
    writeFileSync(join(program.dataFolder, 'studio.json'), '\0\0\0');
    const again = await program.restart();
    expect(await again.ask('app.bootstrap', null)).toMatchObject({
      state: 'unavailable',
      problem: { code: 'FILE_DAMAGED', data: { file: 'studio.json' } },
    });
    expect(readFileSync(join(program.dataFolder, 'studio.json'), 'utf8')).toBe('\0\0\0');
  });

  it('a damaged shard: the studio opens and the window is told where the file is kept', async () => {
    const program = await startWithStudio();
    mkdirSync(join(program.dataFolder, 'case'));
    writeFileSync(join(program.dataFolder, 'case/2026-10.json'), '');
    const { notices } = await (await program.restart()).ask('app.bootstrap', null);
    expect(notices).toEqual([
      {
        kind: 'shard_set_aside',
        file: 'case/2026-10.json',
        keptAs: 'case/2026-10.damaged-20261119-090000.json',
        month: '2026-10',
        label: '纠纷',
      },
    ]);
  });
});

describe('标志图片', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');

  it('becomes a data URL by its content, not by its name', async () => {
    const program = await startProgram();
    program.answers.file = join(program.folder, 'logo.jpg');
    writeFileSync(program.answers.file, PNG);
    const answer = await program.ask('setup.chooseLogo', null);
    expect(answer?.dataUrl).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
  });

  it.each([
    [
      'too large',
      Buffer.concat([PNG, Buffer.alloc(310_000)]),
      '标志图片不能超过 300 KB，请把图片改小一些再选',
    ],
    ['no picture', Buffer.from('<svg onload="alert(1)"/>'), '标志图片须为 PNG 或 JPG，请换一张'],
  ])('%s is refused in words', async (_name, content, message) => {
    const program = await startProgram();
    program.answers.file = join(program.folder, 'logo.png');
    writeFileSync(program.answers.file, content);
    const error = await program.refusal('setup.chooseLogo', null);
    expect(error.issues).toEqual([{ path: 'profile.logoDataUrl', message }]);
  });

  it.runIf(process.platform === 'linux')('a device that never ends is no logo', async () => {
    const program = await startProgram();
    program.answers.file = '/dev/zero';
    const error = await program.refusal('setup.chooseLogo', null);
    expect(error.issues?.[0]?.message).toContain('读不出来');
  });
});

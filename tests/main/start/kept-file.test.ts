import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { KeptAnswers } from '@main/start/kept-answers';
import { type KeptDay, takeKept, writeKept } from '@main/start/kept-file';
import { describe, expect, it } from 'vitest';
import { makeScratch } from '../../support/scratch';

const DAYS: readonly KeptDay[] = ['2026-12-01', '2026-12-02'].map((day) => ({
  day,
  answers: [
    {
      name: 'agenda.desk',
      input: { limit: 12, whose: 'all' },
      answer: { ok: true, data: { day } },
    },
  ],
}));
const SECOND = DAYS[1]?.answers;

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly of: { readonly program: string; readonly preferencesFile: string };
}

/** A data folder that a program has put away, and the preferences beside it. */
async function keep(): Promise<Place> {
  const scratch = makeScratch();
  const folder = join(scratch, '资料');
  for (const below of ['journal', 'holidays', 'case'])
    mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, 'studio.json'), '{}');
  writeFileSync(join(folder, 'journal/2026-12.jsonl'), '{"seq":1}\n');
  writeFileSync(join(folder, 'holidays/2026.json'), '{}');
  const preferencesFile = join(scratch, 'preferences.json');
  writeFileSync(preferencesFile, '{"textSize":"normal"}');
  const of = { program: '1.0.0 abc', preferencesFile };
  await writeKept(folder, DAYS, of);
  return { folder, of, file: join(folder, 'index.first.json') };
}

describe('what the window is answered first, from one end of the program to its next start', () => {
  it('is given for its day, once, and is readable by its owner alone', async () => {
    const { folder, file, of } = await keep();
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await takeKept(folder, '2026-12-02', of)).toEqual(SECOND);
    expect(existsSync(file)).toBe(false);
    expect(await takeKept(folder, '2026-12-02', of)).toBeNull();
  });

  it.each<[string, (place: Place) => void]>([
    [
      'a line was added to the journal (bug: another computer wrote, and yesterday’s desk is shown)',
      ({ folder }) => appendFileSync(join(folder, 'journal/2026-12.jsonl'), '{"seq":2}\n'),
    ],
    [
      'a file of the same size was put in its place',
      ({ folder }) => utimesSync(join(folder, 'journal/2026-12.jsonl'), new Date(0), new Date(0)),
    ],
    [
      'a month of the journal was added',
      ({ folder }) => writeFileSync(join(folder, 'journal/2027-01.jsonl'), ''),
    ],
    [
      'holidays were imported (bug: a limit falls on another day)',
      ({ folder }) => writeFileSync(join(folder, 'holidays/2027.json'), '{}'),
    ],
    [
      'the studio’s own file is another',
      ({ folder }) => writeFileSync(join(folder, 'studio.json'), '{"other":1}'),
    ],
    ['the data were sealed', ({ folder }) => writeFileSync(join(folder, 'keyring.json'), '{}')],
    [
      'a restore was begun',
      ({ folder }) => writeFileSync(join(folder, '.restore-plan.json'), '{}'),
    ],
    [
      'the preferences are others (bug: the desk of whom sat there last)',
      ({ of }) => writeFileSync(of.preferencesFile, '{"textSize":"large"}'),
    ],
    [
      'it was cut short',
      ({ file }) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -40)),
    ],
    [
      'an answer was altered',
      ({ file }) =>
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"limit":12', '"limit":13')),
    ],
    ['it holds nothing that can be read', ({ file }) => writeFileSync(file, '\u0000')],
  ])('is not given where %s', async (_, spoil) => {
    const place = await keep();
    spoil(place);
    expect(await takeKept(place.folder, '2026-12-02', place.of)).toBeNull();
  });

  it('is not given to another version, nor on a day for which nothing was kept', async () => {
    const first = await keep();
    expect(
      await takeKept(first.folder, '2026-12-02', { ...first.of, program: '1.0.1 abc' }),
    ).toBeNull();
    const second = await keep();
    expect(await takeKept(second.folder, '2026-12-03', second.of)).toBeNull();
  });

  it('stays where somebody has the folder open, and is not written there', async () => {
    const { folder, file, of } = await keep();
    writeFileSync(join(folder, 'studio.lock'), '{}');
    expect(await takeKept(folder, '2026-12-02', of)).toBeNull();
    expect(existsSync(file)).toBe(true);
    const before = readFileSync(file);
    await writeKept(folder, [], of);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('the window’s first questions', () => {
  it('are answered where they are the same, each once, from the folder that the preferences remember', async () => {
    const { folder, of } = await keep();
    const userData = join(folder, '..');
    writeFileSync(of.preferencesFile, JSON.stringify({ dataFolder: folder }));
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
    const input = { whose: 'all', limit: 12 };
    const answer = { ok: true, data: 1 } as const;
    await writeKept(
      folder,
      [{ day: today, answers: [{ name: 'agenda.desk', input, answer }] }],
      of,
    );
    const kept = await KeptAnswers.take({ userData, dataFolder: null }, of.program);
    expect(kept.wereGiven).toBe(false);
    expect(kept.answer('cases.list', input)).toBeNull();
    expect(kept.answer('agenda.desk', { ...input, limit: 24 })).toBeNull();
    expect(kept.answer('agenda.desk', { limit: 12, whose: 'all' })).toEqual(answer);
    await kept.given;
    expect(kept.wereGiven).toBe(true);
    expect(kept.answer('agenda.desk', input)).toBeNull();
    expect(await kept.isStillTrue(async () => ({ ok: true, data: 1 }))).toBe(true);
    expect(await kept.isStillTrue(async () => ({ ok: true, data: 2 }))).toBe(false);
  });

  it('wait for nothing where nothing was kept', async () => {
    const kept = await KeptAnswers.take({ userData: makeScratch(), dataFolder: null }, '');
    await kept.given;
    expect([kept.wereGiven, kept.answer('agenda.desk', {})]).toEqual([false, null]);
  });
});

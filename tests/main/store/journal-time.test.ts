import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameFor } from '@main/store/journal/journal-names';
import { StudioStore } from '@main/store/studio-store';
import { describeCase } from '@shared/domain/case/view/case-entry';
import { describe, expect, it } from 'vitest';
import { changeCase, historyOfCase } from '../../support/case-store';
import { TODAY } from '../../support/day';
import { makeContext } from '../../support/make-case';
import { makeDataFolder, register, STAMP } from '../../support/open-store';

function openAt(root: string, clock: { now: string }): Promise<StudioStore> {
  return StudioStore.open(root, {
    access: 'write',
    now: () => new Date(clock.now),
    stamp: () => STAMP,
    describer: (studio) => ({
      today: () => TODAY,
      describe: (one, month) =>
        describeCase(one, month, makeContext({ settings: studio().settings })),
      rules: () => JSON.stringify(studio().settings),
    }),
  });
}

function journalOf(root: string): { name: string; seqs: number[]; days: string[] }[] {
  const folder = join(root, 'journal');
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    const parsed = lines.map((line) => JSON.parse(line) as { seq: number; at: string });
    return {
      name,
      seqs: parsed.map(({ seq }) => seq),
      days: parsed.map(({ at }) => at.slice(0, 10)),
    };
  });
}

describe('时间：保存记录的次序只看编号', () => {
  it.each([
    ['the last moment of the month', '2026-10-31T23:59:59.999+08:00', '2026-10'],
    ['the first moment of the next', '2026-11-01T00:00:00+08:00', '2026-11'],
    ['the same instant as a computer in London has it', '2026-10-31T16:00:00Z', '2026-11'],
    ['and one in Los Angeles', '2026-10-31T08:59:59-07:00', '2026-10'],
    ['29 February', '2028-02-29T12:00:00+08:00', '2028-02'],
    ['the night after 29 February', '2028-02-29T16:00:00Z', '2028-03'],
    ['new year', '2026-12-31T16:00:00Z', '2027-01'],
  ])('%s belongs to its month in Shanghai', (_name, at, month) => {
    expect(nameFor(new Date(at), null)).toEqual({ month, part: 1 });
  });

  it('a clock that is set back leads to no earlier file, and nothing is lost or out of order', async () => {
    const root = await makeDataFolder();
    const clock = { now: '2026-12-01T09:00:00+08:00' };
    const store = await openAt(root, clock);
    const made = await register(store, '2026-12-01');
    clock.now = '2025-03-01T09:00:00+08:00';
    const saved = await changeCase(store, made.id, 1, (one) => ({
      ...one,
      registration: { ...one.registration, description: '时钟拨回以后' },
    }));
    await store.close();
    const again = await openAt(root, clock);
    await register(again, '2025-03-01');
    clock.now = '2027-01-05T09:00:00+08:00';
    await register(again, '2027-01-05');
    expect(journalOf(root)).toMatchObject([
      { name: '2026-12.jsonl', seqs: [1, 2, 3, 4] },
      { name: '2027-01.jsonl', seqs: [5] },
    ]);
    expect(await again.cases.get(made.id)).toEqual(saved);
    expect(again.cases.monthOf(made.id)).toBe('2026-12');
    expect((await historyOfCase(again, made.id)).map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('another zone of the computer changes neither file nor membership', async () => {
    const root = await makeDataFolder();
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/Los_Angeles';
      const store = await openAt(root, { now: '2026-10-31T20:00:00Z' });
      await register(store, '2026-11-01');
      await store.close();
      expect(journalOf(root).map(({ name }) => name)).toEqual(['2026-11.jsonl']);
      expect(readdirSync(join(root, 'case'))).toEqual(['2026-11.json']);
    } finally {
      process.env.TZ = zone;
    }
  });

  it('a case of 29 February stays in its February', async () => {
    const root = await makeDataFolder();
    const store = await openAt(root, { now: '2028-02-29T23:30:00+08:00' });
    const made = await register(store, '2028-02-29');
    await store.close();
    const again = await openAt(root, { now: '2028-03-01T00:30:00+08:00' });
    expect(again.cases.monthOf(made.id)).toBe('2028-02');
    expect((await again.cases.get(made.id)).registration.registeredOn).toBe('2028-02-29');
  });
});

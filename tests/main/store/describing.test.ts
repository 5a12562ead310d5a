import { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describeCase } from '@shared/domain/case/view/case-entry';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import type { Studio } from '@shared/domain/studio/studio';
import { describe, expect, it } from 'vitest';
import { changeCase, changeStudio, removeCase } from '../../support/case-store';
import { TODAY } from '../../support/day';
import { makeContext } from '../../support/make-case';
import { makeDataFolder, register } from '../../support/open-store';

/** Opens a folder in which a case's line in lists says how the studio was called when it was described. */
async function openNamed(root: string): Promise<StudioStore> {
  return StudioStore.open(root, {
    access: 'write',
    now: () => new Date('2026-11-19T09:00:00+08:00'),
    stamp: () => '20261119-090000',
    describer: (studio) => ({
      today: () => TODAY,
      describe: (one, month) => {
        const said = describeCase(one, month, makeContext({ settings: studio().settings }));
        const title = `${studio().profile.name} ${one.revision}`;
        return { ...said, entry: { ...said.entry, summary: { ...said.entry.summary, title } } };
      },
      rules: () => studio().profile.name,
    }),
  });
}

const called =
  (name: string) =>
  (studio: Studio): Studio => ({ ...studio, profile: { ...studio.profile, name } });

const titlesOf = async (store: StudioStore): Promise<Set<string>> =>
  new Set((await store.cases.entries()).map(({ summary }) => summary.title));

describe('what lists say of a case', () => {
  it('follows settings that change in the same group of saves', async () => {
    const store = await openNamed(await makeDataFolder());
    const made = await register(store, '2026-11-05');
    await Promise.all([
      changeStudio(store, called('新名')),
      changeCase(store, made.id, 1, (one) => ({
        ...one,
        registration: { ...one.registration, grid: '第9网格' },
      })),
    ]);
    expect(await titlesOf(store)).toEqual(new Set(['新名 2']));
  });

  it('is the last state of each, also of those saved while all are described anew', async () => {
    const store = await openNamed(await makeDataFolder());
    const made = await Promise.all(
      Array.from({ length: 400 }, () => register(store, '2026-11-05')),
    );
    await changeStudio(store, called('新名'));
    const describing = store.cases.describeAll();
    await Promise.all(
      // The last first: describing comes to them last.
      made.toReversed().map(({ id }) =>
        changeCase(store, id, 1, (one) => ({
          ...one,
          registration: { ...one.registration, grid: '第9网格' },
        })),
      ),
    );
    await describing;
    expect(await titlesOf(store)).toEqual(new Set(['新名 2']));
  });

  it('is found at once by what was saved a moment ago', async () => {
    const store = await openNamed(await makeDataFolder());
    const made = await register(store, '2026-11-05');
    for (const grid of ['甲', '乙', '丙']) {
      const { revision } = await store.cases.get(made.id);
      await changeCase(store, made.id, revision, (one) => ({
        ...one,
        registration: { ...one.registration, grid: `${grid}网格` },
      }));
      expect(await titlesOf(store)).toEqual(new Set([expect.stringMatching(` ${revision + 1}$`)]));
      const found = await store.cases.entriesFinding(`${grid}网格`);
      expect(found.map(({ id }) => id)).toEqual([made.id]);
    }
  });
});

describe('every question to the archive', () => {
  const change = (store: StudioStore, id: string, revision: number) =>
    changeCase(store, id, revision, (one) => ({
      ...one,
      registration: { ...one.registration, grid: `第${revision}网格` },
    }));
  const query = { ...EVERY_CASE, isDescending: true };

  /** Each asks a store in which one case was changed and one registered a moment ago. */
  const QUESTIONS: Record<string, (store: StudioStore, made: MediationCase) => Promise<unknown>> = {
    entries: async ({ cases }) => (await cases.entries()).map(({ summary }) => summary.title),
    keys: async ({ cases }) => cases.keys().map(({ number }) => number),
    'a page': async ({ cases }) =>
      (await cases.query(query)).page.map(({ summary }) => summary.title),
    'the number of cases': async ({ cases }) => (await cases.query(query)).total,
    'a search': async ({ cases }) => (await cases.query({ ...query, text: '第1网格' })).total,
    'entries that are found': async ({ cases }) =>
      (await cases.entriesFinding('第1网格')).map(({ number }) => number),
    'a number': async ({ cases }, { number }) => cases.idOfNumber(number) !== undefined,
    'whether a number is taken': async ({ cases }, { number }) => cases.isNumberTaken(number),
    'the highest number': async ({ cases }) => cases.highestOf('2026'),
    'the month of a case': async ({ cases }, { id }) => cases.monthOf(id),
    'a case': async ({ cases }, { id }) => (await cases.get(id)).revision,
    mediators: async ({ cases }) => [...cases.people(new Set())],
    回收站: async ({ cases }) => (await cases.removed()).map(({ entry }) => entry.number),
  };

  it.each(Object.keys(QUESTIONS))('answers with what was saved last: %s', async (name) => {
    const ask = QUESTIONS[name] ?? (() => Promise.resolve(null));
    const make = async () => {
      const store = await openNamed(await makeDataFolder());
      const [first, gone] = [
        await register(store, '2026-11-05'),
        await register(store, '2026-11-06'),
      ];
      // One group: a save takes over what the saves before it left.
      const [last] = await Promise.all([
        register(store, '2026-11-07'),
        change(store, first.id, 1),
        removeCase(store, gone.id, 1),
      ]);
      return { store, last };
    };
    // Asked at once, and asked of a store that has caught up by itself.
    const [atOnce, later] = [await make(), await make()];
    const answer = await ask(atOnce.store, atOnce.last);
    await later.store.flush();
    expect(answer).toEqual(await ask(later.store, later.last));
  });
});

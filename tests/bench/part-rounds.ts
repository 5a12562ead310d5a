import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenRecords } from '@main/services/records/seen-records';
import { writeNewStudio } from '@main/store/new-studio';
import { emptyShard } from '@main/store/shards/shard';
import { encodeShard } from '@main/store/shards/shard-form';
import type { StudioStore } from '@main/store/studio-store';
import { addDays } from '@shared/domain/kernel/local-date';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { beginRecord } from '@shared/domain/record/members';
import type { Round } from '@shared/domain/round/round';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import { USUAL_ROUNDS } from '@shared/domain/studio/round-settings';
import { makeStudio } from '../support/make-case';
import { openBenchStore } from './bench-archive';
import { type Times, timeEach, timesOf } from './figures';
import { BENCH_DAY } from './lifelike-cases';
import { ESTATES, GIVEN, MATTERS, SURNAMES } from './lifelike-words';
import { makeSeeded } from './seeded';

/** Visits, patrols, lectures: a street has many in ten years. */
export interface RoundFigures {
  readonly list: Times;
  readonly search: Times;
}

const WORDS = ['巡查', '幸福里', '孟', '漏水 楼上', '没有这样的话', '普法', 'xc', '第3网格', 'a'];
const PAGE = 20;
const EVERYBODY = actorWithAllRights(NOBODY);

/** Makes a data folder of so many rounds in ten years, unless it is there from an earlier run. */
export async function makeRounds(root: string, count: number): Promise<void> {
  const done = join(root, 'made.txt');
  if (existsSync(done)) return;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, ROUND_KIND.key), { recursive: true });
  await writeNewStudio(root, makeStudio({ lastOrdinals: {} }));
  const seeded = makeSeeded(11);
  const years = new Map<string, Round[]>();
  for (let at = 0; at < count; at += 1) {
    const madeOn = addDays(BENCH_DAY, -Math.floor((at * 3_600) / count));
    const who = seeded.pick([...SURNAMES]) + seeded.pick([...GIVEN]);
    const one: Round = {
      ...beginRecord(`round-${seeded.digits(8)}-${at}`, `${madeOn}T09:00:00.000Z`),
      made: {
        ...{ type: seeded.pick(USUAL_ROUNDS).name, madeOn, who, placeId: null },
        grids: [`第${1 + seeded.below(119)}网格`],
        place: `${seeded.pick(ESTATES)}${seeded.below(30)}号楼`,
        served: 1 + seeded.below(60),
        done: `${seeded.pick(MATTERS)}，已经记下。`,
      },
      findings: [],
    };
    const year = madeOn.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  for (const [year, records] of years) {
    const storedRecords = records
      .sort((one, other) => ROUND_KIND.compare(one, other))
      .map((record) => ({ record, removedAt: null }));
    const shard = { ...emptyShard(ROUND_KIND as never, year), storedRecords };
    writeFileSync(join(root, ROUND_KIND.key, `${year}.json`), await encodeShard(shard));
  }
  const store = await openBenchStore(root);
  await firstPage(store, '');
  await store.close();
  writeFileSync(done, `${count} rounds\n`);
}

async function firstPage(store: StudioStore, text: string): Promise<number> {
  const rows = await seenRecords(store, ROUND_KIND as never, EVERYBODY).list(text);
  return rows.slice(0, PAGE).length;
}

/** Lists and searches them, in a process of its own. */
export async function measureRounds(root: string, rounds: number): Promise<RoundFigures> {
  const store = await openBenchStore(root);
  await firstPage(store, '巡查');
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const words = turns.map((turn) => WORDS[turn % WORDS.length] ?? '');
  const list = timesOf(await timeEach(turns, () => firstPage(store, '')));
  const search = timesOf(await timeEach(words, (word) => firstPage(store, word)));
  await store.close();
  return { list, search };
}

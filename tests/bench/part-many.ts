import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenRecords } from '@main/services/records/seen-records';
import { writeNewStudio } from '@main/store/new-studio';
import { emptyShard } from '@main/store/shards/shard';
import { encodeShard } from '@main/store/shards/shard-form';
import type { StudioStore } from '@main/store/studio-store';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import type { Merchant } from '@shared/domain/merchant/merchant';
import { MERCHANT_KIND } from '@shared/domain/merchant/merchant-kind';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { beginRecord } from '@shared/domain/record/members';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Round } from '@shared/domain/round/round';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import { USUAL_ROUNDS } from '@shared/domain/studio/round-settings';
import { makeStudio } from '../support/make-case';
import { openBenchStore } from './bench-archive';
import { type Times, timeEach, timesOf } from './figures';
import { BENCH_DAY } from './lifelike-cases';
import { ESTATES, GIVEN, MATTERS, SURNAMES } from './lifelike-words';
import { makeSeeded } from './seeded';

/** A kind of which a street has many, and what is asked of it. */
interface ManyRecords {
  readonly kind: Kind;
  readonly words: readonly string[];
  readonly make: (seeded: Seeded, at: number, on: LocalDate) => AnyRecord;
}

type Seeded = ReturnType<typeof makeSeeded>;

export interface ManyFigures {
  readonly list: Times;
  readonly search: Times;
}

const PAGE = 20;
const EVERYBODY = actorWithAllRights(NOBODY);
const TRADES = ['小吃', '水果', '理发', '五金', '服装', '药店', '超市', '修车'];

function nameOf(seeded: Seeded): string {
  return seeded.pick([...SURNAMES]) + seeded.pick([...GIVEN]);
}

/** Visits, patrols, lectures. */
export const MANY_ROUNDS: ManyRecords = {
  kind: ROUND_KIND as never,
  words: ['巡查', '幸福里', '孟', '漏水 楼上', '没有这样的话', '普法', 'xc', '第3网格', 'a'],
  make: (seeded, at, madeOn): Round => {
    const who = nameOf(seeded);
    return {
      ...beginRecord(`round-${seeded.digits(8)}-${at}`, `${madeOn}T09:00:00.000Z`),
      made: {
        ...{ type: seeded.pick(USUAL_ROUNDS).name, madeOn, who, placeId: null },
        grids: [{ placeId: null, community: '', name: `第${1 + seeded.below(119)}网格` }],
        place: `${seeded.pick(ESTATES)}${seeded.below(30)}号楼`,
        served: 1 + seeded.below(60),
        done: `${seeded.pick(MATTERS)}，已经记下。`,
      },
      findings: [],
    };
  },
};

/** The shops of a street, most of them with the pledge. */
export const MANY_MERCHANTS: ManyRecords = {
  kind: MERCHANT_KIND as never,
  words: ['水果', '幸福里', '孟', '小吃 3号', '没有这样的话', '13936', 'sg', '916', 'a'],
  make: (seeded, at, enteredOn): Merchant => {
    const owner = nameOf(seeded);
    const trade = seeded.pick(TRADES);
    const pledge = {
      ...{ signedOn: enteredOn, signedBy: owner, publishedOn: null },
      ...{ withdrawal: null, meetingId: null },
    };
    return {
      ...beginRecord(`merchant-${seeded.digits(8)}-${at}`, `${enteredOn}T09:00:00.000Z`),
      enteredOn,
      shop: {
        ...{ name: `${owner.slice(0, 2)}${trade}${at}`, owner, trade, placeId: null, since: null },
        phone: `139${seeded.digits(8)}`,
        place: `${seeded.pick(ESTATES)}${seeded.below(30)}号`,
        creditCode: `9162${seeded.digits(14)}`,
      },
      pledges: seeded.below(4) === 0 ? [] : [pledge],
      closing: null,
    };
  },
};

/** Makes a data folder of so many records in ten years, unless it is there from an earlier run. */
export async function makeMany(root: string, many: ManyRecords, count: number): Promise<void> {
  const { kind, make } = many;
  const done = join(root, 'made.txt');
  if (existsSync(done)) return;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, kind.key), { recursive: true });
  await writeNewStudio(root, makeStudio({ lastOrdinals: {} }));
  const seeded = makeSeeded(11);
  const shards = new Map<string, AnyRecord[]>();
  for (let at = 0; at < count; at += 1) {
    const record = make(seeded, at, addDays(BENCH_DAY, -Math.floor((at * 3_600) / count)));
    const name = kind.shardOf(record);
    shards.set(name, [...(shards.get(name) ?? []), record]);
  }
  for (const [name, records] of shards) {
    const storedRecords = records
      .sort((one, other) => kind.compare(one, other))
      .map((record) => ({ record, removedAt: null }));
    const shard = { ...emptyShard(kind, name), storedRecords };
    writeFileSync(join(root, kind.key, `${name}.json`), await encodeShard(shard));
  }
  const store = await openBenchStore(root);
  const rows = await seenRecords(store, kind, EVERYBODY).list('');
  await store.close();
  if (rows.length !== count) throw new Error(`${rows.length} of ${count} ${kind.key} are there`);
  writeFileSync(done, `${count} of ${kind.key}\n`);
}

async function firstPage(store: StudioStore, { kind }: ManyRecords, text: string): Promise<number> {
  const rows = await seenRecords(store, kind, EVERYBODY).list(text);
  return rows.slice(0, PAGE).length;
}

/** Lists and searches them, in a process of its own. */
export async function measureMany(
  root: string,
  many: ManyRecords,
  rounds: number,
): Promise<ManyFigures> {
  const store = await openBenchStore(root);
  await firstPage(store, many, many.words[0] ?? '');
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const words = turns.map((turn) => many.words[turn % many.words.length] ?? '');
  const list = timesOf(await timeEach(turns, () => firstPage(store, many, '')));
  const search = timesOf(await timeEach(words, (word) => firstPage(store, many, word)));
  await store.close();
  return { list, search };
}

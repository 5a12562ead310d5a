import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenRecords } from '@main/services/records/seen-records';
import { writeNewStudio } from '@main/store/new-studio';
import { emptyShard } from '@main/store/shards/shard';
import { encodeShard } from '@main/store/shards/shard-form';
import type { StudioStore } from '@main/store/studio-store';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import type { Enquiry } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { addDays } from '@shared/domain/kernel/local-date';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { makeStudio } from '../support/make-case';
import { openBenchStore } from './bench-archive';
import { longestBlock, type Times, timeEach, timesOf } from './figures';
import { BENCH_DAY } from './lifelike-cases';
import { ESTATES, GIVEN, MATTERS, SURNAMES } from './lifelike-words';
import { makeSeeded } from './seeded';

/** A kind of which a studio has many, beside no disputes. */
export interface EnquiryFigures {
  /** Until the folder is open. */
  readonly openMs: number;
  /** From then on, until every record is known. */
  readonly wholeMs: number;
  /** Of the processor. */
  readonly wholeCpuMs: number;
  /** The longest time in both in which nothing else was answered. */
  readonly blockedMs: number;
  readonly rssMb: number;
  readonly heapMb: number;
  readonly list: Times;
  readonly search: Times;
  /** The first change of a record, of which the file is read. */
  readonly firstSaveMs: number;
  readonly save: Times;
  /** Until the files have what was saved, and the longest time meanwhile in which nothing else was answered. */
  readonly flushMs: number;
  readonly flushBlockedMs: number;
}

const WORDS = [
  '漏水',
  '噪音 装修',
  '孟',
  '13936',
  '物业',
  '没有这样的话',
  '邻居',
  '幸福里 楼上',
  'a',
];
const PAGE = 20;
const EVERYBODY = actorWithAllRights(NOBODY);

/** Makes a data folder of so many enquiries in three years, unless it is there from an earlier run. */
export async function makeEnquiries(root: string, count: number): Promise<void> {
  const done = join(root, 'made.txt');
  if (existsSync(done)) return;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, ENQUIRY_KIND.key), { recursive: true });
  await writeNewStudio(root, makeStudio({ lastOrdinals: {} }));
  const seeded = makeSeeded(7);
  const years = new Map<string, Enquiry[]>();
  for (let at = 0; at < count; at += 1) {
    const askedOn = addDays(BENCH_DAY, -Math.floor((at * 1_000) / count));
    const name = seeded.pick([...SURNAMES]) + seeded.pick([...GIVEN]) + seeded.pick([...GIVEN]);
    const question = `${seeded.pick(ESTATES)}${seeded.below(30)}号楼：${seeded.pick(MATTERS)}，物业不管，应当找谁？${seeded.pick(MATTERS)}。`;
    const one: Enquiry = {
      ...{ id: `enquiry-${seeded.digits(8)}-${at}`, revision: 1 },
      createdAt: `${askedOn}T09:00:00.000Z`,
      updatedAt: `${askedOn}T09:00:00.000Z`,
      asked: {
        ...{ askedOn, way: seeded.chance(0.5) ? 'visit' : 'phone', name },
        ...{ phone: `139${seeded.digits(8)}`, people: 1 + seeded.below(3) },
        ...{ category: seeded.pick(DISPUTE_CATEGORIES), question },
        answer: `已告知可以先与对方协商；协商不成的，可以申请调解。${seeded.pick(MATTERS)}的，另行说明。`,
        ...{ answeredBy: '赵信花', referredTo: seeded.chance(0.3) ? 'mediation' : null },
        ...{ opponent: '', opponentPhone: '', opponentId: '', minutes: null },
      },
      drafts: [],
      ...{ answeredById: 'm1', caseId: seeded.chance(0.1) ? `case-${seeded.below(900)}` : null },
    };
    const year = askedOn.slice(0, 4);
    const others = years.get(year) ?? [];
    others.push(one);
    years.set(year, others);
  }
  for (const [year, records] of years) {
    const storedRecords = records
      .sort((one, other) => ENQUIRY_KIND.compare(one, other))
      .map((record) => ({ record, removedAt: null }));
    const shard = { ...emptyShard(ENQUIRY_KIND as never, year), storedRecords };
    writeFileSync(join(root, ENQUIRY_KIND.key, `${year}.json`), await encodeShard(shard));
  }
  const store = await openBenchStore(root);
  await firstPage(store, '');
  await store.close();
  writeFileSync(done, `${count} enquiries\n`);
}

async function firstPage(store: StudioStore, text: string): Promise<number> {
  const rows = await seenRecords(store, ENQUIRY_KIND as never, EVERYBODY).list(text);
  return rows.slice(0, PAGE).length;
}

/** Opens the folder, asks and saves, in a process of its own. */
export async function measureEnquiries(root: string, rounds: number): Promise<EnquiryFigures> {
  const times = { open: 0, whole: 0, wholeCpu: 0, flush: 0 };
  let store: StudioStore | undefined;
  const { wallMs: blockedMs } = await longestBlock(async () => {
    const startedAt = performance.now();
    store = await openBenchStore(root);
    times.open = performance.now() - startedAt;
    const before = process.cpuUsage();
    await firstPage(store, '');
    times.wholeCpu = process.cpuUsage(before).user / 1_000;
    times.whole = performance.now() - startedAt - times.open;
  });
  if (store === undefined) throw new Error('not open');
  const opened = store;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const words = turns.map((turn) => WORDS[turn % WORDS.length] ?? '');
  await firstPage(opened, '漏水');
  const list = timesOf(await timeEach(turns, () => firstPage(opened, '')));
  const search = timesOf(await timeEach(words, (word) => firstPage(opened, word)));
  const [{ id } = { id: '' }] = await seenRecords(opened, ENQUIRY_KIND as never, EVERYBODY).list(
    '',
  );
  let revision = 0;
  const save = async (): Promise<void> => {
    await opened.commit({ actor: NOBODY, action: 'enquiries.correct' }, (view) =>
      view.change(ENQUIRY_KIND, { id, revision }, (one) => ({
        ...one,
        asked: { ...one.asked, answer: `第${revision}次` },
      })),
    );
    revision += 1;
  };
  const [firstSaveMs = 0] = await timeEach([0], async () => {
    revision = (await opened.storedIn(ENQUIRY_KIND, id)).record.revision;
    await save();
  });
  const saves = timesOf(await timeEach(turns, save));
  const { wallMs: flushBlockedMs } = await longestBlock(async () => {
    const startedAt = performance.now();
    await opened.flush();
    times.flush = performance.now() - startedAt;
  });
  await opened.close();
  return {
    ...{
      openMs: times.open,
      wholeMs: times.whole,
      wholeCpuMs: times.wholeCpu,
      blockedMs,
      rssMb: rss / 1e6,
    },
    ...{ heapMb: heapUsed / 1e6, list, search, firstSaveMs, save: saves },
    ...{ flushMs: times.flush, flushBlockedMs },
  };
}

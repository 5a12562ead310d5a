import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '@main/store/disk/node-disk';
import { askedIn } from '@main/store/index/asking';
import { deskOf } from '@main/store/index/case-desk';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_STATUSES, UNFINISHED_STATUSES } from '@shared/domain/case/model/case-status';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { addDays } from '@shared/domain/kernel/local-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBenchArchive } from '../../bench/bench-archive';
import { TODAY } from '../../support/day';
import { openStore } from '../../support/open-store';

const FIRST_PAGE: CaseQuery = { ...EVERY_CASE, sortBy: 'registeredOn', isDescending: true };
const WEEK = { from: addDays(TODAY, -30), to: addDays(TODAY, 30) };
const DESK = { today: TODAY, whose: null, isTheirsAlone: false, limit: 50 };

const QUERIES: readonly CaseQuery[] = [
  FIRST_PAGE,
  { ...FIRST_PAGE, statuses: [...UNFINISHED_STATUSES] },
  { ...EVERY_CASE, statuses: [...UNFINISHED_STATUSES], sortBy: 'urgency' },
  ...CASE_STATUSES.map((status): CaseQuery => ({ ...FIRST_PAGE, statuses: [status] })),
  // These reach down to what is not read yet.
  { ...FIRST_PAGE, isDescending: false },
  { ...FIRST_PAGE, page: 40 },
  { ...EVERY_CASE, sortBy: 'amount', isDescending: true },
  { ...EVERY_CASE, month: '2019-05' },
  { ...EVERY_CASE, categories: ['neighborhood'] },
];

/** What the first questions are answered; the texts of lines alone, to be compared. */
async function answersOf({ cases }: StudioStore) {
  const lists = await Promise.all(QUERIES.map((query) => cases.finding.querySoon(query)));
  return {
    lists: lists.map(({ total, countsByStatus, page }) => ({
      ...{ total, countsByStatus, lines: page.map(({ id, summary }) => [id, summary.title]) },
    })),
    asked: askedIn(cases.table.slots, { range: WEEK, today: TODAY }, null),
    desk: deskOf(cases.table.slots, cases.table.open, DESK, null),
  };
}

let root = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'studio-test-'));
  await makeBenchArchive(root, 1_000);
  const store = await openStore(root);
  await store.cases.finding.inShortFields;
  await store.flush();
  await store.close();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('先答头几个问题，旧月份随后读', () => {
  it('says of every list, of the desk and of the days what it says when all is read', async () => {
    const early: ReturnType<typeof answersOf>[] = [];
    const unread: boolean[] = [];
    const store = await openStore(root, 'write', {
      onFront: (front) => {
        unread.push(front.cases.unread.areNone);
        early.push(answersOf(front));
      },
    });
    expect(unread).toEqual([false]);
    expect(store.cases.unread.areNone).toBe(true);
    const answers = await early[0];
    expect(answers).toEqual(await answersOf(store));
    expect(answers?.lists[0]?.total).toBe(1_000);
    await store.close();
  });

  it('reads nothing of the months in which nothing is open before it can answer (bug: the start waits for ten years)', async () => {
    const read: string[] = [];
    let before = -1;
    const disk = {
      ...nodeDisk,
      readInto: (path: string, bytes: Uint8Array) => {
        read.push(path);
        return nodeDisk.readInto(path, bytes);
      },
    };
    const store = await openStore(root, 'read', {
      disk,
      onFront: () => {
        before = read.length;
      },
    });
    expect(read.length).toBeGreaterThan(100);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(read.length / 2);
    await store.close();
  });

  it('a list that reaches down waits, and one that does not is there before them', async () => {
    const order: string[] = [];
    const asked: Promise<unknown>[] = [];
    const store = await openStore(root, 'read', {
      onFront: ({ cases }) => {
        const note = (name: string, query: CaseQuery) =>
          asked.push(cases.finding.querySoon(query).then(() => order.push(name)));
        note('oldest', { ...FIRST_PAGE, isDescending: false });
        note('newest', FIRST_PAGE);
        void cases.unread.over().then(() => order.push('all read'));
      },
    });
    await Promise.all(asked);
    expect(order).toEqual(['newest', 'all read', 'oldest']);
    await store.close();
  });

  it('an old month that is not what the index said is read from its shard, and the window is told', async () => {
    const path = join(root, 'index', '2019-05.columns');
    const good = readFileSync(path);
    const bad = Buffer.from(good);
    bad[bad.length - 1] = (bad.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bad);
    let told = 0;
    const store = await openStore(root, 'write', {
      onFront: () => undefined,
      onFound: () => {
        told += 1;
      },
    });
    expect(told).toBeGreaterThan(0);
    expect((await store.cases.query(EVERY_CASE)).total).toBe(1_000);
    await store.flush();
    await store.close();
    // Made anew behind it.
    expect(readFileSync(path)).toEqual(good);
  });
});

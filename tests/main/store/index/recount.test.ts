import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { DEFINITIONS } from '@main/store/index/definitions';
import { checkOf } from '@main/store/index/file-check';
import { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describeCase } from '@shared/domain/case/view/case-entry';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { definitionSources, definitionsHash } from '../../../../scripts/lib/definitions-hash.mjs';
import { day, TODAY } from '../../../support/day';
import { overwriteFile } from '../../../support/harm-file';
import { makeAgreedCase, makeContext } from '../../../support/make-case';
import { makeDataFolder, openStore, register, STAMP } from '../../../support/open-store';
import { makeScratch } from '../../../support/scratch';

const LIST = EVERY_CASE;
const ALL_DAYS = { from: day('1900-01-01'), to: day('2999-12-31') };
const MONTHS = ['2026-09', '2026-10', '2026-11'];

/** A closed case with an agreement; the day of its registration is the caller's. */
function closedCase(): Partial<MediationCase> {
  const { registration: _, ...one } = makeAgreedCase({ status: 'closed' });
  return one;
}

/** Three months: a closed case in September, an agreement in October, an open case in November. */
async function makeClosed(): Promise<string> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  await register(store, '2026-09-03', closedCase());
  await register(store, '2026-10-08', closedCase());
  await register(store, '2026-11-05');
  await store.close();
  return root;
}

interface Opened {
  readonly store: StudioStore;
  /** Months that were described since, in order. */
  readonly described: string[];
  /** How often the window was told that something is different now. */
  readonly told: () => number;
  /** Lets one more read of a shard through. */
  readonly letOneThrough: () => void;
  /** Lets all through from now on. */
  readonly free: () => void;
}

/** How many cases reports count as concluded, on whatever day. */
function concludedIn({ store }: Opened): number {
  return [...store.cases.facts().happened(['concludedOn'], ALL_DAYS)].length;
}

/** Opens a folder with other settings; each read of a shard waits until it is let through. */
async function openHeld(
  root: string,
  rules: string,
  { isHeld = true, isQuiet = true } = {},
): Promise<Opened> {
  const waiting: (() => void)[] = [];
  let isFree = !isHeld;
  let isOpening = true;
  let told = 0;
  const described: string[] = [];
  const disk: Disk = {
    ...nodeDisk,
    read: async (path) => {
      if (!isFree && !isOpening && /[\\/]case[\\/]/.test(path))
        await new Promise<void>((resolve) => waiting.push(resolve));
      return nodeDisk.read(path);
    },
  };
  let begin: () => void = () => undefined;
  const quiet = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const store = await StudioStore.open(root, {
    ...{ access: 'write', disk, quiet, followsAfterMs: null },
    now: () => new Date('2026-11-19T09:00:00+08:00'),
    stamp: () => STAMP,
    onFound: () => {
      told += 1;
    },
    describer: () => ({
      today: () => TODAY,
      describe: (one, month) => {
        described.push(month);
        const said = describeCase(one, month, makeContext());
        const title = `${rules} ${one.number}`;
        return { ...said, entry: { ...said.entry, summary: { ...said.entry.summary, title } } };
      },
      rules: () => rules,
    }),
  });
  isOpening = false;
  if (isQuiet) begin();
  return {
    ...{ store, described, told: () => told },
    letOneThrough: () => waiting.shift()?.(),
    free: () => {
      isFree = true;
      for (const letThrough of waiting) letThrough();
    },
  };
}

/** Counts to the end, with the files let through one after the other. A disk takes its time: only the test's limit ends it. */
async function letAllThrough({ store, letOneThrough }: Opened): Promise<void> {
  const { recount } = store.cases;
  const done = recount.run();
  while (recount.progress !== null) {
    letOneThrough();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await done;
}

/** Makes the index look like one of a program with other definitions. */
function alterDefinitions(root: string): void {
  const path = join(root, 'index.json');
  const head = JSON.parse(readFileSync(path, 'utf8'));
  for (const month of head.data?.months ?? head.months) month.definitions = 'others';
  writeFileSync(path, JSON.stringify(head));
}

/** Takes a column out of a month's file, as a program would have written it that did not know the fact. */
function dropColumn(root: string, month: string, name: string): void {
  const path = join(root, 'index', `${month}.columns`);
  const file = readFileSync(path);
  const start = file.indexOf(10) + 1;
  const header = JSON.parse(file.subarray(0, start).toString());
  const { count, layout } = header;
  const filled = (width: number) => Math.ceil((count * width) / 8) * 8;
  let at = start;
  const kept: Uint8Array[] = [];
  for (const [column, width] of [...layout.shape, ...layout.facts]) {
    if (column !== name) kept.push(file.subarray(at, at + filled(width)));
    else header.columnBytes -= filled(width);
    at += filled(width);
  }
  layout.facts = layout.facts.filter(([column]: [string]) => column !== name);
  const head = Buffer.from(`${JSON.stringify(header)}\n`);
  const altered = Buffer.concat([head, ...kept, file.subarray(at)]);
  overwriteFile(path, altered);
  const headPath = join(root, 'index.json');
  const index = JSON.parse(readFileSync(headPath, 'utf8'));
  const months = index.data?.months ?? index.months;
  const known = months.find((one: { month: string }) => one.month === month);
  known.columnsCheck = checkOf(altered);
  writeFileSync(headPath, JSON.stringify(index));
}

const titlesOf = async ({ store }: Opened): Promise<string[]> =>
  (await store.cases.query(LIST)).page.map(({ summary }) => summary.title);

describe('重新清点', () => {
  it('other settings: lists answer at once from what is there, the months with open cases first, and the window is told', async () => {
    const root = await makeClosed();
    (await openHeld(root, 'a', { isHeld: false })).store.close();
    const first = await openHeld(root, 'a', { isHeld: false });
    await first.store.cases.recount.run();
    await first.store.close();
    const opened = await openHeld(root, 'b');
    const { recount } = opened.store.cases;
    expect(opened.described).toEqual([]);
    expect(await titlesOf(opened)).toEqual(
      [1, 2, 3].map((ordinal) => `a （2026）人调字第${ordinal}号`),
    );
    expect(recount.progress).toEqual({ done: 0, total: 3 });
    await letAllThrough(opened);
    opened.free();
    expect(opened.described).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(opened.told()).toBe(1);
    expect(await titlesOf(opened)).toEqual(
      [1, 2, 3].map((ordinal) => `b （2026）人调字第${ordinal}号`),
    );
    await opened.store.close();
  });

  it('other definitions: a line that is shown is made anew then and there, whatever its old form was', async () => {
    const root = await makeClosed();
    alterDefinitions(root);
    const opened = await openHeld(root, 'b', { isHeld: false });
    expect(await titlesOf(opened)).toEqual(
      [1, 2, 3].map((ordinal) => `b （2026）人调字第${ordinal}号`),
    );
    await opened.store.cases.recount.run();
    expect([...opened.described].sort()).toEqual(MONTHS);
    await opened.store.close();
    const again = await openHeld(root, 'b', { isHeld: false });
    expect(again.store.cases.recount.progress).toBeNull();
    expect(await titlesOf(again)).toHaveLength(3);
    expect(again.described).toEqual([]);
    await again.store.close();
  });

  it('facts of columns that an older program did not write are not taken for zeros (bug: figures of half a table)', async () => {
    const root = await makeClosed();
    alterDefinitions(root);
    dropColumn(root, '2026-10', 'concludedOn');
    const opened = await openHeld(root, 'b');
    expect(opened.store.cases.recount.progress).toEqual({ done: 0, total: 3 });
    await letAllThrough(opened);
    opened.free();
    expect(concludedIn(opened)).toBe(2);
    await opened.store.close();
  });

  it('put away half-way, it goes on at the next opening with what is left', async () => {
    const root = await makeClosed();
    const first = await openHeld(root, 'a', { isHeld: false });
    await first.store.cases.recount.run();
    await first.store.close();
    const second = await openHeld(root, 'b', { isHeld: false, isQuiet: false });
    // The month with the open case is counted, then the folder is put away.
    await second.store.cases.remake('2026-11');
    await second.store.close();
    const third = await openHeld(root, 'b', { isHeld: false });
    await third.store.cases.recount.run();
    expect(third.described).not.toContain('2026-11');
    expect(await titlesOf(third)).toEqual(
      [1, 2, 3].map((ordinal) => `b （2026）人调字第${ordinal}号`),
    );
    await third.store.close();
  });

  it('a change saved meanwhile stays, and is counted', async () => {
    const root = await makeClosed();
    const first = await openHeld(root, 'a', { isHeld: false });
    await first.store.cases.recount.run();
    await first.store.close();
    const opened = await openHeld(root, 'b', { isHeld: false });
    const done = opened.store.cases.recount.run();
    await register(opened.store, '2026-11-06', closedCase());
    await done;
    expect(await titlesOf(opened)).toHaveLength(4);
    expect(concludedIn(opened)).toBe(3);
    await opened.store.close();
  });
});

describe('定义的指纹', () => {
  it('is put in by the build and names the sources behind the index', () => {
    expect(DEFINITIONS).toMatch(/^[0-9a-f]{16}$/);
    expect(definitionsHash(process.cwd())).toMatch(/^[0-9a-f]{16}$/);
  });

  it('goes over no rule of an act (bug: a word on a button costs every studio a recount of its cases)', () => {
    const names = [...definitionSources(process.cwd()).keys()];
    expect(names.some((name) => name.includes('case-facts'))).toBe(true);
    expect(
      names.filter((name) => /[\\/]acts[\\/]|-acts?\.ts|-kind\.ts|kinds\.ts/.test(name)),
    ).toEqual([]);
  });

  it('changes with a file that is imported by way of others, and not with one that is only a type', () => {
    const root = makeScratch();
    const write = (name: string, text: string) => writeFileSync(join(root, name), text);
    write(
      'a.ts',
      "import { b } from './b';\nimport type { C } from './c';\nexport const a: C = b;\n",
    );
    write('b.ts', "import { x } from 'package';\nexport { d } from './d';\nexport const b = x;\n");
    write('c.ts', 'export type C = 1;\n');
    write('d.ts', 'export const d = 1;\n');
    const before = definitionsHash(root, ['a.ts']);
    write('c.ts', 'export type C = 2;\n');
    expect(definitionsHash(root, ['a.ts'])).toBe(before);
    write('d.ts', 'export const d = 2;\n');
    expect(definitionsHash(root, ['a.ts'])).not.toBe(before);
  });
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import { findAlike } from '@main/services/cases/alike-cases';
import {
  lengthOf,
  type Terms,
  termsOf,
  textLikeness,
} from '@shared/domain/case/alike/text-likeness';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import type { InputOf } from '@shared/ipc/contract';
import { openBenchStore } from './bench-archive';
import { type Block, type Costs, costOfEach, costsOf, longestBlock, timeEach } from './figures';
import { deskOf, EVERYBODY, makePeopledCases } from './part-persons';
import { makeSeeded } from './seeded';

/** 可能是同一件, asked while a dispute is typed in that is there already. */
export interface AlikeFigures {
  readonly cases: number;
  readonly firstMs: number;
  readonly all: Costs;
  readonly block: Block;
  /** In how many of the typed disputes the very case was among those asked about, in the end. */
  readonly found: string;
  /** BM25 over the stories of all cases, their terms kept ready: what it takes to put them in order, and its find. */
  readonly plain: Costs;
  readonly plainBlock: Block;
  readonly plainFound: string;
  /** What keeping the terms ready takes of the heap. */
  readonly plainHeapMb: number;
}

type Asked = InputOf<'cases.alike'>;

/** So many of the newest cases are typed in again: they are open or ended within a year. */
const NEWEST = 600;
/** A question is sent when so many more characters are written. */
const STEP = 8;
/** So many of the disputes are put beside all others, which takes long. */
const PLAIN = 4;

/** Opens the folder and types disputes in again, as far as the parties, then the story in steps. */
export async function measureAlike(
  root: string,
  count: number,
  disputes: number,
): Promise<AlikeFigures> {
  const store = await openBenchStore(root);
  await store.rowsOf(PERSON_KIND);
  await store.cases.finding.inShortFields;
  await store.cases.finding.long.takeIn();
  const seeded = makeSeeded(13);
  const cases = [...makePeopledCases(count, new Map())];
  const again = Array.from({ length: disputes }, () => seeded.pick(cases.slice(-NEWEST)));
  const current = deskOf(store);
  const ask = (asked: Asked) => findAlike(current, EVERYBODY, asked);
  const [firstMs = 0] = await timeEach(stepsOf(again[0] as MediationCase).slice(-1), ask);
  const costs = { wall: [] as number[], cpu: [] as number[] };
  let found = 0;
  const block = await longestBlock(async () => {
    for (const one of again) {
      const steps = stepsOf(one);
      const these = await costOfEach(steps, ask);
      costs.wall.push(...these.wall);
      costs.cpu.push(...these.cpu);
      const last = steps.at(-1);
      await nextTurn();
      const asked = last === undefined ? [] : await ask(last);
      if (asked.some(({ caseId }) => caseId === one.id)) found += 1;
    }
  });
  await store.close();
  const plain = await measurePlain(cases, again.slice(0, PLAIN));
  return {
    ...{ cases: count, firstMs, all: costsOf(costs), block },
    found: `${found} of ${disputes}`,
    ...plain,
  };
}

/** What the form asks while it is filled in: one party, both, then the story. */
function stepsOf({ parties, registration }: MediationCase): Asked[] {
  const mentions = parties.map((party) => ({
    kind: party.kind,
    name: party.name,
    paperNumber: party.kind === 'natural_person' ? party.idNumber : party.creditCode,
    phone: party.phone,
    side: party.side,
    personId: party.personId,
  }));
  const { place, description } = registration;
  const story = [...description];
  const steps: Asked[] = [
    { parties: mentions.slice(0, 1), place: '', placeId: null, description: '' },
    { parties: mentions, place: '', placeId: null, description: '' },
  ];
  for (let length = STEP; length < story.length + STEP; length += STEP)
    steps.push({
      parties: mentions,
      place,
      placeId: null,
      description: story.slice(0, length).join(''),
    });
  return steps;
}

async function measurePlain(
  cases: readonly MediationCase[],
  again: readonly MediationCase[],
): Promise<Pick<AlikeFigures, 'plain' | 'plainBlock' | 'plainFound' | 'plainHeapMb'>> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const texts = cases.map(({ id, registration }) => ({
    id,
    terms: termsOf(registration.description),
  }));
  const holding = new Map<string, number>();
  for (const { terms } of texts)
    for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  globalThis.gc?.();
  const plainHeapMb = (process.memoryUsage().heapUsed - before) / 1e6;
  const averageLength = texts.reduce((sum, { terms }) => sum + lengthOf(terms), 0) / texts.length;
  const counts = {
    ...{ count: texts.length, averageLength },
    holding: (term: string) => holding.get(term) ?? 0,
  };
  const best = (asked: Terms) =>
    texts
      .map(({ id, terms }) => ({ id, score: textLikeness(asked, terms, counts) }))
      .sort((one, other) => other.score - one.score)
      .slice(0, 3);
  const costs = { wall: [] as number[], cpu: [] as number[] };
  let found = 0;
  const plainBlock = await longestBlock(async () => {
    for (const one of again) {
      const stories = stepsOf(one).filter(({ description }) => description !== '');
      const these = await costOfEach(stories, ({ description }) => best(termsOf(description)));
      costs.wall.push(...these.wall);
      costs.cpu.push(...these.cpu);
      if (best(termsOf(one.registration.description)).some(({ id }) => id === one.id)) found += 1;
    }
  });
  return {
    plain: costsOf(costs),
    plainBlock,
    plainFound: `${found} of ${again.length}`,
    plainHeapMb,
  };
}

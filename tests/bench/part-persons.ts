import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offerPeople } from '@main/services/people/offer-people';
import type { CurrentStudio } from '@main/services/studio/current-studio';
import { initialsOf, loadPinyin, soundsOf, syllablesOf } from '@main/store/search/pinyin-text';
import { emptyShard } from '@main/store/shards/shard';
import { encodeShard } from '@main/store/shards/shard-form';
import type { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Party } from '@shared/domain/party/party';
import { numberOfWho, type Person, whoOf } from '@shared/domain/person/person';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { makeBenchArchive, openBenchStore } from './bench-archive';
import { type Block, type Costs, costOfEach, costsOf, longestBlock, timeEach } from './figures';
import { BENCH_DAY, makeLifelikeCases } from './lifelike-cases';
import { makeSeeded } from './seeded';
import { openSqlite } from './sqlite-peer';

export const EVERYBODY = actorWithAllRights(NOBODY);

/** Who is offered while a party is typed, of a register in which everybody stands. */
export interface PersonFigures {
  readonly people: number;
  /** Until the folder is open, and from then on until everybody is known. */
  readonly openMs: number;
  readonly wholeMs: number;
  readonly rssMb: number;
  /** The first question after that, for which the dictionary of sounds is read. */
  readonly firstMs: number;
  readonly byKind: Readonly<Record<TypedKind, Costs>>;
  /** The longest time in which nothing else was answered, by the first question and by the others. */
  readonly firstBlock: Block;
  readonly block: Block;
  /** The same words in SQLite: `LIKE` over one text of each, the cases counted by an index. */
  readonly like: Costs | string;
}

const TYPED_KINDS = ['chinese', 'pinyin', 'digits'] as const;
type TypedKind = (typeof TYPED_KINDS)[number];
interface Typed {
  readonly kind: TypedKind;
  readonly text: string;
}

/** As many people as cases: whoever is new stands in the first ones, and comes again in the later ones. */
export function* makePeopledCases(count: number, people: Map<string, Person>) {
  const seeded = makeSeeded(11);
  const known = { natural_person: [] as Person[], unit: [] as Person[] };
  for (const one of makeLifelikeCases(count)) {
    const parties = one.parties.map((party): Party => {
      const ofKind = known[party.kind === 'natural_person' ? party.kind : 'unit'];
      const isAgain = people.size >= count || seeded.chance(0.3);
      if (isAgain && ofKind.length > 0) {
        const person = seeded.pick(ofKind);
        const { note: _note, ...who } = person.who;
        return { ...party, ...who, personId: person.id } as Party;
      }
      const person = personOf(party, `person-${seeded.digits(8)}-${people.size}`);
      ofKind.push(person);
      people.set(person.id, person);
      return { ...party, personId: person.id };
    });
    yield { ...one, parties } satisfies MediationCase;
  }
}

function personOf(party: Party, id: string): Person {
  const at = `${BENCH_DAY}T09:00:00.000Z`;
  const members = { id, revision: 1, createdAt: at, updatedAt: at };
  return { ...members, who: whoOf(party), mergedIntoId: null, absorbedIds: [] };
}

/** Makes a data folder of so many cases and as many people, unless it is there from an earlier run. */
export async function makePeopleArchive(root: string, count: number): Promise<void> {
  const people = new Map<string, Person>();
  const cases = () => makePeopledCases(count, people);
  await makeBenchArchive(root, count, cases, async () => {
    mkdirSync(join(root, PERSON_KIND.key), { recursive: true });
    const shards = new Map<string, Person[]>();
    for (const person of people.values()) {
      const name = PERSON_KIND.shardOf(person);
      shards.set(name, [...(shards.get(name) ?? []), person]);
    }
    for (const [name, records] of shards) {
      const storedRecords = records
        .sort((one, other) => PERSON_KIND.compare(one, other))
        .map((record) => ({ record, removedAt: null }));
      const shard = { ...emptyShard(PERSON_KIND as never, name), storedRecords };
      writeFileSync(join(root, PERSON_KIND.key, `${name}.json`), await encodeShard(shard));
    }
  });
}

/** What a person at the desk knows of the folder. */
export function deskOf(store: StudioStore): CurrentStudio {
  return { store, today: () => BENCH_DAY } as unknown as CurrentStudio;
}

/** Opens the folder and types names, their sounds and numbers, a question after each key. */
export async function measurePersons(
  root: string,
  work: string,
  count: number,
  wanted: number,
): Promise<PersonFigures> {
  const startedAt = performance.now();
  const store = await openBenchStore(root);
  const openMs = performance.now() - startedAt;
  const rows = await store.rowsOf(PERSON_KIND);
  const wholeMs = performance.now() - startedAt - openMs;
  // Search is ready long before anybody has come to the form.
  await store.cases.finding.inShortFields;
  await store.cases.finding.long.takeIn();
  const people = [...rows.rows()];
  const current = deskOf(store);
  const offer = (text: string) => offerPeople(current, EVERYBODY, text);
  let firstMs = 0;
  const first = await longestBlock(async () => {
    [firstMs = 0] = await timeEach(['w'], offer);
  });
  const typed = await makeTyped(store, wanted);
  const byKind = {} as Record<TypedKind, Costs>;
  const block = await longestBlock(async () => {
    for (const kind of TYPED_KINDS) {
      const texts = typed.filter((one) => one.kind === kind).map(({ text }) => text);
      byKind[kind] = costsOf(await costOfEach(texts, offer));
    }
  });
  globalThis.gc?.();
  const rssMb = process.memoryUsage().rss / 1e6;
  await store.close();
  return {
    ...{ people: people.length, openMs, wholeMs, rssMb, firstMs, byKind },
    ...{ firstBlock: first, block },
    like: await measureLike(work, count, typed),
  };
}

/** Names, their initials and full sounds, telephone and paper numbers, each key by key. */
async function makeTyped(store: StudioStore, wanted: number): Promise<Typed[]> {
  await loadPinyin();
  const seeded = makeSeeded(12);
  const rows = (await store.rowsOf(PERSON_KIND)).listed();
  const typed: Typed[] = [];
  const keys = (kind: TypedKind, text: string, most: number) => {
    for (let length = 1; length <= Math.min(most, text.length); length += 1)
      typed.push({ kind, text: text.slice(0, length) });
  };
  while (typed.length < wanted) {
    const { id } = seeded.pick(rows);
    const { who } = (await store.storedIn(PERSON_KIND, id)).record as Person;
    keys('chinese', who.name, 6);
    keys('pinyin', initialsOf(who.name), 6);
    keys('pinyin', syllablesOf(who.name).toLowerCase(), 8);
    keys('digits', who.phone, 11);
    keys('digits', numberOfWho(who), 8);
  }
  return typed;
}

async function measureLike(
  work: string,
  count: number,
  typed: readonly Typed[],
): Promise<Costs | string> {
  const path = join(work, `people-${count}.sqlite`);
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const database = openSqlite(path);
  if (typeof database === 'string') return database;
  await loadPinyin();
  database.exec(`
    CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, text TEXT);
    CREATE TABLE standings (person TEXT, number TEXT);
    CREATE INDEX by_person ON standings (person);
    BEGIN;`);
  const person = database.prepare('INSERT INTO people VALUES (?,?,?)');
  const standing = database.prepare('INSERT INTO standings VALUES (?,?)');
  const people = new Map<string, Person>();
  for (const { number, parties } of makePeopledCases(count, people))
    for (const { personId } of parties) standing.run(personId, number);
  for (const { id, who } of people.values()) {
    const sounds = JSON.stringify(soundsOf(who.name)).replace(/[^a-z,]/g, '');
    person.run(id, who.name, [who.name, sounds, who.phone, numberOfWho(who)].join('\n'));
  }
  database.exec('COMMIT; ANALYZE;');
  const ask = database.prepare(`
    SELECT id, name, (SELECT count(*) FROM standings WHERE person = people.id) FROM people
    WHERE text LIKE ? ORDER BY name = ? DESC, name LIKE ? DESC LIMIT 5`);
  const costs = await costOfEach(typed, ({ text }) => ask.all(`%${text}%`, text, `${text}%`));
  database.close();
  return costsOf(costs);
}

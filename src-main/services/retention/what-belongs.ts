import type { RecordRef as PlacedRef } from '@main/store/journal/journal-line';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { MEETING_KIND } from '@shared/domain/meeting/meeting-kind';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import type { RecordRef } from '@shared/domain/record/record';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import { STUDY_KIND } from '@shared/domain/study/study-kind';
import { SUBSIDY_KIND } from '@shared/domain/subsidy/subsidy-kind';

/**
 * They name a file and stay when it goes: what was paid must stay provable, a told case names nobody, and a meeting
 * and a round were about more than the one dispute.
 */
const STAYING: ReadonlySet<string> = new Set([
  ...[CASE_KIND.key, STUDY_KIND.key, SUBSIDY_KIND.key],
  ...[MEETING_KIND.key, ROUND_KIND.key],
]);

/** A record of any kind but the case, with what it names. */
interface Linked extends RecordRef {
  readonly links: readonly RecordRef[];
}

/**
 * What goes when files are destroyed: they themselves; what belongs to them, which is every record that names one of them
 * or one that goes with them, also in 回收站; and whoever of the register is named by nothing else. Throws StoreError.
 */
export async function whatBelongs(
  store: StudioStore,
  caseIds: readonly string[],
): Promise<PlacedRef[]> {
  const all = await linkedRecords(store);
  const gone = new Map<string, RecordRef>();
  for (const id of caseIds) put(gone, { kind: CASE_KIND.key, id });
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const one of all)
      if (!STAYING.has(one.kind) && !isPerson(one) && one.links.some(isIn(gone))) put(gone, one);
  }
  for (const one of await lonelyPeople(store, all, gone)) put(gone, one);
  const placed: PlacedRef[] = [];
  for (const { kind: key, id } of gone.values()) {
    const kind = store.kinds.find(key);
    const shard = kind && (await store.shardOf(kind, id));
    if (shard !== undefined) placed.push({ kind: key, id, shard });
  }
  return placed;
}

/** The people whom these records name and no other does, those that were merged into one another together. */
async function lonelyPeople(
  store: StudioStore,
  all: readonly Linked[],
  gone: ReadonlyMap<string, RecordRef>,
): Promise<RecordRef[]> {
  const people = all.filter(isPerson);
  const named = [...(await linkedCases(store, [...gone.values()])), ...all.filter(isIn(gone))];
  const refs = [...named.flatMap(({ links }) => links), ...(await registeredBeside(store, gone))];
  const lonely = withTheirOwn(refs.filter(isPerson), people);
  const binned = (await store.cases.removed()).map(({ entry: { id } }) => id);
  const inBin = binned.map((id) => ({ kind: CASE_KIND.key, id }));
  const others = [...all, ...(await linkedCases(store, inBin))].filter((one) => !isIn(gone)(one));
  for (const ref of [...lonely.values()])
    for (const id of await store.naming(CASE_KIND, ref))
      if (!gone.has(nameOf({ kind: CASE_KIND.key, id }))) lonely.delete(nameOf(ref));
  for (let before = -1; before !== lonely.size; ) {
    before = lonely.size;
    dropNamed(lonely, others);
    dropHalf(lonely, people);
  }
  return people.filter(isIn(lonely));
}

/** What was registered or changed in one stroke with a case, such as people whom its parties were once. */
async function registeredBeside(
  store: StudioStore,
  gone: ReadonlyMap<string, RecordRef>,
): Promise<RecordRef[]> {
  const beside: RecordRef[] = [];
  for (const { kind, id } of gone.values())
    if (kind === CASE_KIND.key)
      for (const { records } of await store.historyOf(CASE_KIND, id)) beside.push(...records);
  return beside;
}

/** Takes out whom a record names that stays. */
function dropNamed(lonely: Map<string, RecordRef>, others: readonly Linked[]): void {
  for (const { links } of others.filter((one) => !isIn(lonely)(one)))
    for (const ref of links) lonely.delete(nameOf(ref));
}

/** Where one entry of a person is still needed, so are those that were merged with it. */
function dropHalf(lonely: Map<string, RecordRef>, people: readonly Linked[]): void {
  const isNeeded = (ref: RecordRef): boolean => isPerson(ref) && !isIn(lonely)(ref);
  for (const one of people.filter(isIn(lonely)))
    if (one.links.some(isNeeded)) lonely.delete(nameOf(one));
}

/** People, and all that were merged into them or that they were merged into. */
function withTheirOwn(
  named: readonly RecordRef[],
  people: readonly Linked[],
): Map<string, RecordRef> {
  const found = new Map(named.map((ref) => [nameOf(ref), ref]));
  const isTied = (one: Linked): boolean => isIn(found)(one) || one.links.some(isIn(found));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const one of people.filter(isTied))
      for (const ref of [one, ...one.links].filter(isPerson)) put(found, ref);
  }
  return found;
}

function isPerson({ kind }: RecordRef): boolean {
  return kind === PERSON_KIND.key;
}

/** Every record that is no case, those in 回收站 too. */
async function linkedRecords(store: StudioStore): Promise<Linked[]> {
  const all: Linked[] = [];
  for (const kind of store.kinds.list) {
    if (kind.links === undefined || kind.key === CASE_KIND.key) continue;
    for (const { id, links } of (await store.rowsOf(kind)).rows())
      all.push({ kind: kind.key, id, links });
  }
  return all;
}

async function linkedCases(store: StudioStore, refs: readonly RecordRef[]): Promise<Linked[]> {
  const cases: Linked[] = [];
  for (const { kind, id } of refs) {
    if (kind !== CASE_KIND.key) continue;
    const { record } = await store.storedIn(CASE_KIND, id);
    cases.push({ kind, id, links: CASE_KIND.links?.(record) ?? [] });
  }
  return cases;
}

function put(into: Map<string, RecordRef>, { kind, id }: RecordRef): void {
  into.set(nameOf({ kind, id }), { kind, id });
}

function isIn(refs: ReadonlyMap<string, RecordRef>) {
  return (one: RecordRef): boolean => refs.has(nameOf(one));
}

function nameOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`;
}

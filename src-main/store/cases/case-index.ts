import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { type CaseEntry, entryOn } from '@shared/domain/case/view/case-entry';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import type { CaseSummary } from '@shared/domain/case/view/case-view';
import type { Sight } from '@shared/domain/record/actor';
import type { FactTable } from '@shared/domain/record/fact-table';
import type { RecordRef } from '@shared/domain/record/record';
import type { CaseQueryResult } from '../index/case-query';
import type { CaseKey } from '../index/case-slots';
import { CaseTable, type EntryFilter } from '../index/case-table';
import { openMonths } from '../index/counted-cases';
import type { IndexedMemory } from '../index/index-keeper';
import type { IndexOnDisk } from '../index/index-on-disk';
import type { EncodedMonth, IndexedMonth } from '../index/index-part';
import { Recount } from '../index/recount';
import { UnreadMonths } from '../index/settled-month';
import type { ShardSource } from '../search/long-pass';
import { loadPinyin } from '../search/pinyin-text';
import { type SearchTexts, searchTextsOf } from '../search/search-text';
import type { KindIndex } from '../shards/kind-index';
import { type Shard, storedIn } from '../shards/shard';
import type { ShardShelf } from '../shards/shard-shelf';
import type { StoredRecord } from '../shards/stored-record';
import { StoreError } from '../store-error';
import { inTurns, Turn } from '../turn';
import { BesidesOfCases, type RemovedEntry } from './besides-columns';
import type { CaseDescriber } from './case-describer';
import { CaseFinding } from './case-finding';
import { CaseTexts } from './case-texts';
import { ChangedCases } from './changed-cases';
import { MadeAnew } from './made-anew';

/** All cases: their entries in memory, themselves in their shards. */
export class CaseIndex implements IndexedMemory, KindIndex<MediationCase> {
  readonly isWhole = true;
  readonly whole = async (): Promise<void> => undefined;
  readonly finding: CaseFinding;
  private readonly describer: CaseDescriber;
  private readonly shelf: ShardShelf;
  /** Months whose cases were described by something else than counts now. */
  readonly recount: Recount;
  /** What was taken over; `table` is up to date. */
  private readonly taken: CaseTable;
  private readonly besides: BesidesOfCases;
  /** Taken over when somebody asks or there is time. */
  private readonly changed = new ChangedCases();
  /** Months of which memory says something else than their index on disk. */
  readonly changedMonths = new Set<string>();
  private readonly texts: CaseTexts;
  readonly unread = new UnreadMonths();

  constructor(
    shelf: ShardShelf,
    describer: CaseDescriber,
    files: {
      readonly onDisk: IndexOnDisk;
      readonly shards: ShardSource;
      readonly searchRoom?: number | undefined;
    },
  ) {
    this.shelf = shelf;
    this.describer = describer;
    this.besides = new BesidesOfCases(shelf.kinds.find(CASE_KIND.key));
    const pressing = () => openMonths(this.table.slots);
    const remake = (month: string) => this.remake(month);
    this.recount = new Recount({ rules: describer.rules, pressing, remake });
    const madeAnew = new MadeAnew(files.onDisk, this.recount, remake);
    this.taken = new CaseTable(madeAnew);
    this.texts = new CaseTexts({
      ...{ onDisk: files.onDisk, madeAnew, work: () => this.work() },
      put: (caseId, texts) => this.table.putTexts(caseId, texts),
    });
    const asked = { ...files, unread: this.unread, readShortFields: () => this.readTexts() };
    this.finding = new CaseFinding(() => this.table, describer.today, asked);
  }

  /** Begins to read what search needs, and to describe anew what was described by something else. */
  begin(): void {
    void this.recount.run();
    void this.finding.inShortFields;
  }

  /** Reads and describes no further: the folder is put away. */
  async stop(): Promise<void> {
    this.texts.stop();
    await this.recount.stop();
    this.finding.long.stop();
  }

  /** Takes over what changed: each question does so first. */
  catchUp(): void {
    this.changed.takeOver((stored, month) => this.take(stored, month, 'when searched'));
  }

  /** All cases as lists have them, up to date; for what columns alone tell, see `askedIn` and `deskOf`. */
  get table(): CaseTable {
    this.catchUp();
    return this.taken;
  }

  /** Every case's entry, in no particular order; those in 回收站 are left out. Throws StoreError. */
  entries(filter?: EntryFilter): Promise<readonly CaseEntry[]> {
    return this.table.entries(filter);
  }

  /** What reports count of the cases; those in 回收站 are left out. @param sight which may be seen; null for all */
  facts(sight: Sight | null = null): FactTable<CaseFacts> {
    return this.table.facts(sight);
  }

  /** Id, number and place in the year of cases, in no particular order; those in 回收站 are left out. */
  keys(filter?: EntryFilter, newest?: number): readonly CaseKey[] {
    return this.table.keys(filter, newest);
  }

  /** The id of the case that carries a number; undefined when none in the lists does. */
  idOfNumber(number: string): string | undefined {
    return this.table.idOfNumber(number);
  }

  /** The mediators that stand in any case; cases in 回收站 are left out, and those named. */
  people(except: ReadonlySet<string>): ReadonlySet<string> {
    return this.table.mediatorIds(except);
  }

  /** The entries of the cases in which every word of the text is found; of all cases when there is none. */
  async entriesFinding(text: string, sight: Sight | null = null): Promise<readonly CaseEntry[]> {
    await this.finding.inShortFields;
    return this.table.entries({ text, sight });
  }

  /** One page of a list, found, counted and sorted. Waits until everything was looked through when it searches. Throws StoreError. */
  query(query: CaseQuery, sight: Sight | null = null): Promise<CaseQueryResult> {
    return this.finding.query(query, sight);
  }

  /** What a case in the lists is found by; null for others, and while it is still being read. */
  textsOf(caseId: string): SearchTexts | null {
    return this.table.textsOf(caseId);
  }

  /**
   * The cases in 回收站, the last removed first. Throws StoreError.
   * @param isLeftOut by the place in the year: of those nothing is read
   */
  async removed(
    isLeftOut: (serial: CaseKey['serial']) => boolean = () => false,
  ): Promise<readonly RemovedEntry[]> {
    const { table } = this;
    const { slots } = table;
    return this.besides.removed(async (id) => {
      const slot = slots.find(id);
      const isShown = slot !== undefined && !isLeftOut(slots.keyAt(slot).serial);
      return isShown ? table.get(id) : undefined;
    });
  }

  shardOf(caseId: string): string | undefined {
    // A save asks this: of what is behind, the month is known.
    return this.changed.monthOf(caseId) ?? this.taken.monthOf(caseId);
  }

  /** The month that a case lies in, also one in 回收站. Throws StoreError `not_found`. */
  monthOf(caseId: string): string {
    const month = this.shardOf(caseId);
    if (month === undefined) throw new StoreError('not_found', caseId);
    return month;
  }

  /** The case itself. Not to be changed by the caller. Throws StoreError. */
  async get(caseId: string): Promise<MediationCase> {
    const shard = await this.shelf.open(CASE_KIND, this.monthOf(caseId));
    const found = storedIn(shard, caseId);
    if (found?.removedAt === null) return found.record;
    throw new StoreError('not_found', caseId);
  }

  /** An entry's line in lists as of today. Throws StoreError. */
  async summaryOf(entry: CaseEntry): Promise<CaseSummary> {
    const { describer } = this;
    const asOfToday = entryOn(entry, describer.today());
    if (asOfToday !== null) return asOfToday.summary;
    return describer.describe(await this.get(entry.id), entry.shardName).entry.summary;
  }

  /** Describes every case anew if other settings or holidays count now; see `Recount.renew`. Throws StoreError. */
  describeAll(): Promise<void> {
    return this.recount.renew(this.table.slots.allMonths());
  }

  highestOf(year: string): number {
    return this.table.slots.highestOrdinalOf(Number(year));
  }

  naming(ref: RecordRef): readonly string[] {
    this.catchUp();
    return this.besides.naming(ref);
  }

  isNumberTaken(number: string): boolean {
    return this.table.slots.findNumber(number, () => true) !== undefined;
  }

  /** A large month in pieces. A case that changes meanwhile is left as it became. */
  index({ name: month, storedRecords }: Shard<MediationCase>): Promise<void> {
    const { generation } = this.recount;
    return this.changed.during(async (changed) => {
      await loadPinyin();
      this.dropOthers(month, storedRecords, changed);
      this.changedMonths.add(month);
      const turn = new Turn();
      for (const stored of storedRecords) {
        if (turn.isOver) await turn.end();
        if (changed.has(stored.record.id)) continue;
        this.take(stored, month, 'now');
      }
      this.recount.done(month, generation);
      await this.work();
    });
  }

  /** Takes over one changed case: at the next question, or when there is time. */
  indexStored(stored: StoredRecord<MediationCase>, month: string): void {
    this.changed.note(stored, month);
    this.changedMonths.add(month);
  }

  private dropOthers(
    month: string,
    storedRecords: readonly StoredRecord<MediationCase>[],
    changed: ReadonlySet<string>,
  ): void {
    const kept = new Set([...storedRecords.map(({ record: { id } }) => id), ...changed]);
    const { slots: known } = this.table;
    for (const id of known.idsOfMonth(month).filter((one) => !kept.has(one))) {
      this.besides.forget(id);
      this.finding.long.remove(known.find(id));
      this.table.remove(id);
    }
  }

  private take(
    stored: StoredRecord<MediationCase>,
    month: string,
    readTexts: 'now' | 'when searched',
  ): void {
    const { record: one, removedAt } = stored;
    const described = this.describer.describe(one, month);
    const read = (): SearchTexts => searchTextsOf(one, described.entry.summary.title);
    this.besides.put(stored);
    if (removedAt !== null) this.taken.putUnlisted(described);
    // Of a hundred thousand cases that are read, none may be kept for the sake of its texts.
    else if (readTexts === 'now') this.taken.putRead(described, read());
    else this.taken.put(described, read);
    const reading = removedAt === null ? readTexts : 'not at all';
    this.finding.long.take(this.taken.slots.find(one.id), one, reading);
    this.changedMonths.add(month);
  }

  reserve(shards: readonly { readonly month: string; readonly count: number }[]): void {
    this.table.slots.keepFor(shards);
  }

  takeMonth(month: IndexedMonth): void {
    this.table.adopt(month);
    this.besides.adopt(month);
    this.texts.expect(month.month);
  }

  knowsTexts(month: string): boolean {
    return !this.texts.lacks(month) || this.recount.wasPutIn(month);
  }

  private async readTexts(): Promise<void> {
    await loadPinyin();
    if (await this.texts.take()) await inTurns((hasTime) => this.table.search.settle(hasTime));
  }

  async encodeMonth(month: string): Promise<EncodedMonth> {
    await loadPinyin();
    const ids = new Set(this.table.slots.idsOfMonth(month));
    return this.table.encodeMonth(month, this.besides.among(ids));
  }

  /** Puts a month's cases in again from their shard. Throws StoreError. */
  remake(month: string): Promise<void> {
    const read = () => this.shelf.open(CASE_KIND, month);
    return this.recount.once(month, async () => this.index(await read()));
  }

  /** Works out what changed cases are found by, once all that the index knows is there. */
  async settle(): Promise<void> {
    await this.finding.inShortFields;
    await inTurns((hasTime) => this.table.search.settle(hasTime));
  }

  /** Finishes what reading many cases left to be done, and answers other things in between. */
  private work(): Promise<void> {
    return inTurns((hasTime) => this.taken.search.work(hasTime));
  }
}

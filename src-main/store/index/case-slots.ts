import { serialOf, serialOrder } from '@shared/domain/case/facts/case-facts';
import { FIRST_IMPORTED_ORDINAL, isRunningNumber } from '@shared/domain/case/model/running-number';
import type { CaseEntry, DescribedCase } from '@shared/domain/case/view/case-entry';
import { CaseColumns, type RowSpan } from './case-columns';
import { CaseRows, type RowFiles } from './case-rows';
import { decodeEntry, encodeEntry } from './entry-row';
import { HashIndex, textHash } from './hash-index';
import {
  type BesidesColumns,
  type EncodedMonth,
  encodeColumns,
  encodeRows,
  type IndexedMonth,
} from './index-part';
import { settledOf } from './settled-month';
import { SlotBytes } from './slot-bytes';

/** What a case is called. */
export type CaseKey = Pick<CaseEntry, 'id' | 'number' | 'serial'>;

/** The rows of so many months are read at the same time; of more, one month after another. */
const SIDE_BY_SIDE = 40;
/** Of a case that was forgotten. */
const NO_MONTH = 0xffff;
const LABEL_BORDER = '\n';
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NOTHING = new Uint8Array();

/**
 * All cases, those in 回收站 too, each in a slot: a small number that stays the same while the
 * program runs. What is looked up, sorted and filtered by stands in columns; the rest of an entry is
 * read when it is asked for. A month from the index is taken in as it is, without looking at a single case.
 */
export class CaseSlots {
  readonly columns = new CaseColumns();
  private readonly rows: CaseRows;
  /** Id and number of each case. */
  private readonly labels = new SlotBytes();
  private readonly ids = new HashIndex(
    () => this.columns.all.idHash,
    (slot) => this.isTaken(slot),
  );
  private readonly numbers = new HashIndex(
    () => this.columns.all.numberHash,
    (slot) => this.isTaken(slot),
  );
  private readonly months: string[] = [];
  /** Of each slot the place of its month in `months`. */
  private monthOfSlot = new Uint16Array(1_024);
  private slotCount = 0;
  /** Of months that are still to be taken in, the slots kept for them. */
  private readonly keptFor = new Map<string, { readonly from: number; readonly count: number }>();
  private readonly highestOrdinals = new Map<number, number>();

  constructor(files: RowFiles) {
    this.rows = new CaseRows(files, (slot) => this.spanAt(slot));
  }

  /** How many slots there are, empty ones too. */
  get count(): number {
    return this.slotCount;
  }

  /** The slot of a case, wherever it is. */
  find(caseId: string): number | undefined {
    return this.ids.find(textHash(caseId), this.count, (slot) => this.idAt(slot) === caseId);
  }

  /** The entries of these slots, in their order; one that was forgotten in the meantime is left out. Throws StoreError. */
  async read(slots: readonly number[]): Promise<CaseEntry[]> {
    const slotsByMonth = new Map<string, number[]>();
    for (const slot of slots) {
      const month = this.monthAt(slot);
      const others = slotsByMonth.get(month);
      if (others === undefined) slotsByMonth.set(month, [slot]);
      else others.push(slot);
    }
    const entries = new Map<number, CaseEntry>();
    const readMonth = async ([month, some]: [string, number[]]): Promise<void> => {
      for (const [slot, row] of await this.rows.take(month, some))
        entries.set(slot, decodeEntry(row));
    };
    const months = [...slotsByMonth];
    if (months.length <= SIDE_BY_SIDE) await Promise.all(months.map(readMonth));
    else for (const month of months) await readMonth(month);
    return slots.flatMap((slot) => entries.get(slot) ?? []);
  }

  idAt(slot: number): string {
    return this.labelAt(slot)[0];
  }

  keyAt(slot: number): CaseKey {
    const [id, number] = this.labelAt(slot);
    return { id, number, serial: serialOf(this.columns.all.number[slot] ?? 0) };
  }

  /** Month of the ledger that holds the case. */
  monthAt(slot: number): string {
    return this.months[this.monthOfSlot[slot] ?? 0] ?? '';
  }

  isListed(slot: number): boolean {
    return this.columns.all.status[slot] !== 0;
  }

  allMonths(): string[] {
    return [...this.months].sort();
  }

  /** Every case of a month. */
  ofMonth(month: string): number[] {
    const place = this.months.indexOf(month);
    const slots: number[] = [];
    if (place < 0) return slots;
    for (let slot = 0; slot < this.slotCount; slot += 1)
      if (this.monthOfSlot[slot] === place) slots.push(slot);
    return slots;
  }

  idsOfMonth(month: string): string[] {
    return this.ofMonth(month).map((slot) => this.idAt(slot));
  }

  /** A slot whose case carries the number. */
  findNumber(number: string, isWanted: (slot: number) => boolean): number | undefined {
    const isMeant = (slot: number): boolean => this.labelAt(slot)[1] === number && isWanted(slot);
    return this.numbers.find(textHash(number), this.count, isMeant);
  }

  /** Highest running number that any case of the year carries or carried. */
  highestOrdinalOf(year: number): number {
    return this.highestOrdinals.get(year) ?? 0;
  }

  /** Takes in a case or what became of it. @returns its slot */
  put(described: DescribedCase, isListed: boolean): number {
    const { entry } = described;
    const known = this.find(entry.id);
    const slot = known ?? this.count;
    this.columns.put(slot, described, isListed);
    this.rows.put(slot, encodeEntry(entry));
    this.raise(entry.serial);
    // A case keeps its number, but for what somebody wrote into a ledger by hand.
    if (known !== undefined && this.labelAt(known)[1] === entry.number) return known;
    this.putLabel(slot, entry.id, entry.number);
    if (known === undefined) this.enter(entry.shardName, slot, slot + 1);
    else this.numbers.add(slot, slot + 1);
    return slot;
  }

  /** Makes room for so many cases at once instead of little by little. */
  reserve(count: number): void {
    this.reserveMonths(count);
    this.columns.reserve(count);
    this.labels.reserve(count);
  }

  /**
   * Keeps slots for months that will be taken in, in whatever order: their cases then stand in the order of the months.
   * Until then they are empty.
   */
  keepFor(months: readonly { readonly month: string; readonly count: number }[]): void {
    const before = this.slotCount;
    for (const { month, count } of months) {
      this.keptFor.set(month, { from: this.slotCount, count });
      this.slotCount += count;
    }
    this.reserve(this.slotCount);
    this.monthOfSlot.fill(NO_MONTH, before, this.slotCount);
  }

  /** Takes in a month of which nothing is known yet. Throws TypeError when its parts do not belong together. @returns its first slot */
  adopt({ month, count, columns, layout, teams, labels }: IndexedMonth): number {
    const kept = this.keptFor.get(month);
    if (kept !== undefined && kept.count !== count) throw new TypeError('another number of cases');
    const first = kept?.from ?? this.count;
    this.columns.unpack(first, count, { bytes: columns, layout, teams });
    const { labelLength, number } = this.columns.all;
    const lengths = labelLength.subarray(first, first + count);
    if (sumOf(lengths) !== labels.length) throw new TypeError('other labels than columns');
    this.labels.adopt(first, labels, lengths);
    this.enter(month, first, first + count);
    for (const highest of highestOfYears(number.subarray(first, first + count)))
      this.raise(serialOf(highest));
    this.keptFor.delete(month);
    return first;
  }

  /**
   * A month's rows and columns to be written to the index. Throws StoreError.
   * @param besides what no column says of the cases
   */
  async encodeMonth(month: string, besides: BesidesColumns): Promise<Omit<EncodedMonth, 'texts'>> {
    // From here on nothing is waited for: what changes meanwhile makes the month be written again.
    const held = await this.rows.take(month, this.ofMonth(month));
    const slots = [...held.keys()];
    const { bytes, places } = encodeRows(held);
    const labels = Buffer.concat(slots.map((slot) => this.labels.get(slot)));
    const block = this.columns.pack(slots, places);
    return {
      count: slots.length,
      settled: settledOf(this.columns, slots),
      rows: bytes,
      columns: encodeColumns({ month, count: slots.length, labels, ...besides }, block),
      onWritten: () => {
        const { rowStart, rowLength, rowCheck } = this.columns.all;
        for (const [slot, { start, length, check }] of places) {
          rowStart[slot] = start;
          rowLength[slot] = length;
          rowCheck[slot] = check;
        }
        this.rows.written(month, bytes, held);
      },
    };
  }

  /** Forgets a case that is in its ledger no more. */
  drop(slot: number): void {
    this.monthOfSlot[slot] = NO_MONTH;
    this.columns.clear(slot);
    this.labels.put(slot, NOTHING);
    this.rows.drop(slot);
  }

  private spanAt(slot: number): RowSpan | null {
    if (this.idAt(slot) === '') return null;
    const { rowStart, rowLength, rowCheck } = this.columns.all;
    const [start, length, check] = [rowStart[slot], rowLength[slot], rowCheck[slot]];
    return { start: start ?? 0, length: length ?? 0, check: check ?? 0 };
  }

  private isTaken(slot: number): boolean {
    return this.monthOfSlot[slot] !== NO_MONTH;
  }

  private enter(month: string, from: number, to: number): void {
    if (!this.months.includes(month)) this.months.push(month);
    this.reserveMonths(to);
    this.monthOfSlot.fill(this.months.indexOf(month), from, to);
    this.slotCount = Math.max(this.slotCount, to);
    this.ids.add(from, to);
    this.numbers.add(from, to);
  }

  private reserveMonths(count: number): void {
    if (count <= this.monthOfSlot.length) return;
    const larger = new Uint16Array(Math.max(count, Math.ceil(this.monthOfSlot.length * 1.25)));
    larger.set(this.monthOfSlot);
    this.monthOfSlot = larger;
  }

  private putLabel(slot: number, id: string, number: string): void {
    const label = encoder.encode(`${id}${LABEL_BORDER}${number}`);
    this.columns.all.labelLength[slot] = label.length;
    this.labels.put(slot, label);
  }

  private labelAt(slot: number): [id: string, number: string] {
    const [id = '', number = ''] = decoder.decode(this.labels.get(slot)).split(LABEL_BORDER);
    return [id, number];
  }

  private raise({ year, ordinal }: CaseEntry['serial']): void {
    if (isRunningNumber({ ordinal }) && ordinal > this.highestOrdinalOf(year))
      this.highestOrdinals.set(year, ordinal);
  }
}

function sumOf(lengths: Uint32Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return sum;
}

/**
 * Of numbers as `serialOrder` tells them, the highest running number of each year: a year whose numbers stand apart may come
 * twice.
 */
function highestOfYears(orders: Float64Array): number[] {
  const found: number[] = [];
  let [from, to, highest] = [0, 0, 0];
  for (const order of orders) {
    if (order < from || order >= to) {
      const { year } = serialOf(order);
      [from, to] = [serialOrder({ year, ordinal: 0 }), serialOrder({ year: year + 1, ordinal: 0 })];
      found.push(highest);
      highest = 0;
    }
    const isRunning = order - from < FIRST_IMPORTED_ORDINAL;
    if (isRunning && order > highest) highest = order;
  }
  return [...found, highest].filter((order) => order > 0);
}

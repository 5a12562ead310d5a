import { CASE_FACTS, serialOrder } from '@shared/domain/case/facts/case-facts';
import { CASE_STATUSES } from '@shared/domain/case/model/case-status';
import type { CaseEntry, DescribedCase } from '@shared/domain/case/view/case-entry';
import type { DeskMarks } from '@shared/domain/case/view/desk';
import { NEXT_STEPS, WAITED_FOR } from '@shared/domain/case/view/next-steps';
import { urgencyOfColor } from '@shared/domain/case/view/waiting';
import type { Sight } from '@shared/domain/record/actor';
import { bytesOf, ColumnSet, type ColumnShape, type Columns } from './column-set';
import { dayNumber, dayOfNumber } from './day-number';
import { DUE_KINDS, DUE_SHAPE, DueColumns } from './due-columns';
import { type CodeLists, FactColumns, recodeColumn } from './fact-columns';
import { textHash } from './hash-index';

/**
 * What lists are filtered and sorted by, and what cases are looked up by: of each slot one number a
 * column. Wide numbers stand first, so that each column of a file begins where its kind may begin.
 */
const KINDS = {
  /** 分; NaN for none. */
  amount: Float64Array,
  /** Milliseconds since 1970. */
  updatedAt: Float64Array,
  /** Year × 10⁷ + running number: the order of the numbers. */
  number: Float64Array,
  /** Colour before day of waiting: the smaller, the more urgent; NaN for an ended case. */
  urgency: Float64Array,
  /** Earliest due day of the clocks that run on the day the columns stand at: 20261119; NaN for none. */
  dueOn: Float64Array,
  revision: Uint32Array,
  /** `textHash` of the case's id and of its number. */
  idHash: Uint32Array,
  numberHash: Uint32Array,
  /** `textHash` of the name of who registered it; 0 for nobody. */
  registrarHash: Uint32Array,
  /** Where the case's row stands in the file of its month. */
  rowStart: Uint32Array,
  rowLength: Uint32Array,
  /** `bytesHash` of the row. */
  rowCheck: Uint32Array,
  /** Bytes of the case's id and number. */
  labelLength: Uint32Array,
  /** Place of the case's mediators in `teams`. */
  team: Uint16Array,
  /** How many things the case asks for; they stand in columns of their own. */
  dueCount: Uint16Array,
  /** Place in CASE_STATUSES plus one; 0 = the case is in no list. */
  status: Uint8Array,
  /** 1 = nothing is left to be done. */
  isEnded: Uint8Array,
  /** Place of the next step in NEXT_STEPS plus one; 0 = an index of an older version does not say. */
  step: Uint8Array,
  /** Place in WAITED_FOR plus one of what the day of waiting is; 0 as above. */
  waitsFor: Uint8Array,
} as const;

/** What an index of an older version need not have: the desk is in another order until it was made anew behind the window. */
const MAY_LACK: ReadonlySet<string> = new Set(['registrarHash', 'step', 'waitsFor']);

/** What stands in a block of columns: their names and widths, and the lists in which numbers are places. */
export interface BlockLayout {
  readonly shape: ColumnShape;
  readonly facts: ColumnShape;
  readonly statuses: readonly string[];
  readonly codes: CodeLists;
  readonly dues: ColumnShape;
  readonly dueKinds: readonly string[];
  /** Not in an index of an older version. */
  readonly steps?: readonly string[];
}

/** The layout in which this program writes columns. */
export const LAYOUT: BlockLayout = {
  shape: new ColumnSet(KINDS, 0).shape,
  facts: new FactColumns(CASE_FACTS).shape,
  statuses: CASE_STATUSES,
  codes: new FactColumns(CASE_FACTS).codes,
  dues: DUE_SHAPE,
  dueKinds: DUE_KINDS,
  steps: NEXT_STEPS,
};

/** Where a row stands in the file of its month. */
export interface RowSpan {
  readonly start: number;
  readonly length: number;
  /** `bytesHash` of the row. */
  readonly check: number;
}

/** The span of a row that is in no file. */
export const NOWHERE: RowSpan = { start: 0, length: 0, check: 0 };

/** The columns of certain cases as they are written. */
export interface ColumnBlock {
  /** See `ColumnSet.encode`: what every index has, then the facts. */
  readonly bytes: Uint8Array;
  readonly layout: BlockLayout;
  /** The sets of mediators that `team` points at. */
  readonly teams: readonly (readonly string[])[];
}

export class CaseColumns {
  /** What reports count, and what else the kind declares. */
  readonly facts = new FactColumns(CASE_FACTS);
  /** What the cases ask for, and on which day. */
  readonly dues = new DueColumns();
  private readonly set = new ColumnSet(KINDS);
  /** The sets of mediators that there are. */
  private readonly teams: (readonly string[])[] = [[]];
  private readonly teamPlaces = new Map<string, number>([['', 0]]);

  get all(): Columns<typeof KINDS> {
    return this.set.all;
  }

  /** @param isListed whether the case stands in lists: one in 回收站 does not */
  put(slot: number, { entry, revision, facts, dues }: DescribedCase, isListed: boolean): void {
    this.reserve(slot + 1);
    const { all } = this;
    all.status[slot] = isListed ? CASE_STATUSES.indexOf(entry.status) + 1 : 0;
    all.isEnded[slot] = entry.isEnded ? 1 : 0;
    all.revision[slot] = revision;
    if (isListed) this.facts.put(slot, facts);
    else this.facts.clear(slot);
    this.dues.put(slot, dues);
    all.dueCount[slot] = dues.length;
    all.dueOn[slot] = this.dues.limitOn(slot, dayNumber(entry.describedOn));
    all.urgency[slot] = urgencyNumber(entry);
    all.amount[slot] = entry.amountFen ?? Number.NaN;
    all.updatedAt[slot] = Date.parse(entry.updatedAt);
    all.number[slot] = serialOrder(entry.serial);
    all.idHash[slot] = textHash(entry.id);
    all.numberHash[slot] = textHash(entry.number);
    all.team[slot] = this.teamPlaceOf(entry.mediatorIds);
    all.registrarHash[slot] = nameHash(entry.registrar);
    all.step[slot] = NEXT_STEPS.indexOf(entry.summary.nextStep) + 1;
    all.waitsFor[slot] = WAITED_FOR.indexOf(entry.summary.waiting.for) + 1;
  }

  /** By what it is told where an open case lies on the desk. */
  deskMarksAt(slot: number): DeskMarks {
    const { all } = this;
    const urgency = all.urgency[slot] ?? 0;
    const colour = Math.floor(urgency / DAY_NUMBERS);
    return {
      step: NEXT_STEPS[(all.step[slot] ?? 0) - 1] ?? null,
      waitsFor: WAITED_FOR[(all.waitsFor[slot] ?? 0) - 1] ?? null,
      waitingOn: dayOfNumber(urgency - colour * DAY_NUMBERS),
      colour,
      order: all.number[slot] ?? 0,
    };
  }

  /** Takes the case out of every list. */
  clear(slot: number): void {
    this.all.status[slot] = 0;
    this.facts.clear(slot);
  }

  /** Of each set of mediators whether this one is in it. */
  teamsWith(mediatorId: string): Uint8Array {
    return Uint8Array.from(this.teams, (team) => (team.includes(mediatorId) ? 1 : 0));
  }

  /** Of each set of mediators whether a case of theirs may be seen. */
  teamsSeen(sight: Sight): Uint8Array {
    return Uint8Array.from(this.teams, (team) => (sight.ofPeople(team) ? 1 : 0));
  }

  /** Who mediates the case of a slot, the one who presides first. */
  teamAt(slot: number): readonly string[] {
    return this.teams[this.all.team[slot] ?? 0] ?? [];
  }

  /** Everyone who mediates in one of these slots. */
  mediatorsIn(slots: Uint32Array): Set<string> {
    const teams = new Set<number>();
    for (const slot of slots) teams.add(this.all.team[slot] ?? 0);
    return new Set([...teams].flatMap((team) => this.teams[team] ?? []));
  }

  /** The columns of these slots, to be written with the places that their rows have in the file. */
  pack(slots: readonly number[], places: ReadonlyMap<number, RowSpan>): ColumnBlock {
    const local = new Map<number, number>();
    for (const slot of slots) {
      const team = this.all.team[slot] ?? 0;
      if (!local.has(team)) local.set(team, local.size);
    }
    const { team } = this.all;
    const picked = this.set.pick(slots);
    slots.forEach((slot, at) => {
      const { start, length, check } = places.get(slot) ?? NOWHERE;
      picked.rowStart[at] = start;
      picked.rowLength[at] = length;
      picked.rowCheck[at] = check;
      picked.team[at] = local.get(team[slot] ?? 0) ?? 0;
    });
    const facts = this.facts.encode(slots);
    const house = this.set.encode(picked, slots.length);
    const bytes = Buffer.concat([house, facts, this.dues.encode(slots)]);
    return { bytes, layout: LAYOUT, teams: [...local.keys()].map((one) => this.teams[one] ?? []) };
  }

  /**
   * Puts a block into the slots from `from` on, also one of another layout as far as it is known here. Throws TypeError
   * when it is not one of `count` cases, or lacks what lists need.
   */
  unpack(from: number, count: number, { bytes, layout, teams }: ColumnBlock): void {
    const border = bytesOf(layout.shape, count);
    const lacks = this.set
      .decode(from, count, bytes.subarray(0, border), layout.shape)
      .filter((name) => !MAY_LACK.has(name));
    if (lacks.length > 0) throw new TypeError(`columns without ${lacks.join()}`);
    const end = border + bytesOf(layout.facts, count);
    const stored = { shape: layout.facts, codes: layout.codes };
    this.facts.decode(from, count, bytes.subarray(border, end), stored);
    const counts = this.all.dueCount.slice(from, from + count);
    const dues = { shape: layout.dues, kinds: layout.dueKinds };
    this.dues.decode(from, counts, bytes.subarray(end), dues);
    const { status, step } = this.all;
    recodeColumn(status.subarray(from, from + count), layout.statuses, CASE_STATUSES);
    recodeColumn(step.subarray(from, from + count), layout.steps, NEXT_STEPS);
    const places = teams.map((team) => this.teamPlaceOf(team));
    const { team } = this.all;
    for (let slot = from; slot < from + count; slot += 1) team[slot] = places[team[slot] ?? 0] ?? 0;
  }

  private teamPlaceOf(mediatorIds: readonly string[]): number {
    const key = mediatorIds.join('\u0000');
    const known = this.teamPlaces.get(key);
    if (known !== undefined) return known;
    this.teamPlaces.set(key, this.teams.push(mediatorIds) - 1);
    return this.teams.length - 1;
  }

  /** Makes room for so many slots. */
  reserve(length: number): void {
    this.set.reserve(length);
    this.facts.reserve(length);
    this.dues.reserve(length);
  }
}

const DAY_NUMBERS = 100_000_000;

/** Of a name; 0 for none. */
export function nameHash(name: string): number {
  return name === '' ? 0 : textHash(name);
}

/** Colour and day of waiting as one number; NaN for a case with nothing left to be done. */
function urgencyNumber({ isEnded, summary }: CaseEntry): number {
  if (isEnded) return Number.NaN;
  return urgencyOfColor(summary.alertColor) * DAY_NUMBERS + dayNumber(summary.waiting.on);
}

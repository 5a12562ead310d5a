import type { LedgerColumn } from '../../import/ledger-columns';
import type { LedgerLine } from '../../import/ledger-sheet';
import { type DayRules, readDay } from '../../import/read-day';
import type { LocalDate } from '../../kernel/local-date';
import { plainWords } from '../../kernel/text';
import { COMPARED_FIELDS, type ComparedField } from './compared-fields';

/** A case of this studio as it is compared with the platform's. */
export interface ComparedCase {
  readonly id: string;
  readonly number: string;
  /** Number that it has in the platform, as noted here; null where none is noted. */
  readonly platformNumber: string | null;
  readonly acceptedOn: LocalDate;
  /** Its fields as they are copied into the platform, by their keys. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The rows of the platform's export. */
export interface PlatformTable {
  /** What each column holds; null for one that is not compared. */
  readonly columns: readonly (LedgerColumn | null)[];
  readonly lines: readonly LedgerLine[];
}

/** A field that reads otherwise in the platform than here. */
export interface PlatformDifference {
  readonly column: LedgerColumn;
  readonly here: string;
  readonly there: string;
}

/** A row of the export, for who looks for it there. */
export interface PlatformRowNamed {
  readonly row: number;
  readonly code: string;
  readonly day: string;
  readonly parties: string;
}

export interface PlatformComparison {
  /** Cases that were found in the export and read alike. */
  readonly sameCount: number;
  readonly differing: readonly {
    readonly id: string;
    readonly row: number;
    readonly differences: readonly PlatformDifference[];
  }[];
  /** Cases that stand there, under this code, and of which that is not noted here. */
  readonly unnoted: readonly { readonly id: string; readonly named: PlatformRowNamed }[];
  /** Rows that are no case of this studio. */
  readonly unknown: readonly PlatformRowNamed[];
  /** Cases with a number of the platform, accepted within the days of the export, that it does not hold. */
  readonly absent: readonly string[];
}

/** First and last day of acceptance in the export; null when no cell of it holds one. */
export function daysOfTable(
  { columns, lines }: PlatformTable,
  rules: DayRules,
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const at = columns.indexOf('acceptedOn');
  let from: LocalDate | null = null;
  let to: LocalDate | null = null;
  for (const { cells } of lines) {
    const read = readDay(cells[at] ?? '', rules);
    if (!('value' in read) || read.value === null) continue;
    if (from === null || read.value < from) from = read.value;
    if (to === null || read.value > to) to = read.value;
  }
  return from === null || to === null ? null : { from, to };
}

/**
 * Compares the platform's export with the cases of this studio, a row at a time. A row is a case by the number noted here,
 * else by our own number, else by the same parties accepted on the same day.
 */
export function* comparePlatform(
  table: PlatformTable,
  cases: readonly ComparedCase[],
  rules: DayRules,
): Generator<void, PlatformComparison> {
  const known = new Finder(cases, rules);
  const places = new Map(
    table.columns.flatMap((column, at) => (column === null ? [] : [[column, at]])),
  );
  const reading = new RowOfTable(places, rules);
  const found = new Set<string>();
  let sameCount = 0;
  const [differing, unnoted, unknown]: [
    PlatformComparison['differing'][number][],
    PlatformComparison['unnoted'][number][],
    PlatformRowNamed[],
  ] = [[], [], []];
  for (const line of table.lines) {
    yield;
    const named = reading.named(line);
    const one = known.find(named.code, reading.whoAndWhen(line), found);
    if (one === null) {
      unknown.push(named);
      continue;
    }
    found.add(one.id);
    if (one.platformNumber === null) unnoted.push({ id: one.id, named });
    const differences = reading.differences(line, one);
    if (differences.length > 0) differing.push({ id: one.id, row: line.row, differences });
    else sameCount += 1;
  }
  const days = daysOfTable(table, rules);
  const absent = cases.filter(
    ({ id, platformNumber, acceptedOn }) =>
      platformNumber !== null &&
      !found.has(id) &&
      days !== null &&
      acceptedOn >= days.from &&
      acceptedOn <= days.to,
  );
  return { sameCount, differing, unnoted, unknown, absent: absent.map(({ id }) => id) };
}

const PARTIES = fieldOf('parties');
const ACCEPTED = fieldOf('acceptedOn');

function fieldOf(column: LedgerColumn): ComparedField {
  const found = COMPARED_FIELDS.find((one) => one.column === column);
  if (found === undefined) throw new RangeError(column);
  return found;
}

/** Reads the cells of a row by the columns that the table has. */
class RowOfTable {
  private readonly places: ReadonlyMap<LedgerColumn, number>;
  private readonly rules: DayRules;

  constructor(places: ReadonlyMap<LedgerColumn, number>, rules: DayRules) {
    this.places = places;
    this.rules = rules;
  }

  named(line: LedgerLine): PlatformRowNamed {
    const day = ACCEPTED.meaning(this.cell(line, 'acceptedOn'), this.rules);
    return {
      ...{ row: line.row, code: this.cell(line, 'code').trim().slice(0, 200), day },
      parties: this.parties(line).slice(0, 200),
    };
  }

  whoAndWhen(line: LedgerLine): string | null {
    const who = PARTIES.meaning(this.parties(line), this.rules);
    const day = ACCEPTED.meaning(this.cell(line, 'acceptedOn'), this.rules);
    return who === '' || day === '' ? null : `${day} ${who}`;
  }

  differences(line: LedgerLine, one: ComparedCase): PlatformDifference[] {
    return COMPARED_FIELDS.flatMap(({ column, field, meaning }) => {
      if (column === 'parties' ? !this.hasParties : !this.places.has(column)) return [];
      const here = one.texts.get(field) ?? '';
      const there = column === 'parties' ? this.parties(line) : this.cell(line, column);
      const isSame = meaning(here, this.rules) === meaning(there, this.rules);
      return isSame ? [] : [{ column, here, there: there.trim().slice(0, 500) }];
    });
  }

  private get hasParties(): boolean {
    return ['parties', 'applicant', 'respondent'].some((one) =>
      this.places.has(one as LedgerColumn),
    );
  }

  /** One cell, or those of the two sides together. */
  private parties(line: LedgerLine): string {
    const cells = (['parties', 'applicant', 'respondent'] as const).map((one) =>
      this.cell(line, one).trim(),
    );
    return cells.filter((text) => text !== '').join('、');
  }

  private cell({ cells }: LedgerLine, column: LedgerColumn): string {
    const at = this.places.get(column);
    return at === undefined ? '' : (cells[at] ?? '');
  }
}

/** The cases by what a row may know them. */
class Finder {
  private readonly byPlatform = new Map<string, ComparedCase>();
  private readonly byNumber = new Map<string, ComparedCase>();
  private readonly byPeople = new Map<string, ComparedCase[]>();

  constructor(cases: readonly ComparedCase[], rules: DayRules) {
    for (const one of cases) {
      if (one.platformNumber !== null) this.byPlatform.set(plainWords(one.platformNumber), one);
      this.byNumber.set(plainWords(one.number), one);
      const who = PARTIES.meaning(one.texts.get(PARTIES.field) ?? '', rules);
      const key = `${one.acceptedOn} ${who}`;
      this.byPeople.set(key, [...(this.byPeople.get(key) ?? []), one]);
    }
  }

  /** @param taken cases that other rows are */
  find(code: string, who: string | null, taken: ReadonlySet<string>): ComparedCase | null {
    const plain = plainWords(code);
    const byCode = this.byPlatform.get(plain) ?? this.byNumber.get(plain);
    if (plain !== '' && byCode !== undefined) return taken.has(byCode.id) ? null : byCode;
    const alike = (who === null ? undefined : this.byPeople.get(who)) ?? [];
    // One that is noted under another number is another case.
    return alike.find((one) => one.platformNumber === null && !taken.has(one.id)) ?? null;
  }
}

import { readFileSync } from 'node:fs';
import type { RowCase } from '@shared/domain/case/acts/import-row';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { LEDGER_RESULT_LABELS } from '@shared/domain/case/model/imported';
import { type KnownCase, KnownCases, knownRow } from '@shared/domain/import/find-duplicates';
import {
  findLedger,
  type LedgerLine,
  type LedgerTable,
  type RawSheet,
} from '@shared/domain/import/ledger-sheet';
import { planColumns } from '@shared/domain/import/plan-columns';
import { type RowRead, readLedgerRow } from '@shared/domain/import/read-ledger-row';
import type { RowRemark, RowRules } from '@shared/domain/import/row-reading';
import type { RowState } from '@shared/ipc/routes-imports';
import { readWorkbook } from './read-workbook';
import { UnreadableLedger } from './unreadable-ledger';

/** What was found in a file, before anybody says what its columns hold. */
export interface OpenedLedger {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly is1904: boolean;
  readonly headings: readonly string[];
  /** Of each column the first cells that hold something. */
  readonly samples: readonly string[];
  readonly plan: ReturnType<typeof planColumns>;
  readonly rowCount: number;
  readonly skipped: readonly { readonly row: number; readonly text: string }[];
}

export interface RowCounts extends Record<RowState, number> {
  /** Rows that wait for a person to say what is meant where the ledger is silent. */
  readonly silent: Record<string, number>;
}

/** A row as the preview shows it. */
export interface ShownRow {
  readonly row: number;
  readonly state: RowState;
  readonly code: string;
  readonly day: string;
  readonly parties: string;
  readonly category: string;
  readonly result: string;
  readonly remarks: Pick<RowRemark, 'level' | 'text'>[];
}

/** What a person says about single rows. */
export interface RowChoice {
  /** Repeated rows that go in all the same. */
  readonly taken: readonly number[];
  /** Rows that stay out although nothing stands in the way. */
  readonly left: readonly number[];
}

export type RulesAsked = Omit<RowRules, 'headings' | 'is1904'>;

interface Row {
  readonly read: RowRead;
  readonly state: RowState;
  readonly repeats: string | null;
}

/** By so many cells the columns are shown to who says what they hold. */
const SAMPLES = 3;

/** One file that is being read: its ledger, every row by the plan of its columns, and what repeats what. Knows no studio. */
export class LedgerReading {
  private sheets: RawSheet[] = [];
  private table: LedgerTable | null = null;
  private known: KnownCase[] = [];
  private reads: RowRead[] = [];
  private rows: Row[] = [];

  /** Throws UnreadableLedger. @param sheet the one to be read; null for the one that looks most like a ledger */
  open(path: string, sheet: string | null): OpenedLedger {
    if (this.sheets.length === 0) this.sheets = readWorkbook(readFileSync(path));
    const wanted = this.sheets.filter(({ name }) => sheet === null || name === sheet);
    const table = findLedger(wanted);
    if (table === null || table.lines.length === 0)
      throw new UnreadableLedger(
        '没有找到台账：要有一行栏名，例如“案件编码、受理时间、当事人、纠纷类别、调解结果”，下面每行一件纠纷。',
      );
    this.table = table;
    const { headings, lines, skipped, is1904 } = table;
    const samples = headings.map((_heading, at) => {
      const texts = lines.slice(0, 200).map(({ cells }) => (cells[at] ?? '').slice(0, 20));
      const different = [...new Set(texts.filter((text) => text !== ''))];
      return different.slice(0, SAMPLES).join(' / ');
    });
    return {
      ...{ sheet: table.sheet, sheets: this.sheets.map(({ name }) => name) },
      ...{ is1904, headings, samples },
      ...{ plan: planColumns(headings), rowCount: lines.length, skipped: skipped.slice(0, 50) },
    };
  }

  /** Some of its rows as they stand there. */
  lines(from: number, count: number): readonly LedgerLine[] {
    return this.opened.lines.slice(from, from + count);
  }

  /** Reads every row; what is known of the archive is forgotten. Answers the months in which its cases lie. */
  read(rules: RulesAsked): readonly string[] {
    const { headings, is1904, lines } = this.opened;
    this.known = [];
    this.reads = lines.map((line) => readLedgerRow(line, { ...rules, headings, is1904 }));
    const days = this.reads.flatMap(({ found }) => found?.registration.registeredOn ?? []);
    return [...new Set(days.map((day) => day.slice(0, 7)))].sort();
  }

  /** Codes of the rows, to be looked for in the archive. */
  codes(from: number, count: number): readonly string[] {
    const some = this.reads.slice(from, from + count);
    return some.flatMap(({ code, found }) => [
      code,
      found?.imported.outcome?.agreementNumber ?? '',
    ]);
  }

  /** Cases of the archive that rows may repeat. */
  know(cases: readonly KnownCase[]): null {
    this.known.push(...cases);
    return null;
  }

  /** Compares every row with the archive and with those above it. */
  settle(): RowCounts {
    const known = new KnownCases();
    for (const one of this.known) known.add(one);
    this.rows = this.reads.map((read) => {
      if (read.found === null) return { read, state: 'problem', repeats: null };
      const own = knownRow(read.found, read.code, read.row);
      const repeats = known.repeatedBy(own);
      if (repeats === null) known.add(own);
      const isDoubtful = read.remarks.some(({ level }) => level === 'doubt');
      return { read, repeats, state: repeats ? 'repeated' : isDoubtful ? 'doubt' : 'ready' };
    });
    return this.count();
  }

  private count(): RowCounts {
    const counts = { ready: 0, doubt: 0, repeated: 0, problem: 0 };
    const silent: Record<string, number> = {};
    for (const { state, read } of this.rows) {
      counts[state] += 1;
      for (const { silent: field } of read.remarks)
        if (field !== undefined) silent[field] = (silent[field] ?? 0) + 1;
    }
    return { ...counts, silent };
  }

  /** A page of the rows in some states. @param page from 1 */
  page(states: readonly RowState[], page: number, pageSize: number) {
    const some = this.rows.filter(({ state }) => states.includes(state));
    const items = some.slice((page - 1) * pageSize, page * pageSize).map(shown);
    return { total: some.length, items };
  }

  /** Numbers of the rows that go in, in the order of the months in which they will lie. */
  wanted({ taken, left }: RowChoice): readonly number[] {
    const [isTaken, isLeft] = [new Set(taken), new Set(left)];
    return this.rows
      .filter(({ state, read }) =>
        state === 'repeated' ? isTaken.has(read.row) : state !== 'problem' && !isLeft.has(read.row),
      )
      .toSorted((one, other) =>
        dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0,
      )
      .map(({ read }) => read.row);
  }

  /** Cases of these rows. One that repeats another's number is told apart by its row. */
  cases(rows: readonly number[]): readonly RowCase[] {
    const byRow = new Map(this.rows.map((one) => [one.read.row, one]));
    return rows.flatMap((row) => {
      const one = byRow.get(row);
      const found = one?.read.found ?? null;
      if (one === undefined || found === null) return [];
      const isSame = one.repeats !== null && one.read.code !== '';
      return [isSame ? { ...found, number: `${found.number}（台账第${row}行）` } : found];
    });
  }

  private get opened(): LedgerTable {
    if (this.table === null) throw new Error('no ledger is open');
    return this.table;
  }
}

function dayOf({ read }: Row): string {
  return read.found?.registration.registeredOn ?? '';
}

function shown({ read: { row, code, remarks, found }, state, repeats }: Row): ShownRow {
  const repeated =
    repeats === null ? [] : [{ level: 'problem' as const, text: `重复：${repeats}` }];
  const said = remarks.map(({ level, text }) => ({ level, text }));
  const outcome = found?.imported.outcome ?? null;
  return {
    ...{ row, state, code, day: found?.registration.registeredOn ?? '' },
    parties: found?.parties.map(({ name }) => name).join('、') ?? '',
    category: found === null ? '' : DISPUTE_CATEGORY_LABELS[found.registration.category],
    result:
      found === null
        ? ''
        : outcome === null
          ? CASE_STATUS_LABELS[found.status]
          : LEDGER_RESULT_LABELS[outcome.result],
    remarks: [...repeated, ...said],
  };
}

import { cleanLine } from '../kernel/text';
import type { CellReading } from '../party/table/read-cell';
import type { StudioSettings } from '../studio/studio';
import type { ColumnPlan, SilentField } from './column-plan';
import { LEDGER_COLUMN_LABELS, type LedgerColumn } from './ledger-columns';
import type { LedgerLine } from './ledger-sheet';
import { isSilent, type WordRead } from './read-code';
import type { DayRules } from './read-day';

/** How bad it is: the row stays out; it should be looked at; it is only said. */
export type RemarkLevel = 'problem' | 'doubt' | 'note';

/** What is said of a row, at a column or of the whole. */
export interface RowRemark {
  readonly level: RemarkLevel;
  readonly column: LedgerColumn | null;
  readonly text: string;
  /** What a person may say of all such rows at once. */
  readonly silent?: SilentField;
}

/** What rows are read by, besides the plan of their columns. */
export interface RowRules extends DayRules {
  readonly headings: readonly string[];
  readonly plan: ColumnPlan;
  readonly importId: string;
  readonly importOrdinal: number;
  /** Of the studio's roster; a mediator of the ledger who is not on it stays in the row's text. */
  readonly roster: readonly {
    readonly id: string;
    readonly name: string;
    readonly nickname: string;
  }[];
  /** For the time that is left of what is still open. */
  readonly settings: Pick<StudioSettings, 'mediationLimitInDays'>;
}

/** The cells of a row by what they hold, and what is said of them. */
export class RowReading {
  readonly rules: RowRules;
  readonly remarks: RowRemark[] = [];
  private readonly line: LedgerLine;

  constructor(line: LedgerLine, rules: RowRules) {
    this.line = line;
    this.rules = rules;
  }

  get isBlocked(): boolean {
    return this.remarks.some(({ level }) => level === 'problem');
  }

  /** Empty where no column holds it. */
  cell(column: LedgerColumn): string {
    const at = this.rules.plan.columns.indexOf(column);
    return at < 0 ? '' : (this.line.cells[at] ?? '');
  }

  say(level: RemarkLevel, column: LedgerColumn | null, text: string, silent?: SilentField): void {
    const where = column === null ? '' : `${LEDGER_COLUMN_LABELS[column]}：`;
    this.remarks.push({ level, column, text: `${where}${text}`, ...(silent && { silent }) });
  }

  /** What a rule reads; null with a remark where it cannot. */
  take<T>(
    column: LedgerColumn,
    read: (typed: string) => CellReading<T | null>,
    level: RemarkLevel,
  ) {
    const reading = read(this.cell(column));
    if ('problem' in reading) {
      this.say(level, column, reading.problem);
      return null;
    }
    if (reading.doubt) this.say('doubt', column, reading.doubt);
    return reading.value;
  }

  /** A word of a list, else what a person said of rows that are silent; undefined while nobody has. */
  word<C extends string>(
    field: SilentField,
    read: (typed: string) => WordRead<C> | null,
  ): C | undefined {
    const column = `${field}Word` as const;
    const typed = this.cell(column);
    const found = isSilent(typed) ? null : read(typed);
    if (found !== null) {
      if (found.note) this.say('note', null, found.note);
      return found.code;
    }
    const stated = this.rules.plan.silent[field] as C | null;
    const what = isSilent(typed) ? '没有写' : `“${cleanLine(typed).slice(0, 40)}”认不出`;
    if (stated === null) {
      this.say('problem', column, `${what}，请在上面选定没写的按什么算`, field);
      return undefined;
    }
    this.say(isSilent(typed) ? 'note' : 'doubt', column, `${what}，按您选的算`);
    return stated;
  }
}

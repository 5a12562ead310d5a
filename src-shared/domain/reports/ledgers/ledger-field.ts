import type { LocalDate } from '../../kernel/local-date';
import type { LedgerCell } from '../report-content';
import type { LedgerColumn, LedgerContext } from './define-ledger';

/** Something of a record that may stand in a ledger: a column with its usual heading and width. */
export interface LedgerField<R> extends LedgerColumn<R> {
  /** Under which heading it is offered where a ledger is composed. */
  readonly group: string;
  /** What stands there when nothing is masked; missing where nothing is. */
  readonly whole?: (context: LedgerContext<R>) => LedgerCell;
  /** Width below which what it holds would be shrunk under 9 pt; missing where it is wrapped. */
  readonly least?: number;
  /** Whether it holds sums of money, so that it can be added up. */
  readonly isMoney?: true;
}

/** A field by its key, before its group is known. */
export type FieldOfGroup<R> = Omit<LedgerField<R>, 'group'>;

type Value<R> = (context: LedgerContext<R>) => LedgerCell;

/** A field whose text stands in the middle of its column. @param width in characters */
export function centered<R>(
  key: string,
  heading: string,
  width: number,
  value: Value<R>,
): FieldOfGroup<R> {
  return { key, heading, width, align: 'center', value };
}

/** A field of long text, read from the left. @param width in characters */
export function fromLeft<R>(
  key: string,
  heading: string,
  width: number,
  value: Value<R>,
  more: Pick<LedgerField<R>, 'whole' | 'isFreeText'> = {},
): FieldOfGroup<R> {
  return { key, heading, width, align: 'left', value, ...more };
}

/** The fields of one group. */
export function groupOf<R>(group: string, fields: readonly FieldOfGroup<R>[]): LedgerField<R>[] {
  return fields.map((field) => ({ ...field, group }));
}

/**
 * Widths below which a sheet would shrink what stands in the column under 9 pt, whatever font is there for 宋体:
 * 2026年11月12日, and 9,999,999.99; in characters of the sheet's default font.
 */
const LEAST_FOR_DAY = 15;
const LEAST_FOR_MONEY = 14;

/** A field of a day, or nothing. */
export function dayField<R>(
  key: string,
  heading: string,
  dayOf: (context: LedgerContext<R>) => LocalDate | null | undefined,
): FieldOfGroup<R> {
  const value: Value<R> = (context) => dayCell(dayOf(context));
  return { ...centered(key, heading, LEAST_FOR_DAY, value), least: LEAST_FOR_DAY };
}

/** A field that numbers the rows; empty where a record stands alone. */
export function serialField<R>(): FieldOfGroup<R> {
  return centered('serial', '序号', 4.5, ({ place }) => String(place ?? ''));
}

/** A field of money. */
export function moneyField<R>(key: string, heading: string, value: Value<R>): FieldOfGroup<R> {
  const column = centered(key, heading, LEAST_FOR_MONEY, value);
  return { ...column, least: LEAST_FOR_MONEY, isMoney: true };
}

/** A day, or nothing. */
export function dayCell(day: LocalDate | null | undefined): LedgerCell {
  return day === null || day === undefined ? '' : { date: day };
}

/** A sum of money, or nothing where there is none to speak of. */
export function moneyCell(fen: number | null): LedgerCell {
  return fen === null ? '' : { fen };
}

/** 分 in a cell; 0 in any other. */
export function fenIn(cell: LedgerCell | undefined): number {
  return typeof cell === 'object' && 'fen' in cell ? cell.fen : 0;
}

/**
 * The columns of a layout. Throws RangeError for a key that is no field.
 * @param order the keys of its fields in order, parted by blanks
 * @param how what is otherwise than usual, by key
 */
export function columnsOf<R>(
  fields: readonly LedgerField<R>[],
  order: string,
  how: Readonly<Record<string, Partial<LedgerColumn<R>>>> = {},
): LedgerColumn<R>[] {
  return order.split(/\s+/).map((key) => {
    const field = fields.find((known) => known.key === key);
    if (field === undefined) throw new RangeError(`no field ${key}`);
    const { heading, width, align, value, isFreeText, namedBy, least = 0 } = field;
    const column = { key, heading, width, align, value, isFreeText, namedBy, ...how[key] };
    return { ...column, width: Math.max(least, column.width) };
  });
}

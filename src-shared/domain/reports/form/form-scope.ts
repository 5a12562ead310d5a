import { tagName } from '../../template/derive-scope';
import { PLACE_TAG } from '../../template/tag-scope';
import { COMPARISON_BASE_LABELS, COMPARISON_BASES } from '../comparison-lines';
import { gapText, shortGap } from '../figure-gaps';
import {
  type LedgerRow,
  type ReportContent,
  SHOWN_COLUMN_LABELS,
  SHOWN_COLUMNS,
  type StatisticsRow,
  type StatisticsSection,
} from '../report-content';
import { rowName } from '../report-figures';
import { layOutTable, type TableColumn } from '../table-layout';
import { type FormTag, headTags } from './form-head';
import { type FormValue, figureValue } from './form-value';

/** A row of a form that is printed once for each row of a ledger or of a table. */
export interface FormLoop {
  readonly name: string;
  readonly about: string;
  /** What may stand in the row, in the order of its columns. */
  readonly tags: readonly Pick<FormTag, 'name' | 'about'>[];
  readonly count: number;
  /** The values of a row in the order of the tags, 0 for the first. */
  readonly rowAt: (index: number) => readonly (FormValue | null)[];
}

/** Everything that an office's own form of a report may ask for, with what it gives. */
export interface FormScope {
  readonly tags: readonly FormTag[];
  readonly loops: readonly FormLoop[];
}

/** The rows of the ledgers by their keys; of a ledger that is not there only the number of its rows is known. */
export type RowsOfLedgers = ReadonlyMap<string, readonly LedgerRow[]>;

/**
 * What a form of a report may ask for: its head, each figure by its row and column (调解案件总数·本期), and the rows of its
 * ledgers and tables. Derived of the report: a row that is added has its tag without anybody writing one.
 * @param filledBy who fills the form in, empty for nobody
 */
export function formScope(
  content: ReportContent,
  rowsOf: RowsOfLedgers,
  filledBy: string,
): FormScope {
  return {
    tags: [...headTags(content, filledBy), ...figureTags(content)],
    loops: [...tableLoops(content), ...ledgerLoops(content, rowsOf)],
  };
}

/** How a tag is known whatever blanks and points are typed in it: the names of cells in Excel can have neither. */
export function tagKey(name: string): string {
  return name.replace(/[\s·•・.．_、，,：:（）()]/g, '').toUpperCase();
}

interface NamedRow {
  readonly section: StatisticsSection;
  readonly row: StatisticsRow;
}

function figureTags({ sections, compared }: ReportContent): FormTag[] {
  const rows = sections.flatMap((section) =>
    section.rows.map((row): NamedRow => ({ section, row })),
  );
  const names = toldApart(rows, [
    ({ row }) => tagName(row.label),
    ({ section, row }) => tagName(rowName(section, row.key)),
    ({ section, row }) => `${tagName(section.title)}${tagName(rowName(section, row.key))}`,
  ]);
  return rows.flatMap(({ section, row }, place) => {
    const columns = [...columnsOfRow(row), ...comparedColumns(row, compared)];
    return columns.map(({ label, value }) => ({
      name: `${names[place]}·${label}`,
      of: { row: row.key, column: label },
      about: `${rowName(section, row.key)}，${label}`,
      group: section.title,
      value,
    }));
  });
}

/** A column of a row with what stands in it. */
interface RowColumn {
  readonly label: string;
  readonly value: FormValue | null;
}

/** A stock has no running total: no tag either, so that nobody waits for one. What was not typed says so (未填). */
function columnsOfRow(row: StatisticsRow): RowColumn[] {
  return SHOWN_COLUMNS.flatMap((column) => {
    const figure = row[column];
    const gap = gapText(row, column);
    const value = figure === null ? gap && shortGap(gap) : figureValue(row.unit, figure);
    return value === null ? [] : [{ label: SHOWN_COLUMN_LABELS[column], value }];
  });
}

function comparedColumns(
  { key, unit }: StatisticsRow,
  compared: ReportContent['compared'],
): RowColumn[] {
  if (compared === null) return [];
  return COMPARISON_BASES.map((base) => {
    const figure = compared.figures[key]?.[base] ?? null;
    return {
      label: COMPARISON_BASE_LABELS[base],
      value: figure === null ? null : figureValue(unit, figure),
    };
  });
}

function tableLoops(content: ReportContent): FormLoop[] {
  return content.tables.map((table) => {
    const { columns, groups } = layOutTable(table, content);
    const rows = groups.flatMap((group) => group.rows);
    const named = toldApart(columns, [columnName]);
    return {
      ...{ name: tagName(table.corner), about: `${table.corner}，一个一行` },
      tags: [
        PLACE_TAG,
        { name: '名称', about: table.corner },
        ...columns.map((column, place) => ({
          name: named[place] ?? '',
          about: `${column.group}，${column.label}`,
        })),
      ],
      count: rows.length,
      rowAt: (index) => [
        { count: index + 1 },
        rows[index]?.section.title ?? '',
        ...(rows[index]?.cells ?? []).map(({ row, figure, text }, place) =>
          figure === null
            ? // What is nobody's to fill in here stays empty; what was not typed says so.
              row && shortGap(text)
            : figureValue(columns[place]?.unit ?? 'case', figure),
        ),
      ],
    };
  });
}

/** 受理·本期; where a measure is spread over columns 调处数村级. */
function columnName({ label, measure, shown, part }: TableColumn): string {
  return part === null
    ? `${tagName(label)}·${SHOWN_COLUMN_LABELS[shown]}`
    : `${tagName(measure)}·${tagName(label)}`;
}

function ledgerLoops({ ledgers }: ReportContent, rowsOf: RowsOfLedgers): FormLoop[] {
  const names = toldApart(ledgers, [({ sheetName }) => tagName(sheetName)]);
  return ledgers.map((ledger, place) => {
    const { key, title, columns, rowCount } = ledger;
    const headings = toldApart(columns, [
      ({ heading }) => tagName(heading.replace(/\([^)]*\)$/, '')),
    ]);
    const rows = rowsOf.get(key);
    return {
      ...{ name: names[place] ?? '', about: `${title}，一件一行`, count: rows?.length ?? rowCount },
      tags: [
        PLACE_TAG,
        ...columns.map(({ heading }, index) => ({ name: headings[index] ?? '', about: heading })),
      ],
      rowAt: (index) => [{ count: index + 1 }, ...(rows?.[index] ?? [])],
    };
  });
}

/** Names that differ: of those that are alike each is named more fully, and last by its number. */
function toldApart<T>(items: readonly T[], ways: readonly ((item: T) => string)[]): string[] {
  let names: string[] = items.map(() => '');
  for (const way of ways) {
    const known = countKeys(names);
    names = items.map((item, place) => {
      const name = names[place] ?? '';
      return name === '' || (known.get(tagKey(name)) ?? 0) > 1 ? way(item) : name;
    });
  }
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(tagKey(name)) ?? 0) + 1;
    seen.set(tagKey(name), count);
    return count === 1 ? name : `${name}${count}`;
  });
}

function countKeys(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(tagKey(name), (counts.get(tagKey(name)) ?? 0) + 1);
  return counts;
}

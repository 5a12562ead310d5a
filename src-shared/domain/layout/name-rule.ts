import { REPORTS } from '../reports/reports';

/** What Excel lets no sheet be called by, and an apostrophe, which it takes for the end of a name. */
const NOT_IN_SHEET_NAMES = /[\\/?*:[\]']/;

/** Sheets that a workbook has besides those of its reports. */
const OTHER_SHEETS = ['统计表', '统计图', '比较', '更正说明', '封面', '目录', 'history'];

const FIGURES = '统计表';

/** By what a name is the same as another: width and case do not count, nor blanks. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const TAKEN: ReadonlySet<string> = new Set(
  [
    ...OTHER_SHEETS,
    ...REPORTS.flatMap(({ sort, tables, ledgers }) => [
      sort,
      ...[...tables, ...ledgers].map(({ sheetName }) => sheetName),
    ]),
  ].map(nameKey),
);

/**
 * Why a ledger cannot be called so, as a sentence; null where it can. Its name is that of its sheet in the workbook, and
 * stands among the reports.
 */
export function nameFault(name: string): string | null {
  if (NOT_IN_SHEET_NAMES.test(name))
    return "名称里不能有 \\ / ? * : [ ] ' 这些符号，Excel 的工作表名不认，请换掉";
  if (name.endsWith(FIGURES)) return `名称请不要用“${FIGURES}”结尾，会和软件的表混起来`;
  if (TAKEN.has(nameKey(name))) return `“${name}”是软件里已有的表，请换一个名称`;
  return null;
}

import { type FormLoop, type FormScope, tagKey } from '@shared/domain/reports/form/form-scope';
import { nearestName } from '@shared/domain/template/nearest-name';
import { type CellArea, cellName, parseArea } from './cell-address';
import type { FormBook, FormSheet } from './form-book';
import { namedCells, sharedStrings } from './form-sheets';
import { hasPivotTables, looseTexts, tableHeads } from './form-texts';
import { cellSays, type FormCell, type FormRow, formulaOf, rowsIn } from './sheet-cells';
import { type FormMark, marksIn } from './text-runs';
import { textOf } from './xml-search';

/** What is wrong with a form, said so that whoever made it finds the place. */
export interface FormProblem {
  readonly where: string;
  /** The words there; empty where it is the file itself. */
  readonly near: string;
  readonly what: string;
}

/** What was found in a form that is as it should be. */
export interface FormCount {
  readonly tags: number;
  readonly named: number;
  readonly loops: number;
}

/** More is not read by anybody: the first ones are mended, then it is tried again. */
const MOST = 20;

/** What is wrong with the tags of a form, sheet by sheet; with none, how many there are. */
export function checkForm(
  book: FormBook,
  scope: FormScope,
): { readonly problems: readonly FormProblem[]; readonly count: FormCount } {
  const checker = new FormChecker(scope);
  if (hasPivotTables(book))
    checker.say('整个文件', '', '这个文件里有数据透视表，填好以后它还是老数字。请去掉透视表再选');
  if (book.relationsOf(book.workbookPath).some(({ type }) => /\/externalLink$/.test(type)))
    checker.say(
      '整个文件',
      '',
      '这个文件引用了别的工作簿，换一台电脑就对不上了。请在 Excel 的“数据—编辑链接”里断开链接再选',
    );
  const shared = sharedStrings(book);
  for (const sheet of book.sheets) {
    const heads = tableHeads(book, sheet.path).flatMap((ref) => parseArea(ref) ?? []);
    for (const row of rowsIn(sheet.part.root)) checker.readRow({ sheet, heads }, row, shared);
  }
  for (const { where, text } of looseTexts(book)) checker.readLoose(where, text);
  const isTag = (key: string) => checker.isTag(key);
  const named = namedCells(book, isTag).length;
  return { problems: checker.problems.slice(0, MOST), count: { ...checker.count, named } };
}

/** A sheet with the heads of the tables in it. */
interface CheckedSheet {
  readonly sheet: FormSheet;
  readonly heads: readonly CellArea[];
}

/** What is repeated in the row that is being read. */
interface RowRepeat {
  open: { readonly name: string; readonly loop: FormLoop | null; readonly where: string } | null;
  begun: number;
}

class FormChecker {
  readonly problems: FormProblem[] = [];
  readonly count = { tags: 0, loops: 0 };
  private readonly tags: ReadonlyMap<string, string>;
  private readonly loops: ReadonlyMap<string, FormLoop>;

  constructor({ tags, loops }: FormScope) {
    this.tags = new Map(tags.map(({ name }) => [tagKey(name), name]));
    this.loops = new Map(loops.map((loop) => [tagKey(loop.name), loop]));
  }

  isTag(key: string): boolean {
    return this.tags.has(key);
  }

  say(where: string, near: string, what: string): void {
    this.problems.push({ where, near: shortened(near), what });
  }

  /** The cells of a row, from left to right: what begins in it must end in it. */
  readRow(
    { sheet, heads }: CheckedSheet,
    row: FormRow,
    shared: Parameters<typeof cellSays>[1],
  ): void {
    const repeat: RowRepeat = { open: null, begun: 0 };
    for (const cell of row.cells) {
      const where = `“${sheet.name}”的 ${cellName(cell)} 格`;
      this.judgeFormula(cell, where);
      const text = cellSays(cell, shared);
      if (!/[{}｛｝]/.test(text)) continue;
      this.findLooseBraces(where, text);
      const isHead = heads.some(
        ({ from, to }) =>
          from.row === cell.row && from.column <= cell.column && cell.column <= to.column,
      );
      if (isHead) this.say(where, text, 'Excel“表格”的标题行里不能放标签，请写成固定的字');
      for (const mark of marksIn(text)) this.judgeMark(mark, repeat, where, text);
    }
    const { open } = repeat;
    if (open !== null)
      this.say(
        open.where,
        '',
        `“{#${open.name}}”没有结束，请在同一行最后一格加上“{/${open.name}}”`,
      );
  }

  private judgeFormula(cell: FormCell, where: string): void {
    const formula = formulaOf(cell);
    const said = formula === undefined ? '' : textOf(formula);
    if (/[\p{L}\p{N}_]:[\p{L}\p{N}_ ]+'?!/u.test(said))
      this.say(where, said, '这个公式一次引用几张工作表，填表以后对不准，请改成一张一张相加');
  }

  private judgeMark(mark: FormMark, repeat: RowRepeat, where: string, text: string): void {
    if (mark.sign === '#') this.begin(mark, repeat, where, text);
    else if (mark.sign === '/') this.end(mark, repeat, where, text);
    else this.judgeTag(mark, repeat.open?.loop ?? null, where, text);
  }

  private begin(mark: FormMark, repeat: RowRepeat, where: string, text: string): void {
    if (repeat.open !== null)
      this.say(where, text, `“{#${repeat.open.name}}”还没有结束，一行里不能套着写两种重复`);
    else if (repeat.begun > 0)
      this.say(where, text, '一行里只能重复一种内容，请把另一种放到别的行');
    repeat.begun += 1;
    repeat.open = { name: mark.name, loop: this.loopCalled(mark, where, text), where };
    this.count.loops += 1;
  }

  private end({ name }: FormMark, repeat: RowRepeat, where: string, text: string): void {
    const { open } = repeat;
    if (open === null) this.say(where, text, `“{/${name}}”前面没有“{#${name}}”，两个要放在同一行`);
    else if (tagKey(open.name) !== tagKey(name))
      this.say(where, text, `这里结束的应当是“{/${open.name}}”`);
    repeat.open = null;
  }

  readLoose(where: string, text: string): void {
    this.findLooseBraces(where, text);
    for (const mark of marksIn(text)) {
      if (mark.sign === '') this.judgeTag(mark, null, where, text);
      else this.say(where, text, '重复的内容只能放在工作表的一行里');
    }
  }

  private judgeTag({ name }: FormMark, loop: FormLoop | null, where: string, text: string): void {
    this.count.tags += 1;
    const key = tagKey(name);
    if (loop?.tags.some((tag) => tagKey(tag.name) === key)) return;
    if (this.tags.has(key)) return;
    if (this.loops.has(key)) {
      this.say(
        where,
        text,
        `“${name}”不止一行，要写成“{#${name}}”和“{/${name}}”，放在同一行的第一格和最后一格`,
      );
      return;
    }
    if (key === '') {
      this.say(where, text, '括号里没有写标签的名字');
      return;
    }
    const home = [...this.loops.values()].find(({ tags }) =>
      tags.some((tag) => tagKey(tag.name) === key),
    );
    if (home !== undefined && loop === null) {
      this.say(where, text, `“{${name}}”要放在“{#${home.name}}”和“{/${home.name}}”中间`);
      return;
    }
    const names = [...(loop?.tags.map((tag) => tag.name) ?? []), ...this.tags.values()];
    const alike = nearestName(name, names);
    const hint = alike === null ? '请从标签清单里复制' : `是不是“{${alike}}”？`;
    this.say(where, text, `没有“${shortened(name)}”这个标签，${hint}`);
  }

  private loopCalled({ name }: FormMark, where: string, text: string): FormLoop | null {
    const found = this.loops.get(tagKey(name));
    if (found !== undefined) return found;
    const alike = nearestName(
      name,
      [...this.loops.values()].map((loop) => loop.name),
    );
    const hint = alike === null ? '请从标签清单里复制' : `是不是“{#${alike}}”？`;
    const said = this.tags.has(tagKey(name))
      ? `“${name}”只有一项，直接写“{${name}}”，不用“#”`
      : `没有“${shortened(name)}”这种重复的内容，${hint}`;
    this.say(where, text, said);
    return null;
  }

  private findLooseBraces(where: string, text: string): void {
    if (/[｛｝]/.test(text)) this.say(where, text, '这里用了中文的大括号，请换成英文的“{”和“}”');
    else if (/[{}]/.test(text.replace(/\{[#/]?[^{}]*\}/g, '')))
      this.say(where, text, '大括号没有成对；不是标签的，请不要用大括号');
  }
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}

import { OF_SHEET } from '@shared/domain/case/tags/case-scope';
import { nearestName } from '@shared/domain/template/nearest-name';
import type { TagScope } from '@shared/domain/template/tag-scope';
import { PLACE_TAG } from '@shared/domain/template/tag-scope';
import type { TemplateParagraph } from './read-paragraphs';
import type { TemplateProblem } from './template-problem';

type Scope = TagScope<never, never>;

/** A mark of a template: a tag, or the begin or the end of a loop. */
interface Mark {
  readonly sign: '' | '#' | '^' | '/';
  readonly name: string;
  readonly paragraph: TemplateParagraph;
  readonly at: number;
  readonly length: number;
}

/** A loop that was begun, and what may stand in it. */
interface OpenLoop {
  readonly mark: Mark;
  readonly scope: Scope;
}

/** More is not read by anybody: the first ones are mended, then it is tried again. */
const MOST = 20;

/**
 * What is wrong with the tags of a template, place by place, in the order of the text: unknown tags, loops without end,
 * loops that cross, a tag that is broken over two paragraphs, full-width brackets. A template of which nothing is said here
 * prints whatever it asks for, and nothing of it stays behind as a tag.
 */
export function checkTags(
  paragraphs: readonly TemplateParagraph[],
  root: Scope,
): TemplateProblem[] {
  const checker = new TagChecker(root);
  for (const [index, paragraph] of paragraphs.entries())
    checker.read(paragraph, paragraphs[index + 1]);
  return checker.finish().slice(0, MOST);
}

class TagChecker {
  private readonly root: Scope;
  private readonly problems: TemplateProblem[] = [];
  private open: OpenLoop[] = [];
  private part = '';

  constructor(root: Scope) {
    this.root = root;
  }

  read(paragraph: TemplateParagraph, next: TemplateParagraph | undefined): void {
    const [part = ''] = paragraph.within;
    if (part !== this.part) this.endPart();
    this.part = part;
    this.findFullWidth(paragraph);
    for (const mark of this.marksOf(paragraph, next)) this.judge(mark);
  }

  finish(): TemplateProblem[] {
    this.endPart();
    return this.problems;
  }

  private endPart(): void {
    for (const { mark } of this.open)
      this.say(mark, `“{#${mark.name}}”没有结束，请在重复的内容后面加上“{/${mark.name}}”`);
    this.open = [];
  }

  private say(
    { paragraph, at, length }: Pick<Mark, 'paragraph' | 'at' | 'length'>,
    what: string,
  ): void {
    this.problems.push({ where: paragraph.where, near: around(paragraph.text, at, length), what });
  }

  private marksOf(paragraph: TemplateParagraph, next: TemplateParagraph | undefined): Mark[] {
    const { text } = paragraph;
    const marks: Mark[] = [];
    let from = 0;
    for (;;) {
      const found = /[{}]/.exec(text.slice(from));
      if (found === null) return marks;
      const at = from + found.index;
      if (found[0] === '}') {
        this.say({ paragraph, at, length: 1 }, '多了一个“}”，它前面没有对应的“{”');
        from = at + 1;
        continue;
      }
      const [inside] = /^[^{}]*/.exec(text.slice(at + 1)) ?? [''];
      const end = at + 1 + inside.length;
      if (text[end] !== '}') {
        this.say({ paragraph, at, length: end - at }, unclosed(end === text.length, next));
        from = Math.max(end, at + 1);
        continue;
      }
      const [, sign = '', name = ''] = /^([#^/]?)([\s\S]*)$/.exec(inside) ?? [];
      marks.push({ sign: sign as Mark['sign'], name, paragraph, at, length: end + 1 - at });
      from = end + 1;
    }
  }

  private judge(mark: Mark): void {
    if (mark.sign === '/') this.close(mark);
    else if (mark.sign === '') this.judgeTag(mark);
    else this.begin(mark);
  }

  private get scope(): Scope {
    return this.open.at(-1)?.scope ?? this.root;
  }

  private judgeTag(mark: Mark): void {
    if (this.hasTag(mark.name)) return;
    const loop = this.loopCalled(mark.name);
    if (loop !== undefined) {
      this.say(
        mark,
        `“${mark.name}”不止一项，要写成“{#${mark.name}}”和“{/${mark.name}}”，中间放每一项的标签`,
      );
      return;
    }
    this.say(mark, this.unknown(mark.name));
  }

  private hasTag(name: string): boolean {
    const has = ({ tags }: Scope) => tags.some((tag) => tag.name === name);
    return has(this.scope) || has(this.root) || (this.open.length > 0 && name === PLACE_TAG.name);
  }

  private loopCalled(name: string): Scope | undefined {
    const inside = this.scope.loops.find((loop) => loop.name === name);
    const outside = this.root.loops.find((loop) => loop.name === name);
    return (inside ?? outside)?.inside as Scope | undefined;
  }

  private unknown(name: string): string {
    const trimmed = name.replace(/\s/g, '');
    if (trimmed !== name && (this.hasTag(trimmed) || this.loopCalled(trimmed) !== undefined))
      return `标签里不要有空格，请写成“{${trimmed}}”`;
    const places = loopsWith(this.root, trimmed);
    if (places.length > 0) return `“{${trimmed}}”要放在“{#${places[0]}}”和“{/${places[0]}}”中间`;
    if (name === '') return '括号里没有写标签的名字';
    const names = [this.scope, this.root].flatMap(({ tags }) => tags.map((tag) => tag.name));
    const alike = nearestName(trimmed.replace(OF_SHEET, ''), names);
    const hint = alike === null ? '请从标签清单里复制' : `是不是“{${alike}}”？`;
    return `没有“${shortened(name)}”这个标签，${hint}`;
  }

  private begin(mark: Mark): void {
    const scope = this.loopCalled(mark.name);
    if (scope !== undefined) {
      // Where a list is empty nothing of an entry can be printed.
      this.open.push({ mark, scope: mark.sign === '^' ? this.scope : scope });
      return;
    }
    this.say(
      mark,
      this.hasTag(mark.name)
        ? `“${mark.name}”只有一项，直接写“{${mark.name}}”，不用“#”`
        : this.unknown(mark.name),
    );
    // So that its end is not called one too many.
    this.open.push({ mark, scope: this.scope });
  }

  private close(mark: Mark): void {
    const last = this.open.at(-1);
    if (last === undefined) {
      this.say(mark, `“{/${shortened(mark.name)}}”前面没有“{#${shortened(mark.name)}}”`);
      return;
    }
    if (last.mark.name !== mark.name) {
      this.say(
        mark,
        `“{#${last.mark.name}}”还没有结束就写了“{/${shortened(mark.name)}}”，先开始的要后结束，不能交叉`,
      );
      this.open = this.open.filter((loop) => loop.mark.name !== mark.name);
      return;
    }
    this.open.pop();
    const wrong = misplaced(last.mark, mark);
    if (wrong !== null) this.say(mark, wrong);
  }

  private findFullWidth(paragraph: TemplateParagraph): void {
    for (const found of paragraph.text.matchAll(/[｛{]\s*([#^/]?)\s*([^{}｛｝]{1,40})[｝}]/g)) {
      const [whole, sign = '', name = ''] = found;
      if (!/[｛｝]/.test(whole)) continue;
      this.say(
        { paragraph, at: found.index, length: whole.length },
        `这里用了中文的大括号，请换成英文的：“{${sign}${name.trim()}}”`,
      );
    }
  }
}

/** Where a loop begins and ends must be one place: one paragraph, one row of a table, or two paragraphs of their own. */
function misplaced(begin: Mark, end: Mark): string | null {
  const name = begin.name;
  if (begin.paragraph === end.paragraph) return null;
  const [from, to] = [begin.paragraph.within.join('/'), end.paragraph.within.join('/')];
  if (from === to) {
    const isAlone = [begin, end].every((mark) => isAloneIn(mark));
    return isAlone
      ? null
      : `“{#${name}}”和“{/${name}}”不在同一段时，各要单独占一段，那一段里不要有别的字`;
  }
  const row = (mark: Mark) => mark.paragraph.within.findLastIndex((one) => one.startsWith('tr '));
  const upTo = (mark: Mark) => mark.paragraph.within.slice(0, row(mark) + 1).join('/');
  const isOneRow = row(begin) >= 0 && upTo(begin) === upTo(end) && isCell(begin) && isCell(end);
  if (isOneRow) return null;
  return `“{#${name}}”和“{/${name}}”要放在同一段、表格的同一行，或者都在表格外面`;
}

/** In the row's own cell, not in a table or a frame within it. */
function isCell({ paragraph: { within } }: Mark): boolean {
  return within.at(-1)?.startsWith('tc ') === true;
}

function isAloneIn({ paragraph: { text }, at, length }: Mark): boolean {
  return text.slice(0, at).trim() === '' && text.slice(at + length).trim() === '';
}

function unclosed(isLast: boolean, next: TemplateParagraph | undefined): string {
  const goesOn = isLast && next !== undefined && /^[^{]*\}/.test(next.text);
  return goesOn
    ? '标签断在两段里了，请把它写在一段之内，中间不要换行'
    : '“{”后面没有对应的“}”；不是标签的，请不要用大括号';
}

/** The words before and after, with the place in between. */
function around(text: string, at: number, length: number): string {
  const [before, after] = [text.slice(Math.max(0, at - 12), at), text.slice(at + length)];
  const shown = shortened(text.slice(at, at + length));
  return `${at > 12 ? '…' : ''}${before}${shown}${after.slice(0, 12)}${after.length > 12 ? '…' : ''}`;
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}

/** The loops in which there is a tag of this name, the outermost first. */
function loopsWith(scope: Scope, name: string): string[] {
  return scope.loops.flatMap((loop) => {
    const inside = loop.inside as Scope;
    const isThere = inside.tags.some((tag) => tag.name === name);
    return isThere ? [loop.name] : loopsWith(inside, name).slice(0, 1);
  });
}

import { MARK } from './marked-record';
import type { TagLoop, TagScope } from './tag-scope';

type Scope = TagScope<never, never>;
type Loop = TagLoop<never, never>;

/** Finds the tag of a place in a marked record, for the texts of one paper. */
export class MarkWords {
  private readonly scope: Scope;
  /** The tag of a place that is told by a tag of another; null where there is none. */
  private readonly toldBy: (path: string) => string | null;
  /** Days and amounts by how they are written, longest first. */
  private readonly written: readonly (readonly [string, string])[];

  /**
   * @param values what the tags print of the marked record
   * @param toldBy see there; of no place where left out
   */
  constructor(
    scope: Scope,
    values: ReadonlyMap<string, string>,
    toldBy: (path: string) => string | null = () => null,
  ) {
    this.scope = scope;
    this.toldBy = toldBy;
    this.written = [...values]
      .flatMap(([name, value]) => spoken(name, value))
      // The day on which it came into force is also that of the seal, and is what papers mean.
      .sort(([one, a], [other, b]) => other.length - one.length || rank(b) - rank(a));
  }

  /** The text with tags where a record's words would stand. */
  tagged(text: string): string {
    let said = text.replace(MARK, (_, path: string) => this.tagOf(path));
    for (const [value, name] of this.written) said = said.replaceAll(value, `{${name}}`);
    return gathered(timesOf(said));
  }

  private tagOf(path: string): string {
    if (path.startsWith('@')) return `{${path.slice(1)}}`;
    const general = path.replace(/\.\d+(?=\.|$)/g, '.*');
    const own = this.scope.tags.find((tag) => tag.path === general);
    if (own !== undefined) return `{${own.name}}`;
    return this.toldBy(path) ?? inLoop(this.scope, general) ?? '';
  }
}

/** A tag within its loops: {#参加人}{参加人姓名}{/参加人}; null where there is none. */
function inLoop(scope: Scope, path: string): string | null {
  // The list of this very sheet before that of all.
  const loops = scope.loops.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0));
  for (const loop of loops as readonly Loop[]) {
    const inside = `${loop.path ?? '?'}.*.`;
    if (loop.path === undefined || !path.startsWith(inside)) continue;
    const rest = path.slice(inside.length);
    const tag = loop.inside.tags.find((one) => one.path === rest);
    const found =
      tag === undefined ? inLoop(loop.inside as unknown as Scope, rest) : `{${tag.name}}`;
    if (found !== null) return `{#${loop.name}}${found}{/${loop.name}}`;
  }
  return null;
}

/** Loops over one list that stand side by side are one, with the brackets between and behind them. */
function gathered(text: string): string {
  return text.replace(/\{\/([^{}]+)\}(（?)\{#\1\}/g, '$2').replace(/\{\/([^{}]+)\}）/g, '）{/$1}');
}

function rank(name: string): number {
  return name === '生效日期' ? 1 : 0;
}

/** How a day or an amount may stand on a paper. */
function spoken(name: string, value: string): (readonly [string, string])[] {
  if (/^20[67]\d年\d+月\d+日$/.test(value)) return [[value, name]];
  // Of a record that is no session: there the two times are told by which of them comes first.
  const [, hour, minute] = /^0?(\d{1,2}):(\d\d)$/.exec(value) ?? [];
  if (hour !== undefined && !name.startsWith('本次'))
    return [
      [`${hour}时${minute}分`, name],
      [`0${hour}时${minute}分`, name],
    ];
  const [, amount] = /^([\d,]+\.\d\d) 元$/.exec(value) ?? [];
  if (amount !== undefined) return [[amount, name]];
  return value.startsWith('人民币') ? [[value, name]] : [];
}

const AT = '0?[01]时\\d\\d分';

/** The two times of a session. */
function timesOf(text: string): string {
  return text
    .replace(new RegExp(`${AT}至${AT}`), '{本次开始时间}至{本次结束时间}')
    .replace(new RegExp(AT), '{本次开始时间}');
}

import { cleanLine } from '../kernel/text';
import type { LineProblem } from '../record/read-lines';
import { isAbove, type PlaceLevel } from './place-levels';
import type { PlaceNode } from './place-tree';

/** A place that a line names and that is not there yet, under an id of its own. */
export type NewPlace = PlaceNode;

/** What the lines would make. */
export interface PlaceLines {
  /** Parents first. */
  readonly places: readonly NewPlace[];
  /** Lines that cannot be taken, each with why. */
  readonly problems: readonly LineProblem[];
  /** How many of the named places are there already. */
  readonly known: number;
}

const LEVEL_WORDS: readonly [PlaceLevel, RegExp][] = [
  ['street', /(?:街道|街道办|镇|乡)$/],
  ['community', /(?:社区|村|居委会|村委会)$/],
  ['grid', /网格$/],
  ['entrance', /(?:单元|门洞)$/],
  ['building', /(?:号楼|号院楼|栋|幢|座|\d楼|楼)$/],
  ['estate', /(?:小区|家园|花园|花苑|公寓|院|苑|里|庭|城|湾|广场|组|号)$/],
];
/** The most that one range of numbers may stand for. */
const MOST_IN_RANGE = 100;

/**
 * Lines such as “阳光小区 3号楼 2单元”: each names places from the greater to the smaller, divided by blanks; “1-4单元”
 * names four. What is there already (by level and name, in the same place) is found and not made again. A line that
 * cannot be read is told and makes nothing.
 * @param under what the first place of each line lies in, unless it is there already somewhere
 */
export function readPlaceLines(
  text: string,
  tree: readonly PlaceNode[],
  under: PlaceNode | null,
  makeId: () => string,
): PlaceLines {
  const places: NewPlace[] = [];
  const problems: LineProblem[] = [];
  let known = 0;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = cleanLine(raw);
    if (line === '') continue;
    const read = readLine(line);
    if ('problem' in read) {
      problems.push({ line: index + 1, sentence: read.problem });
      continue;
    }
    const laid = layLine(read, [...tree, ...places], under, makeId);
    if ('problem' in laid) problems.push({ line: index + 1, sentence: laid.problem });
    else {
      places.push(...laid.places);
      known += laid.known;
    }
  }
  return { places, problems, known };
}

interface Step {
  readonly level: PlaceLevel;
  /** Several of a range. */
  readonly names: readonly string[];
}

interface Line {
  readonly steps: readonly Step[];
  readonly keeper: string;
  readonly keeperPhone: string;
}

const KEEPER = /^网格[员长][:：]?(.+)$/;
const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8})$/;

function readLine(line: string): Line | { problem: string } {
  const words = line.split(/[\s,，、;；>＞/]+/).filter(Boolean);
  const keeper = words.map((word) => KEEPER.exec(word)?.[1]).find(Boolean) ?? '';
  const keeperPhone = words.find((word) => PHONE.test(word)) ?? '';
  const steps: Step[] = [];
  for (const word of words.filter((one) => !(KEEPER.test(one) || PHONE.test(one)))) {
    const step = readStep(word, steps.at(-1)?.level ?? null);
    if ('problem' in step) return step;
    steps.push(step);
  }
  const hasKeeper = keeper !== '' || keeperPhone !== '';
  const problem =
    (steps.length === 0 ? '这一行没有地点' : null) ??
    (steps.slice(0, -1).some(({ names }) => names.length > 1)
      ? '只有一行里的最后一个可以写成几到几，例如“3号楼 1-4单元”'
      : null) ??
    (hasKeeper && !steps.some(({ level }) => level === 'grid')
      ? '写了网格员，这一行里却没有网格'
      : null);
  return problem === null ? { steps, keeper, keeperPhone } : { problem };
}

function readStep(word: string, before: PlaceLevel | null): Step | { problem: string } {
  const level = levelOf(word, before);
  if (level === null)
    return { problem: `看不出“${word}”是社区、网格、小区、楼栋还是单元，请在名称后面写明` };
  const names = namesIn(word);
  return names === null
    ? { problem: `“${word}”的起止号码不对，或者超过 ${MOST_IN_RANGE} 个` }
    : { level, names };
}

function levelOf(word: string, before: PlaceLevel | null): PlaceLevel | null {
  const level = LEVEL_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
  // 滨河城 or 老粮站: an estate may be called anything, and then nothing smaller comes before it.
  if (level === null) return before === null || isAbove(before, 'estate') ? 'estate' : null;
  return level;
}

function namesIn(word: string): string[] | null {
  const range = /^(.*?)(\d{1,4})(?:[-~—－～至到])(\d{1,4})(\D+)$/.exec(word.normalize('NFKC'));
  if (range === null) return [word];
  const [, before = '', first = '', last = '', after = ''] = range;
  const [from, to] = [Number(first), Number(last)];
  if (to < from || to - from >= MOST_IN_RANGE) return null;
  return Array.from(
    { length: to - from + 1 },
    (_unused, step) => `${before}${from + step}${after}`,
  );
}

function layLine(
  line: Line,
  tree: readonly PlaceNode[],
  under: PlaceNode | null,
  makeId: () => string,
): { places: NewPlace[]; known: number } | { problem: string } {
  const places: NewPlace[] = [];
  let known = 0;
  let parent = under;
  for (const [index, { level, names }] of line.steps.entries()) {
    const upper: PlaceNode | null = parent;
    const unclear = upper === null ? names.find((name) => isUnclear(tree, level, name)) : undefined;
    if (unclear !== undefined)
      return { problem: `有几处都叫“${unclear}”，请从它的上级写起，或者选在哪里之下` };
    const laid = names.map((name) => {
      const there = findThere(tree, level, name, upper, index === 0);
      return {
        isNew: there === undefined,
        node: there ?? newPlace(line, level, name, upper, makeId()),
      };
    });
    const made = laid.filter(({ isNew }) => isNew).map(({ node }) => node);
    if (made.length > 0 && upper !== null && !isAbove(upper.level, level))
      return { problem: `“${made[0]?.name}”不能放在“${upper.name}”下面，请从大到小写` };
    places.push(...made);
    known += laid.length - made.length;
    parent = laid[0]?.node ?? null;
  }
  return { places, known };
}

function newPlace(
  { keeper, keeperPhone }: Line,
  level: PlaceLevel,
  name: string,
  parent: PlaceNode | null,
  id: string,
): NewPlace {
  // What only a grid has: who walks it, and whether it is one of residents.
  const gridKind = name.includes('专属') ? ('dedicated' as const) : null;
  const own =
    level === 'grid'
      ? { keeper, keeperPhone, gridKind }
      : { keeper: '', keeperPhone: '', gridKind: null };
  return { id, level, name, parentId: parent?.id ?? null, ...own };
}

/** The place if it is there: in the same one; of the first of a line also the only one of that name anywhere. */
function findThere(
  tree: readonly PlaceNode[],
  level: PlaceLevel,
  name: string,
  parent: PlaceNode | null,
  isFirst: boolean,
): PlaceNode | undefined {
  const alike = tree.filter((one) => one.level === level && plain(one.name) === plain(name));
  const here = alike.find(({ parentId }) => parentId === (parent?.id ?? null));
  return here ?? (isFirst && parent === null && alike.length === 1 ? alike[0] : undefined);
}

/** Whether several places of that name lie in others, and none at the top. */
function isUnclear(tree: readonly PlaceNode[], level: PlaceLevel, name: string): boolean {
  const alike = tree.filter((one) => one.level === level && plain(one.name) === plain(name));
  return alike.length > 1 && alike.every(({ parentId }) => parentId !== null);
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}

import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { textFieldNames } from '@shared/domain/record/plain-texts';
import { coreOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { BORDER, normalizeForSearch } from './search-text';

/** What the long texts of a case are called on the screen; the contract's `foundLine` has the same words. */
export type LongField = 'session' | 'agreement' | 'course' | 'attachment';

type Member = keyof MediationCase;

interface Part {
  readonly field: LongField;
  /** Names of the members whose text counts, at whatever depth. */
  readonly members: ReadonlySet<string>;
}

/** What a find is called by where it stands; everything else that is told is 经过. */
const CALLED: Readonly<Partial<Record<Member, LongField>>> = {
  ...{ sessions: 'session', proposals: 'session', investigations: 'session' },
  ...{ agreement: 'agreement', amendments: 'agreement', attachments: 'attachment' },
};

/** Whose finds are shown before all others, and after them. */
const FIRST = ['sessions', 'proposals', 'agreement'] as const;
const LAST = ['attachments'] as const;

/** What nobody finds in the long texts. */
const LEFT_OUT: ReadonlySet<string> = new Set<Member>([
  // Found by what the list is found by.
  ...(['number', 'registration', 'parties', 'mediators'] as const),
  // 单独谈话 is left out on purpose: its notes are found by nobody.
  'privateTalks',
  // The row of the old ledger says once more what the case says; a sentence that was changed on a paper stands in its frozen text.
  ...(['imported', 'paperTexts', 'printed'] as const),
]);

/** By member of a case, in the order in which a find is shown: each that has texts, as its schema tells. */
const PARTS: Readonly<Record<string, Part>> = Object.fromEntries(
  membersInOrder().flatMap(([member, schema]): [string, Part][] => {
    const members = new Set(textFieldNames(schema));
    return members.size === 0 ? [] : [[member, { field: CALLED[member] ?? 'course', members }]];
  }),
);

function membersInOrder(): [Member, z.core.$ZodType][] {
  const { shape } = mediationCaseSchema;
  const told = (Object.keys(shape) as Member[]).filter((one) => !LEFT_OUT.has(one));
  const besides = told.filter((one) => ![...FIRST, ...LAST].some((placed) => placed === one));
  return [...FIRST, ...besides, ...LAST].map((one) => [one, shape[one]]);
}

const ALL_MEMBERS = new Set(Object.values(PARTS).flatMap(({ members }) => [...members]));
/** Frozen papers say the terms once more, between words that stand in every one. */
const FROZEN = 'paper';
/** Members of these names stand in other parts of a case too, with texts that are no long ones. */
const ELSEWHERE = new Set(
  Object.entries(mediationCaseSchema.shape)
    .flatMap(([member, schema]) => {
      const own = PARTS[member]?.members;
      // What was taken out of the file keeps the names of its members.
      const isWhole = own !== undefined && member !== 'attachments';
      return [...namesIn(schema, member)].filter(
        ([name, isFrozen]) => ALL_MEMBERS.has(name) && (!isWhole || isFrozen || !own.has(name)),
      );
    })
    .map(([name]) => name),
);

/** Every member at whatever depth, by name, and whether it stands in a frozen paper. */
function* namesIn(
  schema: z.core.$ZodType,
  name: string,
  isFrozen = false,
): Generator<[name: string, isFrozen: boolean]> {
  yield [name, isFrozen];
  const core = coreOf(schema);
  if (core instanceof z.ZodArray) yield* namesIn(core.element, name, isFrozen);
  if (core instanceof z.ZodUnion)
    for (const one of core.options) yield* namesIn(one, name, isFrozen);
  if (core instanceof z.ZodObject)
    for (const [key, inner] of Object.entries<z.core.$ZodType>(core.shape))
      yield* namesIn(inner, key, isFrozen || key === FROZEN);
}

/** Of such a member what the one before it in the same object says, by both names. */
const BY_NEIGHBOUR: ReadonlyMap<string, boolean> = new Map([
  // What a party said.
  ['partyId.text', true],
  // A clause; in what was signed no text comes behind an id.
  ['id.text', true],
  // Of a session; the other one is where the dispute is.
  ['endsAt.place', true],
  ['grid.place', false],
  // The studio's own, who stand in every case.
  ['mediatorId.name', false],
]);

/**
 * Whether the text of a member is among the long texts, told by its name alone; null when that
 * does not tell.
 * @param before the name of the member before it in the same object, empty when not known
 */
export function isLongMember(name: string, before: string): boolean | null {
  if (name === '') return null;
  if (!ALL_MEMBERS.has(name)) return false;
  return ELSEWHERE.has(name) ? (BY_NEIGHBOUR.get(`${before}.${name}`) ?? null) : true;
}

/** A letter for each field, told from text by a character that nobody can type. */
const SIGNS = {
  session: '\u0002',
  agreement: '\u0003',
  course: '\u0004',
  attachment: '\u0005',
} as const satisfies Record<LongField, string>;

/**
 * The long texts of a case as they are searched: what was said and found in its sessions, the terms
 * of its agreement, reasons and notes on its way, names and notes of its attachments; one line each.
 * @param record a case as it stands in memory or in its file; what it lacks is left out, nothing throws
 */
export function longTextOf(record: unknown): string {
  const lines: string[] = [];
  for (const [member, { field, members }] of Object.entries(PARTS))
    gather(memberOf(record, member), members, (text) => {
      lines.push(`${SIGNS[field]}${text}`);
    });
  return lines.length === 0 ? '' : `${BORDER}${normalizeForSearch(lines.join(BORDER))}${BORDER}`;
}

/** The lines of such a text, each with what it is. */
export function longLinesOf(text: string): [field: LongField, line: string][] {
  return text
    .split(BORDER)
    .slice(1, -1)
    .map((line) => [fieldOf(line.charAt(0)), line.slice(1)]);
}

function fieldOf(sign: string): LongField {
  const fields = Object.keys(SIGNS) as LongField[];
  return fields.find((field) => SIGNS[field] === sign) ?? 'course';
}

function gather(
  value: unknown,
  members: ReadonlySet<string>,
  take: (text: string) => void,
  name = '',
): void {
  if (typeof value === 'string') {
    if (value !== '' && members.has(name)) take(value);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) gather(item, members, take, name);
    return;
  }
  if (typeof value !== 'object' || value === null || isTakenOut(value)) return;
  for (const [member, inner] of Object.entries(value))
    if (member !== FROZEN) gather(inner, members, take, member);
}

/** Of an attachment: it lies in the file no more. */
function isTakenOut(value: object): boolean {
  return typeof memberOf(value, 'removal') === 'object' && memberOf(value, 'removal') !== null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

import { agreementTermsSchema } from '@shared/domain/case/model/agreement';
import { textFieldNames } from '@shared/domain/record/plain-texts';
import { BORDER, normalizeForSearch } from './search-text';

/** What the long texts of a case are called on the screen; the contract's `foundLine` has the same words. */
export type LongField = 'session' | 'agreement' | 'course' | 'attachment';

interface Part {
  readonly field: LongField;
  /** Names of the members whose text counts, at whatever depth. */
  readonly members: ReadonlySet<string>;
}

const COURSE: Part = {
  field: 'course',
  members: new Set([
    ...['reason', 'note', 'remediesNote', 'correctionReason', 'findings', 'reworkNote'],
    ...['court', 'visitor', 'caseNumber', 'hiddenRisk', 'urgedBy', 'answer', 'outcomeNote'],
  ]),
};

/** By member of a case, in the order in which a find is shown. */
const PARTS: Readonly<Record<string, Part>> = {
  sessions: {
    field: 'session',
    members: new Set([
      ...['text', 'factsFound', 'proposal', 'resultNote', 'place', 'name', 'recorder'],
    ]),
  },
  // 单独谈话 is left out on purpose: its notes are found by nobody.
  proposals: { field: 'session', members: new Set(['proposal', 'answerNote']) },
  agreement: {
    field: 'agreement',
    members: new Set(textFieldNames(agreementTermsSchema)),
  },
  ...Object.fromEntries(
    [
      ...['extensions', 'termination', 'decline', 'withdrawal', 'transfer', 'fulfillmentRecords'],
      ...['urgings', 'remedies', 'followUps', 'judicialConfirmation', 'closure'],
    ].map((member) => [member, COURSE]),
  ),
  attachments: { field: 'attachment', members: new Set(['name', 'note']) },
};

const ALL_MEMBERS = new Set(Object.values(PARTS).flatMap(({ members }) => [...members]));
/** Members of these names stand in other parts of a case too, with texts that are no long ones. */
const ELSEWHERE = new Set(['text', 'place', 'name', 'note', 'reason']);
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
  // What was signed says the terms once more, between words that stand in every agreement.
  for (const [member, inner] of Object.entries(value))
    if (member !== 'paper') gather(inner, members, take, member);
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

import type { z } from 'zod';
import type { MediationCase } from '../../case/model/mediation-case';
import type { LedgerColumn } from '../../import/ledger-columns';
import { formatYuan } from '../../kernel/money';
import { plainWords } from '../../kernel/text';
import type { Party } from '../../party/party';
import { naturalPersonSchema, organizationSchema, PARTY_SIDE_LABELS } from '../../party/party';
import { saysOf } from '../../record/walk';
import type { PlatformField } from '../../studio/platform-field';
import type { LedgerContext } from '../ledgers/define-ledger';
import { DISTRICT_LEDGER } from '../ledgers/district-ledger';
import type { LedgerCell } from '../report-content';
import { COMPARED_FIELDS } from './compared-fields';

type Context = LedgerContext<MediationCase>;

/** Something of a case that can be copied into a field of the platform. */
interface Copied {
  readonly key: string;
  readonly heading: string;
  text(context: Context): string;
}

/** What the row of a ledger shortens or hides, and a platform asks for whole. */
const WHOLE: Readonly<Record<string, (record: MediationCase) => string>> = {
  description: ({ registration }) => registration.description,
  parties: ({ parties }) => parties.map(({ name }) => name).join('，'),
};

const OF_LEDGER: readonly Copied[] = DISTRICT_LEDGER.columns.map(({ key, heading, value }) => ({
  ...{ key, heading },
  text: (context) => WHOLE[key]?.(context.record as MediationCase) ?? cellText(value(context)),
}));

const BESIDES: readonly Copied[] = [
  {
    ...{ key: 'place', heading: '纠纷发生地' },
    text: ({ record }) => record.registration.place,
  },
  {
    ...{ key: 'requested_on', heading: '申请日期' },
    text: ({ record }) => record.registration.requestedOn,
  },
  {
    ...{ key: 'clauses', heading: '协议内容' },
    text: ({ record }) =>
      record.agreement?.terms.clauses
        .map(({ text }, index) => `${index + 1}. ${text}`)
        .join('\n') ?? '',
  },
];

const ALL = new Map([...OF_LEDGER, ...BESIDES].map((one) => [one.key, one]));

/** Everything that can be copied, with the names of the row-per-case layout (domain practice: 25 columns, then what else is asked). */
export const PLATFORM_CHOICES: readonly Pick<Copied, 'key' | 'heading'>[] = [...ALL.values()].map(
  ({ key, heading }) => ({ key, heading }),
);

/** The platform's fields in its own order, as set; the 25 columns of the district's layout where nothing was set. */
export function platformFields(set: readonly PlatformField[]): readonly PlatformField[] {
  const known = set.filter(({ field }) => ALL.has(field));
  if (known.length > 0) return known;
  return OF_LEDGER.map(({ key, heading }) => ({ field: key, heading }));
}

/** One field to be copied: what it is called there, and what is to stand in it. */
export interface PlatformLine {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

/** A case field by field, in the platform's order. */
export function platformLines(
  set: readonly PlatformField[],
  context: Context,
): readonly PlatformLine[] {
  return platformFields(set).map(({ field, heading }) => ({
    ...{ key: field, heading },
    text: ALL.get(field)?.text(context) ?? '',
  }));
}

/** Fields of a case by their keys, as they are copied. */
export function fieldTexts(keys: readonly string[], context: Context): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [key, ALL.get(key)?.text(context) ?? '']));
}

/** What columns hold that are headed as the platform's fields are called here; null for the others. */
export function columnsOfPlatform(
  set: readonly PlatformField[],
  headings: readonly string[],
): readonly (LedgerColumn | null)[] {
  const byHeading = new Map(set.map(({ field, heading }) => [plainWords(heading), field]));
  return headings.map((heading) => {
    const field = byHeading.get(plainWords(heading));
    return COMPARED_FIELDS.find((one) => one.field === field)?.column ?? null;
  });
}

/** A party field by field: a platform asks for each person apart, with whole numbers. */
export interface PlatformPerson {
  readonly id: string;
  /** 申请人王某 */
  readonly name: string;
  readonly lines: readonly PlatformLine[];
}

const PERSON_FIELDS = ['name', 'sex', 'idNumber', 'birthDate', 'phone', 'address'] as const;
const ORGANIZATION_FIELDS = [
  'name',
  'creditCode',
  'legalRepresentative',
  'phone',
  'address',
] as const;

/** The parties, each field by field; what is empty is left out. */
export function platformPeople({ parties }: MediationCase): readonly PlatformPerson[] {
  return parties.map((party) => ({
    id: party.id,
    name: `${PARTY_SIDE_LABELS[party.side]}${party.name}`,
    lines: linesOf(party).filter(({ text }) => text !== ''),
  }));
}

function linesOf(party: Party): PlatformLine[] {
  const isPerson = party.kind === 'natural_person';
  const shape: Readonly<Record<string, z.ZodType>> = isPerson
    ? naturalPersonSchema.shape
    : organizationSchema.shape;
  const values = party as unknown as Readonly<Record<string, unknown>>;
  return (isPerson ? PERSON_FIELDS : ORGANIZATION_FIELDS).map((key) => {
    const member = shape[key];
    const says = member === undefined ? null : saysOf(member);
    if (says?.kind !== 'field') throw new RangeError(`no words for ${key}`);
    const heading = says.label;
    return {
      key,
      heading,
      text: plain(
        says.words(values[key], () => undefined),
        values[key],
      ),
    };
  });
}

/** A platform's day field takes 2026-11-12, not 2026年11月12日. */
function plain(words: string, value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : words;
}

function cellText(cell: LedgerCell): string {
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  return 'fen' in cell ? formatYuan(cell.fen).replaceAll(',', '') : cell.date;
}

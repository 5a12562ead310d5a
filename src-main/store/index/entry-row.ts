import type { CaseSummary } from '@shared/domain/case/case-view';
import { clockOn, isPressing } from '@shared/domain/deadline/clocks';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { PartySide } from '@shared/domain/party/party';
import { type CaseEntry, dueDayOf, isEnded, type PartyMention } from '../case-entry';

/** The entry as positions instead of names: half the size, and there are a hundred thousand of them. */
type EntryRow = readonly [
  id: string,
  number: string,
  year: number,
  ordinal: number,
  ledgerMonth: string,
  status: CaseEntry['status'],
  category: CaseEntry['category'],
  registeredOn: LocalDate,
  lastDay: LocalDate,
  describedOn: LocalDate,
  updatedAt: string,
  amountFen: number | null,
  mediatorIds: readonly string[],
  paper: readonly [CaseEntry['paperKind'], boolean] | null,
  parties: readonly PartyRow[],
  title: string,
  /** null: the names of the parties as they stand above. */
  shownNames: readonly [applicants: string[], respondents: string[]] | null,
  community: string,
  alertColor: CaseSummary['alertColor'],
  presidingMediator: string | null,
  nextStep: CaseSummary['nextStep'],
  clocks: CaseSummary['clocks'],
];
type PartyRow = readonly [
  name: string,
  kind: PartyMention['kind'],
  paperNumber: string,
  phone: string,
  isApplicant: 0 | 1,
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An entry as one line of JSON. */
export function encodeEntry(entry: CaseEntry): Uint8Array {
  const { summary, parties } = entry;
  const row: EntryRow = [
    entry.id,
    entry.number,
    entry.serial.year,
    entry.serial.ordinal,
    entry.ledgerMonth,
    entry.status,
    entry.category,
    entry.registeredOn,
    entry.lastDay,
    entry.describedOn,
    entry.updatedAt,
    entry.amountFen,
    entry.mediatorIds,
    entry.paperKind === null ? null : [entry.paperKind, entry.isPaperInForce],
    parties.map(({ name, kind, paperNumber, phone, side }) => [
      ...([name, kind, paperNumber, phone] as const),
      side === 'applicant' ? 1 : 0,
    ]),
    summary.title,
    isShownAsNamed(summary, parties) ? null : [summary.applicants, summary.respondents],
    summary.community,
    summary.alertColor,
    summary.presidingMediator,
    summary.nextStep,
    summary.clocks,
  ];
  return encoder.encode(JSON.stringify(row));
}

/** The entry of such a line. Throws SyntaxError, or TypeError when it is another line. */
export function decodeEntry(line: Uint8Array): CaseEntry {
  const row: EntryRow = JSON.parse(decoder.decode(line));
  const [id, number, year, ordinal, ledgerMonth, status, category, registeredOn] = row;
  const [, , , , , , , , lastDay, describedOn, updatedAt, amountFen, mediatorIds, paper] = row;
  const [title, shownNames, community, alertColor, presidingMediator, nextStep, clocks] = row.slice(
    15,
  ) as unknown as Tail;
  const parties = row[14].map(toMention);
  const [applicants, respondents] = shownNames ?? [
    namesOn(parties, 'applicant'),
    namesOn(parties, 'respondent'),
  ];
  const shared = { id, number, status, category, registeredOn, updatedAt };
  const summary: CaseSummary = {
    ...shared,
    ...{ title, alertColor, applicants, respondents, community, presidingMediator },
    ...{ amountInDisputeFen: amountFen, clocks, nextStep },
  };
  return {
    ...shared,
    ...{ serial: { year, ordinal }, ledgerMonth, mediatorIds, amountFen, parties, summary },
    ...{ lastDay, describedOn, dueOn: dueDayOf(summary), isEnded: isEnded(status) },
    paperKind: paper?.[0] ?? null,
    isPaperInForce: paper?.[1] ?? false,
  };
}

type Tail = readonly [
  string,
  EntryRow[16],
  string,
  CaseSummary['alertColor'],
  string | null,
  CaseSummary['nextStep'],
  CaseSummary['clocks'],
];

function toMention([name, kind, paperNumber, phone, isApplicant]: PartyRow): PartyMention {
  return { name, kind, paperNumber, phone, side: isApplicant === 1 ? 'applicant' : 'respondent' };
}

function namesOn(parties: readonly PartyMention[], side: PartySide): string[] {
  return parties.filter((party) => party.side === side).map(({ name }) => name);
}

function isShownAsNamed(summary: CaseSummary, parties: readonly PartyMention[]): boolean {
  const named = [namesOn(parties, 'applicant'), namesOn(parties, 'respondent')];
  return JSON.stringify(named) === JSON.stringify([summary.applicants, summary.respondents]);
}

/**
 * The entry as it stands on another day, or null when only the case itself can tell: a party that
 * was too young may have come of age.
 */
export function entryOn(entry: CaseEntry, today: LocalDate): CaseEntry | null {
  if (entry.describedOn === today) return entry;
  if (entry.summary.nextStep === 'add_parties') return null;
  const clocks = entry.summary.clocks.map((clock) => clockOn(clock, today)).filter(isPressing);
  const summary = { ...entry.summary, clocks };
  return { ...entry, summary, dueOn: dueDayOf(summary), describedOn: today };
}

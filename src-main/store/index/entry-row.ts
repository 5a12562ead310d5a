import {
  type CaseEntry,
  dueDayOf,
  isEnded,
  type PartyMention,
} from '@shared/domain/case/view/case-entry';
import type { CaseSummary } from '@shared/domain/case/view/case-view';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { PartySide } from '@shared/domain/party/party';

/** The entry as positions instead of names: half the size, and there are a hundred thousand of them. */
type EntryRow = readonly [
  id: string,
  number: string,
  year: number,
  ordinal: number,
  shardName: string,
  status: CaseEntry['status'],
  category: CaseEntry['category'],
  registeredOn: LocalDate,
  describedOn: LocalDate,
  updatedAt: string,
  amountFen: number | null,
  mediatorIds: readonly string[],
  draftPaperCount: number,
  parties: readonly PartyRow[],
  title: string,
  /** null: the names of the parties as they stand above. */
  shownNames: readonly [applicants: string[], respondents: string[]] | null,
  community: string,
  alertColor: CaseSummary['alertColor'],
  presidingMediator: string | null,
  nextStep: CaseSummary['nextStep'],
  clocks: CaseSummary['clocks'],
  waitingFor: CaseSummary['waiting']['for'],
  waitingOn: LocalDate,
  dues: CaseEntry['dues'],
  finalPaperCount: number,
  /** Left out by older versions. */
  registrar?: string,
];
type PartyRow = readonly [
  name: string,
  kind: PartyMention['kind'],
  paperNumber: string,
  phone: string,
  isApplicant: 0 | 1,
  /** Left out where there is none. */
  personId?: string,
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
    entry.shardName,
    entry.status,
    entry.category,
    entry.registeredOn,
    entry.describedOn,
    entry.updatedAt,
    entry.amountFen,
    entry.mediatorIds,
    entry.draftPaperCount,
    parties.map(({ name, kind, paperNumber, phone, side, personId }) => [
      ...([name, kind, paperNumber, phone] as const),
      side === 'applicant' ? 1 : 0,
      ...(personId === null ? ([] as const) : ([personId] as const)),
    ]),
    summary.title,
    isShownAsNamed(summary, parties) ? null : [summary.applicants, summary.respondents],
    summary.community,
    summary.alertColor,
    summary.presidingMediator,
    summary.nextStep,
    summary.clocks,
    summary.waiting.for,
    summary.waiting.on,
    entry.dues,
    entry.finalPaperCount,
    entry.registrar,
  ];
  return encoder.encode(JSON.stringify(row));
}

/** The entry of such a line. Throws SyntaxError, or TypeError when it is another line. */
export function decodeEntry(line: Uint8Array): CaseEntry {
  const row: EntryRow = JSON.parse(decoder.decode(line));
  // By index: taking a long array apart by a pattern walks an iterator, ten times slower.
  const [status, parties, shown] = [row[5], row[13].map(toMention), row[15]];
  const summary: CaseSummary = {
    id: row[0],
    number: row[1],
    title: row[14],
    status,
    category: row[6],
    alertColor: row[17],
    applicants: shown === null ? namesOn(parties, 'applicant') : shown[0],
    respondents: shown === null ? namesOn(parties, 'respondent') : shown[1],
    community: row[16],
    registeredOn: row[7],
    presidingMediator: row[18],
    amountInDisputeFen: row[10],
    clocks: row[20],
    nextStep: row[19],
    waiting: { for: row[21], on: row[22] },
    updatedAt: row[9],
  };
  return {
    id: row[0],
    number: row[1],
    serial: { year: row[2], ordinal: row[3] },
    shardName: row[4],
    status,
    category: row[6],
    registeredOn: row[7],
    mediatorIds: row[11],
    registrar: row[25] ?? '',
    amountFen: row[10],
    updatedAt: row[9],
    dueOn: dueDayOf(summary),
    isEnded: isEnded(status, summary.nextStep),
    draftPaperCount: row[12],
    finalPaperCount: row[24],
    parties,
    dues: row[23],
    summary,
    describedOn: row[8],
  };
}

function toMention(row: PartyRow): PartyMention {
  const side = row[4] === 1 ? 'applicant' : 'respondent';
  return {
    name: row[0],
    kind: row[1],
    paperNumber: row[2],
    phone: row[3],
    side,
    personId: row[5] ?? null,
  };
}

function namesOn(parties: readonly PartyMention[], side: PartySide): string[] {
  return parties.filter((party) => party.side === side).map(({ name }) => name);
}

function isShownAsNamed(summary: CaseSummary, parties: readonly PartyMention[]): boolean {
  const named = [namesOn(parties, 'applicant'), namesOn(parties, 'respondent')];
  return JSON.stringify(named) === JSON.stringify([summary.applicants, summary.respondents]);
}

import type { Clock } from '@shared/domain/case/clocks/clock';
import { clockOn, isPressing } from '@shared/domain/case/clocks/clocks';
import type { CaseStatus } from '@shared/domain/case/model/case-status';
import { NEXT_STATUSES } from '@shared/domain/case/model/case-status';
import type { DisputeCategory } from '@shared/domain/case/model/dispute-category';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Due } from '@shared/domain/case/view/agenda';
import type { CaseSummary } from '@shared/domain/case/view/case-view';
import { addDays, isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import type { PaperworkKind } from '@shared/domain/paper/paper';
import type { Party, PartySide } from '@shared/domain/party/party';

/** A party as it stands in one case. */
export interface PartyMention {
  readonly name: string;
  readonly kind: Party['kind'];
  /** ID number or credit code, unmasked: for finding and telling apart, never shown. */
  readonly paperNumber: string;
  readonly phone: string;
  readonly side: PartySide;
}

/** What memory keeps of every case: enough to find, filter, sort and count, not the case itself. */
export interface CaseEntry {
  readonly id: string;
  readonly number: string;
  readonly serial: MediationCase['serial'];
  /** Month of the ledger that holds the case: fixed on the day it was first saved. */
  readonly ledgerMonth: string;
  readonly status: CaseStatus;
  readonly category: DisputeCategory;
  readonly registeredOn: LocalDate;
  readonly mediatorIds: readonly string[];
  readonly amountFen: number | null;
  readonly updatedAt: string;
  /** Earliest due day of the clocks that still run. */
  readonly dueOn: LocalDate | null;
  readonly isEnded: boolean;
  /** The latest day named anywhere in the case: an ended case counts for no report period after it. */
  readonly lastDay: LocalDate;
  readonly paperKind: PaperworkKind | null;
  readonly isPaperInForce: boolean;
  readonly parties: readonly PartyMention[];
  /** What the case asks for, on whatever day; to be turned over by `duesWithin`. */
  readonly dues: readonly Due[];
  /** As seen on `describedOn`; the clocks in it turn over at midnight. */
  readonly summary: CaseSummary;
  readonly describedOn: LocalDate;
}

/** What the rules say about a case: handed in, since it depends on today, the holidays and the settings. */
export interface CaseDescriber {
  readonly today: () => LocalDate;
  readonly summarize: (mediationCase: MediationCase) => CaseSummary;
  readonly isInForce: (mediationCase: MediationCase) => boolean;
  readonly duesOf: (mediationCase: MediationCase) => readonly Due[];
  /** Names the settings and holidays that were asked: what was said by others may be said differently now. */
  readonly rules: () => string;
}

/**
 * Whether nothing is left to be done in a case: declined, withdrawn, terminated or closed, and no second handling
 * (二次办理) open, which a visit after 结案 may bring.
 */
export function isEnded(status: CaseStatus, nextStep: CaseSummary['nextStep']): boolean {
  return NEXT_STATUSES[status].length === 0 && nextStep === 'none';
}

/** Boils a case down to its entry. */
export function describeCase(
  mediationCase: MediationCase,
  ledgerMonth: string,
  describer: CaseDescriber,
): CaseEntry {
  const summary = describer.summarize(mediationCase);
  const parties = mediationCase.parties.map(mentionOf);
  const { agreement, registration } = mediationCase;
  return {
    id: mediationCase.id,
    number: mediationCase.number,
    serial: mediationCase.serial,
    ledgerMonth,
    status: mediationCase.status,
    category: registration.category,
    registeredOn: registration.registeredOn,
    mediatorIds: mediationCase.mediators.map(({ mediatorId }) => mediatorId),
    amountFen: registration.amountInDisputeFen,
    updatedAt: mediationCase.updatedAt,
    dueOn: dueDayOf(summary),
    isEnded: isEnded(mediationCase.status, summary.nextStep),
    lastDay: latestDayIn(mediationCase, registration.registeredOn),
    paperKind: agreement === null ? null : PAPER_OF[agreement.form],
    isPaperInForce: agreement !== null && describer.isInForce(mediationCase),
    parties,
    dues: describer.duesOf(mediationCase),
    summary,
    describedOn: describer.today(),
  };
}

const PAPER_OF = {
  written: 'written_agreement',
  oral: 'oral_agreement_record',
} as const satisfies Record<'written' | 'oral', PaperworkKind>;

function mentionOf(party: Party): PartyMention {
  return {
    name: party.name,
    kind: party.kind,
    paperNumber: party.kind === 'natural_person' ? party.idNumber : party.creditCode,
    phone: party.phone,
    side: party.side,
  };
}

/** Earliest due day of the clocks that somebody has to mind, or null. */
export function dueDayOf(summary: CaseSummary): LocalDate | null {
  const days = summary.clocks.filter(({ state }) => state !== 'stopped').map(({ dueOn }) => dueOn);
  return days.sort()[0] ?? null;
}

/** The earliest due day of the clocks that run on when it has passed, and of those that are over then. */
export function dueDaysOf({ clocks }: CaseSummary): {
  readonly firm: LocalDate | null;
  readonly lapsing: LocalDate | null;
} {
  const running = clocks.filter(({ state }) => state !== 'stopped');
  const earliest = (some: readonly Clock[]): LocalDate | null =>
    some.map(({ dueOn }) => dueOn).sort()[0] ?? null;
  return {
    firm: earliest(running.filter(isFirm)),
    lapsing: earliest(running.filter((clock) => !isFirm(clock))),
  };
}

/**
 * The first and the last day on which the case asks for something that stays until it is done, a right that lapses left
 * out: that one has a column of its own. Null when it asks for nothing.
 */
export function daysAskedFor(
  dues: readonly Due[],
): { readonly first: LocalDate; readonly last: LocalDate } | null {
  const days = dues
    .filter((due) => due.kind !== 'clock' || isFirm(due.clock))
    .map(({ on }) => on)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function isFirm(clock: Clock): boolean {
  return isPressing(clockOn(clock, addDays(clock.dueOn, 1)));
}

function latestDayIn(value: unknown, soFar: LocalDate): LocalDate {
  if (typeof value === 'string') return isLocalDate(value) && value > soFar ? value : soFar;
  if (typeof value !== 'object' || value === null) return soFar;
  return Object.values(value).reduce<LocalDate>((day, item) => latestDayIn(item, day), soFar);
}

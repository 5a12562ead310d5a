import type { LocalDate } from '../../kernel/local-date';
import { countPapers } from '../../paper/read-papers';
import type { Party, PartySide } from '../../party/party';
import type { DueMark } from '../../record/due';
import { clockDefinitionOf } from '../clocks/clock-list';
import { clockOn, isPressing, isRunning } from '../clocks/clocks';
import { type Due, duesOf, lapseDayOf } from '../dues/case-dues';
import { type CaseFacts, factsOf } from '../facts/case-facts';
import { type CaseStatus, NEXT_STATUSES } from '../model/case-status';
import type { DisputeCategory } from '../model/dispute-category';
import { keeperOf } from '../model/holder';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import { visibleTo } from '../model/visible-to';
import { papersKeptOf } from '../papers/case-papers';
import { buildCaseSummary } from './build-summary';
import type { CaseSummary } from './case-view';

/** A party as it stands in one case. */
export interface PartyMention {
  readonly name: string;
  readonly kind: Party['kind'];
  /** ID number or credit code, unmasked: for finding and telling apart, never shown. */
  readonly paperNumber: string;
  readonly phone: string;
  readonly side: PartySide;
  /** Whom of the register it is; null where nobody said. */
  readonly personId: string | null;
}

/** What the index keeps of every case for lists: enough to show a line and what it asks for, not the case itself. */
export interface CaseEntry {
  readonly id: string;
  readonly number: string;
  readonly serial: MediationCase['serial'];
  /** Month of the shard that holds the case: fixed on the day it was first saved. */
  readonly shardName: string;
  readonly status: CaseStatus;
  readonly category: DisputeCategory;
  readonly registeredOn: LocalDate;
  /** The one who presides first. */
  readonly mediatorIds: readonly string[];
  /** Name of who registered it (登记人); empty for nobody. */
  readonly registrar: string;
  readonly amountFen: number | null;
  readonly updatedAt: string;
  /** Earliest due day of the clocks that still run. */
  readonly dueOn: LocalDate | null;
  readonly isEnded: boolean;
  /** Papers of the case that may still change, and those that are final. */
  readonly draftPaperCount: number;
  readonly finalPaperCount: number;
  readonly parties: readonly PartyMention[];
  /** What the case asks for, on whatever day; to be turned over by `duesWithin`. */
  readonly dues: readonly Due[];
  /** As seen on `describedOn`; the clocks in it turn over at midnight. */
  readonly summary: CaseSummary;
  readonly describedOn: LocalDate;
}

/** A case as it is put into the index: its line, and what columns hold of it besides. */
export interface DescribedCase {
  readonly entry: CaseEntry;
  readonly revision: number;
  readonly facts: CaseFacts;
  readonly dues: readonly DueMark[];
}

/**
 * Whether nothing is left to be done in a case: declined, withdrawn, terminated or closed, and no second handling
 * (二次办理) open, which a visit after 结案 may bring.
 */
export function isEnded(status: CaseStatus, nextStep: CaseSummary['nextStep']): boolean {
  return NEXT_STATUSES[status].length === 0 && nextStep === 'none';
}

/** Boils a case down to what the index keeps of it. @param shardName month of the shard that holds it */
export function describeCase(
  mediationCase: MediationCase,
  shardName: string,
  ctx: ViewContext,
): DescribedCase {
  const { revision } = mediationCase;
  const entry = entryOf(mediationCase, shardName, ctx);
  const dues = entry.dues.map((due) => ({ kind: due.kind, on: due.on, lapsesOn: lapseDayOf(due) }));
  return { entry, revision, facts: factsOf(mediationCase), dues };
}

function entryOf(mediationCase: MediationCase, shardName: string, ctx: ViewContext): CaseEntry {
  const summary = buildCaseSummary(mediationCase, ctx);
  const { registration } = mediationCase;
  const papers = countPapers(papersKeptOf(mediationCase), mediationCase);
  return {
    id: mediationCase.id,
    number: mediationCase.number,
    serial: mediationCase.serial,
    shardName,
    status: mediationCase.status,
    category: registration.category,
    registeredOn: registration.registeredOn,
    mediatorIds: visibleTo(mediationCase),
    registrar: keeperOf(mediationCase),
    amountFen: registration.amountInDisputeFen,
    updatedAt: mediationCase.updatedAt,
    dueOn: dueDayOf(summary),
    isEnded: isEnded(mediationCase.status, summary.nextStep),
    draftPaperCount: papers.draft,
    finalPaperCount: papers.final,
    parties: mediationCase.parties.map(mentionOf),
    dues: duesOf(mediationCase, ctx),
    summary,
    describedOn: ctx.today,
  };
}

function mentionOf(party: Party): PartyMention {
  return {
    name: party.name,
    kind: party.kind,
    paperNumber: party.kind === 'natural_person' ? party.idNumber : party.creditCode,
    phone: party.phone,
    side: party.side,
    personId: party.personId,
  };
}

/**
 * The entry as it stands on another day, or null when only the case itself can tell: a party that was too young may have
 * come of age.
 */
export function entryOn(entry: CaseEntry, today: LocalDate): CaseEntry | null {
  if (entry.describedOn === today) return entry;
  if (entry.summary.nextStep === 'add_parties') return null;
  const clocks = entry.summary.clocks.map((clock) => clockOn(clock, today)).filter(isPressing);
  const summary = { ...entry.summary, clocks };
  return { ...entry, summary, dueOn: dueDayOf(summary), describedOn: today };
}

/** Earliest due day of the clocks that somebody has to mind, or null. */
export function dueDayOf(summary: CaseSummary): LocalDate | null {
  const days = summary.clocks
    .filter((clock) => isRunning(clock) && clockDefinitionOf(clock).isLimit)
    .map(({ dueOn }) => dueOn);
  return days.sort()[0] ?? null;
}

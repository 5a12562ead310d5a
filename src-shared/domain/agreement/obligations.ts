import type { MediationCase } from '../case/mediation-case';
import { DUE_SOON_IN_DAYS } from '../deadline/clocks';
import { daysBetween, formatChineseDate, type LocalDate } from '../kernel/local-date';
import { capitalizeAmount, formatYuan } from '../kernel/money';
import { assertNever } from '../kernel/ruling';
import type { Party } from '../party/party';
import type { FulfillmentMode, Obligation } from './agreement';
import { effectiveOn } from './effective-day';
import type { FulfillmentRecord } from './follow-through';
import type { ObligationStanding, ObligationStandingState } from './obligation-standing';

/**
 * Every obligation of the case's agreement as it stands today: the newest finding counts; where nothing was recorded the
 * calendar speaks, and never says more than that a day has come (《人民调解法》第31条).
 */
export function obligationStandings(
  mediationCase: MediationCase,
  today: LocalDate,
): ObligationStanding[] {
  const inForceOn = effectiveOn(mediationCase);
  const clauses = mediationCase.agreement?.terms.clauses ?? [];
  const nameOf = (partyId: string) =>
    mediationCase.parties.find(({ id }) => id === partyId)?.name ?? '';
  return clauses.flatMap((clause, index) =>
    clause.obligations.map((obligation) => {
      const records = newestFirst(mediationCase.fulfillmentRecords, obligation.id);
      const standing: ObligationStanding = {
        obligation,
        clauseOrdinal: index + 1,
        obligorName: nameOf(obligation.obligorPartyId),
        obligeeName: obligation.obligeePartyId === null ? null : nameOf(obligation.obligeePartyId),
        state: 'not_in_force',
        records,
        daysLeft: null,
      };
      if (inForceOn === null) return standing;
      return standingOn(standing, dueDayOf(obligation, inForceOn), today);
    }),
  );
}

/** The standing of an obligation in force as it is on another day, nothing more being recorded. */
export function standingOn(
  standing: ObligationStanding,
  dueOn: LocalDate | null,
  today: LocalDate,
): ObligationStanding {
  const state = stateOn(standing, dueOn, today);
  const daysLeft = state === 'fulfilled' || dueOn === null ? null : daysBetween(today, dueOn);
  return { ...standing, state, daysLeft };
}

/** The day by which an obligation falls due: its own day; performed on the spot (当场履行), the effective day. */
export function dueDayOf(obligation: Obligation, inForceOn: LocalDate | null): LocalDate | null {
  return obligation.dueOn ?? (obligation.mode === 'immediate' ? inForceOn : null);
}

function stateOn(
  { obligation, records }: ObligationStanding,
  dueOn: LocalDate | null,
  today: LocalDate,
): ObligationStandingState {
  const [newest] = records;
  if (newest !== undefined) return newest.state;
  if (dueOn === null) return 'not_due';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0 || (obligation.mode === 'immediate' && daysLeft === 0))
    return 'past_due_unrecorded';
  return daysLeft <= DUE_SOON_IN_DAYS ? 'due_soon' : 'not_due';
}

// Records of one day stand in the order of typing, so the one typed last is the newest.
function newestFirst(records: readonly FulfillmentRecord[], id: string): FulfillmentRecord[] {
  return records
    .filter(({ obligationId }) => obligationId === id)
    .map((record, place) => ({ record, place }))
    .sort((a, b) =>
      a.record.recordedOn === b.record.recordedOn
        ? b.place - a.place
        : a.record.recordedOn < b.record.recordedOn
          ? 1
          : -1,
    )
    .map(({ record }) => record);
}

/**
 * The obligation in one sentence without a full stop:
 * 李某于2026年12月1日前一次性向王某支付维修费人民币1,200.00元（大写：壹仟贰佰元整）.
 * What is not yet known (a name, a day, an amount) is left out.
 */
export function composeObligationText(obligation: Obligation, parties: readonly Party[]): string {
  const nameOf = (partyId: string | null) => parties.find(({ id }) => id === partyId)?.name ?? '';
  const when =
    obligation.dueOn === null
      ? ''
      : `于${formatChineseDate(obligation.dueOn)}${obligation.mode === 'immediate' ? '' : '前'}`;
  const obligee = nameOf(obligation.obligeePartyId);
  const towards =
    obligee === '' || obligation.action.includes(obligee)
      ? ''
      : `${isHandedOver(obligation) ? '向' : '为'}${obligee}`;
  const amount =
    obligation.amountFen === null
      ? ''
      : `人民币${formatYuan(obligation.amountFen)}元（大写：${capitalizeAmount(obligation.amountFen)}）`;
  return `${nameOf(obligation.obligorPartyId)}${when}${wordOf(obligation.mode)}${towards}${obligation.action}${amount}`;
}

// 向某人支付、返还、道歉, but 为某人修理、拆除.
function isHandedOver({ amountFen, action }: Obligation): boolean {
  return (
    amountFen !== null ||
    /^(?:支付|赔|道歉|公开|书面|当面|返|退|归还|交|移交|出具|提供)/.test(action)
  );
}

function wordOf(mode: FulfillmentMode): string {
  switch (mode) {
    case 'immediate':
      return '当场';
    case 'lump_sum':
      return '一次性';
    case 'installment':
      return '分期';
    case 'act':
      return '';
    default:
      return assertNever(mode);
  }
}

/** Copies of a written agreement: one for each party and one for the committee (《人民调解法》第29条第2款). */
export function copiesNeeded(partyCount: number): number {
  return partyCount + 1;
}

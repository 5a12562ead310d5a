import { formatChineseDate } from '../../kernel/local-date';
import type { DeclineGround, TerminationGround } from './closing';
import { CONSENT_METHOD_LABELS, type MediationCase } from './mediation-case';
import { heldSessions } from './session-facts';

/** Why a case cannot go on, as somebody has recorded it already: offered where the same is asked for again. */
export interface RecordedReason<G extends string> {
  readonly ground: G;
  readonly reason: string;
  /** Where it was recorded, to be said beside it. */
  readonly from: string;
}

/** For 不予受理: the consent that was refused (《人民调解法》第17条); null where nothing is recorded. */
export function reasonToDecline(
  mediationCase: MediationCase,
): RecordedReason<DeclineGround> | null {
  const refusals = mediationCase.consents.filter(({ isGiven }) => !isGiven);
  if (refusals.length === 0) return null;
  const told = refusals.map(({ partyId, askedOn, method }) => {
    const name = mediationCase.parties.find(({ id }) => id === partyId)?.name ?? '';
    return `${name}${formatChineseDate(askedOn)}${CONSENT_METHOD_LABELS[method]}表示不同意调解`;
  });
  return { ground: 'party_refused', reason: `${told.join('；')}。`, from: '登记的调解意愿' };
}

/** For 终止 (第26条): a consent that was refused, or the last session, if nothing was agreed in it; else null. */
export function reasonToTerminate(
  mediationCase: MediationCase,
): RecordedReason<TerminationGround> | null {
  const refused = reasonToDecline(mediationCase);
  if (refused !== null) return { ...refused, ground: 'party_refused' };
  const last = heldSessions(mediationCase).at(-1);
  if (last?.result !== 'not_agreed') return null;
  const from = `${formatChineseDate(last.heldOn)}的调解记录`;
  return { ground: 'no_agreement', reason: last.resultNote, from };
}

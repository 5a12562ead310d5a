import type { LocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { Told } from '../../study/study';
import { DISPUTE_CATEGORY_LABELS } from '../model/dispute-category';
import type { MediationCase } from '../model/mediation-case';
import { heldSessions } from '../model/session-facts';
import { withoutLeaks } from './find-leaks';

/** Says something of the case without names, numbers, addresses or plates, a line each; nothing where all are empty. */
type Clean = (...parts: readonly string[]) => string;

/**
 * Tells a case in the words that are in it already, for a person to go on with. What one party said alone is not told; what
 * was learned of it only people can say.
 */
export function tellCase(record: MediationCase, today: LocalDate): Partial<Told> {
  const clean: Clean = (...parts) =>
    withoutLeaks(parts.filter((part) => part !== '').join('\n'), record, today);
  return Object.assign({}, whatItWas(record, clean), whatWasDone(record, clean));
}

function whatItWas({ registration }: MediationCase, clean: Clean): Partial<Told> {
  const { category, description, requests, amountInDisputeFen: sum } = registration;
  return {
    title: clean(`一起${DISPUTE_CATEGORY_LABELS[category]}的调解`),
    background: clean(
      description,
      requests === '' ? '' : `申请人要求：${requests}`,
      sum === null ? '' : `涉及金额 ${formatYuan(sum)} 元。`,
    ),
  };
}

function whatWasDone(record: MediationCase, clean: Clean): Partial<Told> {
  const { agreement, termination } = record;
  const sessions = heldSessions(record);
  return {
    course: clean(
      sessions.length === 0 ? '' : `先后调解 ${sessions.length} 次。`,
      ...sessions.flatMap(({ factsFound, proposal }) => [
        factsFound === '' ? '' : `查明：${factsFound}`,
        proposal === '' ? '' : `调解员提出：${proposal}`,
      ]),
    ),
    result: clean(
      ...(agreement?.terms.clauses.map(({ text }, index) => `${index + 1}. ${text}`) ?? []),
      termination === null ? '' : `没有达成协议：${termination.reason}`,
    ),
  };
}

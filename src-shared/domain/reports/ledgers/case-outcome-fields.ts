import { endOfSpan } from '../../calendar/span';
import { sumsOf } from '../../case/agreement/installment-series';
import { dueDayOf, isSettled, obligationStandings } from '../../case/agreement/obligations';
import { mediationRun } from '../../case/clocks/mediation-clock';
import { agreementFen } from '../../case/facts/case-facts';
import { fulfilledOn } from '../../case/facts/fulfilled-on';
import { AGREEMENT_FORM_LABELS } from '../../case/model/agreement';
import { currentArchiving } from '../../case/model/archiving';
import { TERMINATION_GROUND_LABELS } from '../../case/model/closing';
import { effectiveOn } from '../../case/model/effective-day';
import {
  CONFIRMATION_STATE_LABELS,
  FOLLOW_UP_METHOD_LABELS,
  type FollowUp,
  FULFILLMENT_STATE_LABELS,
  REWORK_RESULT_LABELS,
  SATISFACTION_LABELS,
  VISIT_ANSWER_LABELS,
} from '../../case/model/follow-through';
import { LEDGER_RESULT_LABELS } from '../../case/model/imported';
import { ledgerOutcome } from '../../case/model/ledger-outcome';
import type { MediationCase } from '../../case/model/mediation-case';
import {
  agreementFormOf,
  agreementNumberOf,
  concludedOn,
  isSuccessful,
} from '../../case/model/outcome';
import { REMEDY_LABELS } from '../../case/model/remedy';
import { countNoShows, heldSessions } from '../../case/model/session-facts';
import type { LocalDate } from '../../kernel/local-date';
import type { LedgerContext } from './define-ledger';
import { centered, dayField, fromLeft, groupOf, moneyCell, moneyField } from './ledger-field';
import { briefText } from './ledger-text';

type CaseContext = LedgerContext<MediationCase>;

export const SUCCESSFUL = '调解成功';

const COURSE = groupOf<MediationCase>('调解', [
  dayField('accepted_on', '受理时间', ({ record }) => record.acceptance?.acceptedOn),
  dayField('limit_on', '化解时限', ({ record }) => limitOf(record)),
  centered('session_count', '调解次数', 4.6, ({ record }) => String(heldSessions(record).length)),
  centered('no_show_count', '未到场次数', 4.6, ({ record }) => String(countNoShows(record))),
  dayField('mediated_on', '调解时间', ({ record }) => concludedOn(record)),
  centered('outcome', '调解结果', 6.2, ({ record }) => outcomeText(record)),
  centered('form', '协议形式', 4.6, ({ record }) => {
    const form = agreementFormOf(record);
    return form === null ? '' : AGREEMENT_FORM_LABELS[form];
  }),
  centered('agreement_number', '调解书编号', 9.6, ({ record }) => agreementNumberOf(record)),
  dayField('effective_on', '协议生效日期', ({ record }) => effectiveOn(record)),
  moneyField('agreement_amount', '调解协议金(元)', ({ record }) =>
    moneyCell(isSuccessful(record) ? agreementFen(record) : null),
  ),
  {
    ...fromLeft<MediationCase>('clauses', '协议内容', 24, ({ record, today }) =>
      isSuccessful(record)
        ? briefText(
            (record.agreement?.terms.clauses ?? []).map(({ text }) => text).join('；'),
            record.parties,
            today,
          )
        : '',
    ),
    isFreeText: true,
  },
  dayField('closed_on', '结案日期', ({ record }) => record.closure?.closedOn),
  dayField('archived_on', '归档日期', ({ record }) => currentArchiving(record)?.archivedOn),
  centered(
    'archive_number',
    '档案号',
    9,
    ({ record }) => currentArchiving(record)?.fileNumber ?? '',
  ),
]);

const FOLLOW_THROUGH = groupOf<MediationCase>('履行、确认、回访', [
  centered('fulfillment', '协议履行情况', 5.8, fulfillmentText),
  moneyField('paid', '已履行(元)', ({ record, today }) => paidCell(record, today).paid),
  moneyField('owed', '未履行(元)', ({ record, today }) => paidCell(record, today).owed),
  dayField('last_due_on', '最后履行期限', ({ record }) => lastDueOn(record)),
  dayField('fulfilled_on', '履行完毕日期', ({ record }) => fulfilledOn(record)),
  dayField('applied_on', '申请确认日期', ({ record }) => record.judicialConfirmation?.appliedOn),
  centered('court', '法院', 10, ({ record }) => record.judicialConfirmation?.court ?? ''),
  centered('confirmation', '司法确认进展', 7, ({ record }) => {
    const state = record.judicialConfirmation?.state;
    return state === undefined ? '' : CONFIRMATION_STATE_LABELS[state];
  }),
  centered(
    'confirmation_number',
    '司法确认案号',
    9.6,
    ({ record }) => record.judicialConfirmation?.caseNumber ?? '',
  ),
  dayField('decided_on', '裁定日期', ({ record }) => record.judicialConfirmation?.decidedOn),
  dayField('served_on', '裁定送达日期', ({ record }) => record.judicialConfirmation?.servedOn),
  centered('urging_count', '督促次数', 4.6, ({ record }) => String(record.urgings.length)),
  dayField('urged_on', '最近督促日期', ({ record }) =>
    latest(record.urgings.map((one) => one.urgedOn)),
  ),
  centered('remedies', '维权途径', 7, ({ record }) =>
    [...new Set(record.remedies.map(({ remedy }) => REMEDY_LABELS[remedy]))].join('、'),
  ),
  dayField('sought_on', '申请（起诉）日期', ({ record }) =>
    latest(record.remedies.map((one) => one.soughtOn)),
  ),
  centered('visit_count', '回访次数', 4.6, ({ record }) => String(record.followUps.length)),
  dayField('visited_on', '首次回访日期', ({ record }) => visits(record)[0]?.visitedOn),
  centered('visit_methods', '回访形式', 7, ({ record }) =>
    [...new Set(visits(record).map(({ method }) => FOLLOW_UP_METHOD_LABELS[method]))].join('、'),
  ),
  centered('visitors', '回访人', 6, ({ record }) =>
    [...new Set(visits(record).map(({ visitor }) => visitor))].join('、'),
  ),
  fromLeft('answers', '满意程度', 12, ({ record }) => answersText(record)),
  dayField(
    'reworked_on',
    '二次办理办结日期',
    ({ record }) =>
      visits(record).findLast(({ reworkResolvedOn }) => reworkResolvedOn !== null)
        ?.reworkResolvedOn,
  ),
  centered('rework_result', '二次办理结果', 9, ({ record }) => {
    const result = visits(record).findLast(
      ({ reworkResult }) => reworkResult !== null,
    )?.reworkResult;
    return result == null ? '' : REWORK_RESULT_LABELS[result];
  }),
  {
    ...fromLeft<MediationCase>('hidden_risks', '回访发现的隐患', 16, ({ record, today }) =>
      briefText(
        visits(record)
          .map(({ hiddenRisk }) => hiddenRisk)
          .filter(Boolean)
          .join('；'),
        record.parties,
        today,
      ),
    ),
    isFreeText: true,
  },
]);

/** How the mediation went, what was agreed, and what became of it. */
export const OUTCOME_FIELDS = [...COURSE, ...FOLLOW_THROUGH];

function latest(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (last, one) => (last === null || one > last ? one : last),
    null,
  );
}

function visits({ followUps }: MediationCase): FollowUp[] {
  return followUps.toSorted((a, b) => (a.visitedOn < b.visitedOn ? -1 : 1));
}

/** What each party that was asked said last; a visit of before answers were kept apart says what was written then. */
function answersText(record: MediationCase): string {
  const said = new Map<string, string>();
  for (const { answers, satisfaction } of visits(record)) {
    if (satisfaction !== null) said.set('', SATISFACTION_LABELS[satisfaction]);
    for (const { partyId, said: answer } of answers) said.set(partyId, VISIT_ANSWER_LABELS[answer]);
  }
  return [...said]
    .map(([partyId, answer]) => {
      const name = record.parties.find(({ id }) => id === partyId)?.name;
      return name === undefined ? answer : `${name}：${answer}`;
    })
    .join('；');
}

/** By which day it is to be settled, unrolled: a day of rest at its end is not looked at. */
function limitOf(mediationCase: MediationCase): LocalDate | null {
  const run = mediationRun(mediationCase);
  return run === null ? null : endOfSpan(run.startsOn, run.span, NO_HOLIDAYS, run.pauses).dueOn;
}
const NO_HOLIDAYS = new Map();

function outcomeText(mediationCase: MediationCase): string {
  if (isSuccessful(mediationCase)) return SUCCESSFUL;
  const { termination, transfer } = mediationCase;
  const known = ledgerOutcome(mediationCase);
  if (known !== null) return LEDGER_RESULT_LABELS[known.result];
  if (transfer !== null) return '移送';
  return termination === null ? '' : `终止（${TERMINATION_GROUND_LABELS[termination.ground]}）`;
}

/** Only what was recorded and what the calendar says; performance is never assumed. */
function fulfillmentText({ record, today }: CaseContext): string {
  if (!isSuccessful(record)) return '';
  const known = ledgerOutcome(record);
  if (known !== null)
    return known.fulfillment === null ? '' : FULFILLMENT_STATE_LABELS[known.fulfillment];
  const states = obligationStandings(record, today).map(({ state }) => state);
  if (states.length === 0) return '无履行内容';
  if (states.every((state) => state === 'released')) return FULFILLMENT_STATE_LABELS.released;
  if (states.every((state) => isSettled({ state }))) return '已履行';
  const last = record.remedies.toSorted((a, b) => (a.soughtOn < b.soughtOn ? 1 : -1))[0];
  if (last !== undefined) return REMEDY_LABELS[last.remedy];
  if (states.includes('overdue')) return '逾期未履行';
  if (states.includes('past_due_unrecorded')) return '已到期待登记';
  const hasBegun = states.some((state) => state === 'fulfilled' || state === 'partly_fulfilled');
  return hasBegun ? '部分履行' : '未到期';
}

/** What was paid by what was recorded last of each obligation in money, and what is left of the promise. */
function paidCell(record: MediationCase, today: LocalDate) {
  // Of a case out of an old ledger nobody knows.
  if (!isSuccessful(record) || ledgerOutcome(record) !== null) return { paid: '', owed: '' };
  const inMoney = obligationStandings(record, today).filter(
    ({ obligation }) => obligation.amountFen !== null,
  );
  const sums = sumsOf(inMoney);
  return { paid: moneyCell(sums?.paid ?? 0), owed: moneyCell(sums?.rest ?? 0) };
}

function lastDueOn(record: MediationCase): LocalDate | null {
  const inForceOn = effectiveOn(record);
  const clauses = inForceOn === null ? [] : (record.agreement?.terms.clauses ?? []);
  return clauses
    .flatMap(({ obligations }) => obligations.map((one) => dueDayOf(one, inForceOn)))
    .reduce<LocalDate | null>(
      (last, day) => (day !== null && (last === null || day > last) ? day : last),
      null,
    );
}

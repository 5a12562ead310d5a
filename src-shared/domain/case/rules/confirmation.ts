import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { clockOf } from '../clocks/clocks';
import { objectToDays } from '../days/find-disorders';
import { inWritingSince } from '../model/effective-day';
import type { JudicialConfirmation } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToInForce } from './follow-through';

/**
 * 司法确认的进展. The application is one of both sides together, within 30 days of the effective day (《人民调解法》第33条,
 * 《民事诉讼法》第205条). Where the last day is provisional, because the year's holidays are not known, a later day is let
 * through: the view warns of it. What an older file does not say of who went stays unsaid, but no new application does.
 */
export function recordConfirmation(
  mediationCase: MediationCase,
  confirmation: JudicialConfirmation,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const { state, appliedOn, decidedOn, admittedOn, servedOn } = confirmation;
  const recorded = { ...mediationCase, judicialConfirmation: confirmation };
  const objection =
    objectToConfirming(mediationCase) ??
    objectToEarlyPaper(mediationCase, confirmation) ??
    objectToDays(mediationCase, recorded, ctx, ({ name }) =>
      CONFIRMATION_DAYS.has(name) ? `confirmation.${name}` : null,
    ) ??
    objectToLateApplication(appliedOn, mediationCase, ctx) ??
    objectToOneSide(mediationCase, confirmation);
  if (objection) return objection;
  const isOver = state === 'confirmed' || state === 'rejected';
  if (decidedOn === null && isOver)
    return refuse('DECISION_DATE_MISSING', { field: 'confirmation.decidedOn' });
  const isEarly = state === 'applied' || state === 'admitted';
  if (isEarly && decidedOn !== null)
    return noConfirmation(
      'decidedOn',
      '法院还没有裁定，也没有撤回的，不填这一天；已经裁定的，请改选进展。',
    );
  if (!isOver && servedOn !== null)
    return noConfirmation('servedOn', '还没有裁定书，不填送达日期；已经裁定的，请改选进展。');
  if (state === 'applied' && admittedOn !== null)
    return noConfirmation('admittedOn', '法院已经受理的，进展请选“法院已受理”。');
  return allow(recorded);
}

/** The days of an application that a person writes. */
const CONFIRMATION_DAYS: ReadonlySet<string> = new Set([
  'appliedOn',
  'admittedOn',
  'decidedOn',
  'servedOn',
]);

function noConfirmation(field: keyof JudicialConfirmation, why: string) {
  return refuse('NOT_NOW', { field: `confirmation.${field}`, data: { why } });
}

function objectToOneSide(
  { judicialConfirmation: known }: MediationCase,
  { isJoint }: JudicialConfirmation,
): Objection {
  if (isJoint === true || (isJoint === null && known !== null && known.isJoint === null))
    return null;
  return noConfirmation(
    'isJoint',
    '司法确认要由双方当事人共同申请，只有一方去的，法院不会受理（《人民调解法》第三十三条）。双方一起去了的，请勾选。',
  );
}

/**
 * Objects unless both sides could apply for 司法确认: an agreement is in force, and stands on paper, for the paper is among what
 * the court is given (民事诉讼法解释 第353–354条; that an oral one is put in writing first is practice). An application that an
 * earlier version let through goes on.
 */
export function objectToConfirming(mediationCase: MediationCase): Objection {
  return (
    objectToInForce(mediationCase) ??
    (mediationCase.judicialConfirmation !== null || inWritingSince(mediationCase) !== null
      ? null
      : refuse('NOT_NOW', {
          data: {
            why: '现在是口头协议，申请司法确认要交协议书。请先在“调解结果”里点“写成书面协议”，签字盖章以后再登记申请。',
          },
        }))
  );
}

function objectToEarlyPaper(
  mediationCase: MediationCase,
  { appliedOn }: JudicialConfirmation,
): Objection {
  const since = inWritingSince(mediationCase);
  if (since === null || mediationCase.agreement?.form === 'written' || appliedOn >= since)
    return null;
  return noConfirmation(
    'appliedOn',
    `口头协议${formatChineseDate(since)}才写成书面、签好字，申请不能早于这一天。`,
  );
}

function objectToLateApplication(
  appliedOn: LocalDate,
  mediationCase: MediationCase,
  ctx: RuleContext,
): Objection {
  const due = clockOf('judicial_confirmation', mediationCase, ctx);
  if (due === null || due.isProvisional || appliedOn <= due.dueOn) return null;
  return refuse('CONFIRMATION_TOO_LATE', {
    field: 'confirmation.appliedOn',
    data: { dueOn: due.dueOn },
  });
}

import { GONE_PARTY, type Party } from '../../party/party';
import type { CallAttempt } from '../model/call-attempt';
import { CALL_RESULT_LABELS } from '../model/call-result';
import type { Feedback } from '../model/feedback';
import { FEEDBACK_KIND_LABELS, FEEDBACK_WAY_LABELS } from '../model/feedback-words';
import { by, type Event, entry } from './timeline-entry';

/** Every attempt to reach a party. */
export function callEvents(parties: readonly Party[], attempts: readonly CallAttempt[]): Event[] {
  return attempts.map(({ id, partyId, calledOn, calledAt, result, calledBy, note }) => {
    const name = parties.find((party) => party.id === partyId)?.name ?? GONE_PARTY;
    return entry(`call-${id}`, calledOn, `联系${name}：${CALL_RESULT_LABELS[result]}`, [
      calledAt ?? '',
      by(calledBy),
      note,
    ]);
  });
}

/** What was told to who sent the dispute, and what came back. */
export function feedbackEvents({
  id,
  kind,
  reportedOn,
  way,
  to,
  returned,
  answer,
}: Feedback): Event[] {
  const told = entry(`feedback-${id}`, reportedOn, `反馈：${FEEDBACK_KIND_LABELS[kind]}`, [
    to,
    FEEDBACK_WAY_LABELS[way],
    returned === '' ? '' : `退回${returned}`,
  ]);
  if (answer === null) return [told];
  return [
    told,
    entry(`feedback-answer-${id}`, answer.answeredOn, `${to}答复`, [
      answer.text,
      answer.paperNumber,
    ]),
    ...(answer.clearedOn === null
      ? []
      : [entry(`feedback-cleared-${id}`, answer.clearedOn, '销号', to)]),
  ];
}

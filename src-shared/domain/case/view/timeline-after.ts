import { formatChineseDate } from '../../kernel/local-date';
import {
  CONFIRMATION_STATE_LABELS,
  FOLLOW_UP_METHOD_LABELS,
  REWORK_RESULT_LABELS,
} from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import { REMEDY_LABELS } from '../model/remedy';
import { tellSatisfaction } from '../model/satisfaction';
import { URGING_WAY_LABELS } from '../model/urging';
import { by, type Event, entry } from './timeline-entry';

/** Who was urged, and who went to court over it. */
export function unperformed(mediationCase: MediationCase): Event[] {
  const urged = mediationCase.urgings.map((one) =>
    entry(`urging-${one.id}`, one.urgedOn, `督促${namesOf(mediationCase, one.partyIds)}履行`, [
      URGING_WAY_LABELS[one.way],
      one.promisedOn === null ? '' : `答应${formatChineseDate(one.promisedOn)}前履行`,
      one.answer,
    ]),
  );
  const sought = mediationCase.remedies.map((one) =>
    entry(
      `remedy-${one.id}`,
      one.soughtOn,
      `${namesOf(mediationCase, [one.partyId])}${REMEDY_LABELS[one.remedy]}`,
      [one.court, one.caseNumber, one.outcomeNote],
    ),
  );
  return [...urged, ...sought];
}

/** 回访, and what came of a second handling. */
export function visits({ followUps, parties }: MediationCase): Event[] {
  return followUps.flatMap((visit) => {
    const visited = entry(
      `follow-up-${visit.id}`,
      visit.visitedOn,
      `回访：${tellSatisfaction(visit, parties)}`,
      [FOLLOW_UP_METHOD_LABELS[visit.method], by(visit.visitor)],
    );
    if (visit.reworkResolvedOn === null) return [visited];
    const result = visit.reworkResult === null ? '' : REWORK_RESULT_LABELS[visit.reworkResult];
    const detail = [result, visit.reworkNote];
    return [visited, entry(`rework-${visit.id}`, visit.reworkResolvedOn, '二次办理完成', detail)];
  });
}

/** 司法确认, from the application to the paper that was served. */
export function court({ judicialConfirmation }: MediationCase): Event[] {
  if (judicialConfirmation === null) return [];
  const { appliedOn, admittedOn, decidedOn, servedOn } = judicialConfirmation;
  const { state, court: name, caseNumber } = judicialConfirmation;
  const decision = `司法确认：${CONFIRMATION_STATE_LABELS[state]}`;
  const days = [
    ['applied', appliedOn, '共同申请司法确认', [name]],
    ['admitted', admittedOn, '法院受理司法确认', [caseNumber]],
    ['decided', decidedOn, decision, [name, caseNumber]],
    ['served', servedOn, '裁定书送达', [caseNumber]],
  ] as const;
  return days.flatMap(([key, on, text, detail]) =>
    on === null ? [] : [entry(`confirmation-${key}`, on, text, [...detail])],
  );
}

function namesOf({ parties }: MediationCase, ids: readonly string[]): string {
  return parties
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、');
}

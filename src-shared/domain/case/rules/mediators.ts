import { allow, type Ruling } from '../../kernel/ruling';
import { checkAppointments } from '../../mediator/appointment';
import type { CaseMediator } from '../../mediator/mediator';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';

/**
 * 确定调解员, by the committee or by the parties' choice (《人民调解法》第19条), one of them 主持. They may change as long
 * as the mediation runs, since a party may ask for another 主持人 (司法部令第75号).
 */
export function appointMediators(
  mediationCase: MediationCase,
  mediators: CaseMediator[],
  _ctx: RuleContext,
): Ruling<MediationCase> {
  const objection = objectToWork(mediationCase, 'prepare');
  if (objection) return objection;
  const ruling = checkAppointments(mediators);
  return ruling.ok ? allow({ ...mediationCase, mediators: ruling.value }) : ruling;
}

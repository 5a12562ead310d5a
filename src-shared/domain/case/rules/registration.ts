import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Party } from '../../party/party';
import type { Objection } from '../../record/act';
import { blankOf } from '../../record/blank';
import { beginRecord } from '../../record/members';
import type { CaseDay } from '../days/case-days';
import { objectToDays } from '../days/find-disorders';
import { type MediationCase, mediationCaseSchema } from '../model/mediation-case';
import type { Registration } from '../model/registration';
import type { EscalationRisk } from '../model/registration-words';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';
import { objectToPartyIds } from './parties';

/** What a new case is made of: its identity, given by the caller, and what was written down. */
export interface NewCase {
  readonly id: string;
  readonly serial: MediationCase['serial'];
  readonly number: string;
  readonly registration: Registration;
  readonly parties: Party[];
}

/**
 * 登记. Parties may still be incomplete: a dispute is written down when it comes through the door. The day of the
 * request has legal weight (诉讼时效规定 第12条), so it may lie neither in the future nor after the registration.
 */
export function registerCase(input: NewCase, ctx: RuleContext): Ruling<MediationCase> {
  const registered: MediationCase = {
    ...blankOf(mediationCaseSchema),
    ...input,
    ...beginRecord(input.id, ctx.now),
    status: 'registered',
  };
  const objection =
    objectToDays(null, registered, ctx, fieldOf) ??
    objectToPartyIds(input.parties) ??
    objectToResult(input.registration, 'none');
  return objection ?? allow(registered);
}

/** Changes what was registered, as long as the mediation has not ended; the request stays before all that followed it. */
export function updateRegistration(
  mediationCase: MediationCase,
  registration: Registration,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const updated = { ...mediationCase, registration };
  const objection =
    objectToWork(mediationCase, 'prepare') ??
    objectToDays(mediationCase, updated, ctx, fieldOf) ??
    objectToResult(registration, mediationCase.registration.escalationRisk) ??
    objectToColor(registration, mediationCase.registration);
  return objection ?? allow(updated);
}

// 防止… is a result: nobody knows it at the door. What older cases say stays.
function objectToResult({ escalationRisk }: Registration, known: EscalationRisk): Objection {
  if (escalationRisk === known) return null;
  const why =
    '防止了什么，是调解以后的结果，登记时还说不上。看出有风险的，请在“预警和风险”里登记风险，后来怎样了再登记结果。';
  return refuse('NOT_NOW', { field: 'registration.escalationRisk', data: { why } });
}

// The colour that was given at the door stays as it was given; a change has its day and its reason.
function objectToColor({ alertColor }: Registration, known: Registration): Objection {
  if (alertColor === known.alertColor) return null;
  const why = '预警颜色不在这里改：请用“改预警颜色”，写明哪天改的、为什么。';
  return refuse('NOT_NOW', { field: 'registration.alertColor', data: { why } });
}

function fieldOf({ name }: CaseDay): string | null {
  return name === 'requestedOn' || name === 'registeredOn' ? `registration.${name}` : null;
}

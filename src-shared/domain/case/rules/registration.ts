import { allow, type Ruling } from '../../kernel/ruling';
import type { Party } from '../../party/party';
import { blankOf } from '../../record/blank';
import { beginRecord } from '../../record/members';
import type { CaseDay } from '../days/case-days';
import { objectToDays } from '../days/find-disorders';
import { type MediationCase, mediationCaseSchema } from '../model/mediation-case';
import type { Registration } from '../model/registration';
import type { RuleContext } from '../model/rule-context';
import { objectToStatus } from './objections';
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
  const objection = objectToDays(null, registered, ctx, fieldOf) ?? objectToPartyIds(input.parties);
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
    objectToStatus(mediationCase, ['registered', 'accepted', 'mediating']) ??
    objectToDays(mediationCase, updated, ctx, fieldOf);
  return objection ?? allow(updated);
}

function fieldOf({ name }: CaseDay): string | null {
  return name === 'requestedOn' || name === 'registeredOn' ? `registration.${name}` : null;
}

import { allow, type Ruling } from '../../kernel/ruling';
import type { Party } from '../../party/party';
import type { MediationCase } from '../mediation-case';
import type { Registration } from '../registration';
import type { RuleContext } from '../rule-context';
import { type Objection, objectToDay, objectToStatus } from './objections';
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
  const objection = objectToDays(input.registration, ctx) ?? objectToPartyIds(input.parties);
  if (objection) return objection;
  return allow({
    ...input,
    revision: 1,
    status: 'registered',
    consents: [],
    mediators: [],
    acceptance: null,
    extensions: [],
    sessions: [],
    agreement: null,
    termination: null,
    decline: null,
    withdrawal: null,
    fulfillmentRecords: [],
    followUps: [],
    judicialConfirmation: null,
    closure: null,
    attachments: [],
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
}

/** Changes what was registered, as long as the mediation has not ended; the days stay in order (申请 ≤ 登记 ≤ 受理). */
export function updateRegistration(
  mediationCase: MediationCase,
  registration: Registration,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection =
    objectToStatus(mediationCase, ['registered', 'accepted', 'mediating']) ??
    objectToDays(registration, ctx) ??
    objectToLateRegistration(mediationCase, registration, ctx);
  return objection ?? allow({ ...mediationCase, registration });
}

function objectToDays(registration: Registration, ctx: RuleContext): Objection {
  const requested = { name: 'requestedOn', on: registration.requestedOn } as const;
  const registered = { name: 'registeredOn', on: registration.registeredOn } as const;
  return (
    objectToDay(requested, 'registration.requestedOn', ctx) ??
    objectToDay(registered, 'registration.registeredOn', ctx, requested)
  );
}

function objectToLateRegistration(
  { acceptance }: MediationCase,
  registration: Registration,
  ctx: RuleContext,
): Objection {
  if (acceptance === null) return null;
  return objectToDay(
    { name: 'acceptedOn', on: acceptance.acceptedOn },
    'registration.registeredOn',
    ctx,
    { name: 'registeredOn', on: registration.registeredOn },
  );
}

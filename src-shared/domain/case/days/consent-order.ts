import type { LocalDate } from '../../kernel/local-date';
import type { Party } from '../../party/party';
import { answersOf, type Standing, standingOn } from '../model/answers';
import type { MediationCase } from '../model/mediation-case';
import { leavingOf, stayingParties } from '../model/party-change';
import type { Session } from '../model/session';
import { hasRecord } from '../model/session-facts';
import type { CaseDay } from './case-days';
import type { Disorder } from './disorder';

/**
 * Who were parties at 受理 and so had to be asked before it. An older file does not say who joined later.
 * @param ifUnknown then `all`, to look at every day that may be wrong; or the `willing`, who were surely asked before, so
 * that no act is refused for somebody who joined
 */
export function foundersOf(
  mediationCase: MediationCase,
  ifUnknown: 'all' | 'willing',
): ReadonlySet<string> {
  const { acceptance, parties } = mediationCase;
  if (acceptance === null) return new Set(stayingParties(mediationCase).map(({ id }) => id));
  if (acceptance.partyIds !== undefined) return new Set(acceptance.partyIds);
  const founders = parties.filter(
    ({ id }) =>
      ifUnknown === 'all' || standing(mediationCase, id, acceptance.acceptedOn).kind === 'willing',
  );
  return new Set(founders.map(({ id }) => id));
}

/**
 * The rows of the table that are paired by `consent`: whoever was a party at 受理 had consented by then, and nobody was
 * mediated with who had not consented or had refused meanwhile (《人民调解法》第17条).
 */
export function findUnwilling(
  mediationCase: MediationCase,
  founders: ReadonlySet<string>,
): Disorder[] {
  const { acceptance, parties, sessions } = mediationCase;
  const atAcceptance =
    acceptance === null
      ? []
      : parties
          .filter(({ id }) => founders.has(id))
          .flatMap((party) =>
            judge(party, standing(mediationCase, party.id, acceptance.acceptedOn), {
              name: 'acceptedOn',
              on: acceptance.acceptedOn,
              of: '',
            }),
          );
  const inSessions = sessions
    .filter(hasRecord)
    .flatMap((session) => findUnwillingIn(mediationCase, session));
  return [...atAcceptance, ...inSessions];
}

function findUnwillingIn(mediationCase: MediationCase, session: Session): Disorder[] {
  const { parties } = mediationCase;
  const day: CaseDay = { name: 'heldOn', on: session.heldOn, of: session.id };
  const standings = new Map(
    parties.map(({ id }) => [id, standingInSession(mediationCase, id, session.heldOn)] as const),
  );
  const attends = ({ id }: Party) =>
    session.presentPartyIds.includes(id) ||
    session.statements.some(({ partyId, text }) => partyId === id && text !== '');
  // Those who agree may go on without one who refused, as long as both sides are still there.
  const isAlone = ({ id, side }: Party) =>
    !parties.some(
      (other) =>
        other.id !== id && other.side === side && standings.get(other.id)?.kind === 'willing',
    );
  return parties.flatMap((party) => {
    const stood = standings.get(party.id);
    if (stood === undefined || stood.kind === 'willing') return [];
    const left = leavingOf(mediationCase, party.id);
    const isGone = left !== undefined && left.changedOn <= session.heldOn;
    const concerns = attends(party) || (stood.kind === 'refused' && isAlone(party) && !isGone);
    return concerns ? judge(party, stood, day) : [];
  });
}

function standing({ consents }: MediationCase, partyId: string, day: LocalDate): Standing {
  return standingOn(answersOf(consents.find((one) => one.partyId === partyId)), day);
}

// A refusal of the session's own day may have been spoken in it.
function standingInSession(
  mediationCase: MediationCase,
  partyId: string,
  day: LocalDate,
): Standing {
  const stood = standing(mediationCase, partyId, day);
  return stood.kind === 'refused' && stood.since === day ? { kind: 'willing' } : stood;
}

function judge(party: Party, stood: Standing, day: CaseDay): Disorder[] {
  const { name, on } = day;
  const key = `${stood.kind} ${name} ${day.of} ${on} ${party.id}`;
  const asked = (askedOn: LocalDate): CaseDay => ({ name: 'askedOn', on: askedOn, of: party.id });
  switch (stood.kind) {
    case 'willing':
      return [];
    case 'refused': {
      const data = { name: party.name, refusedOn: stood.since, day: name, on };
      const refusal = { code: 'REFUSED_THEN', data } as const;
      return [{ key, refusal, days: [day, asked(stood.since)] }];
    }
    case 'unasked': {
      if (stood.firstAskedOn === null) {
        const refusal = { code: 'CONSENT_MISSING', data: { name: party.name } } as const;
        return [{ key, refusal, days: [day] }];
      }
      const refusal = {
        code: 'DATE_BEFORE',
        data: {
          day: name,
          on,
          earlier: 'askedOn',
          earlierOn: stood.firstAskedOn,
          earlierWhose: `${party.name}的`,
        },
      } as const;
      return [
        { key: `${key} ${stood.firstAskedOn}`, refusal, days: [day, asked(stood.firstAskedOn)] },
      ];
    }
  }
}

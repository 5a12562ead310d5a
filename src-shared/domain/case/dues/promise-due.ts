import { daysBetween, wordDaysLeft } from '../../kernel/local-date';
import { boundParties } from '../../party/whole-side';
import type { AnyDue } from '../../record/due';
import { obligationStandings, stillOwed } from '../agreement/obligations';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { Urging } from '../model/urging';
import { defineCaseDue } from './case-due';

export interface PromiseDue extends AnyDue {
  readonly kind: 'promise';
  readonly urgingId: string;
  readonly who: string;
}

/**
 * The day by which somebody who was urged said they would perform: asked about until something is found out or they are
 * urged again. The obligation itself stays late by its own day.
 */
export const PROMISE_DUE = defineCaseDue<PromiseDue>({
  kind: 'promise',
  label: '答应履行',
  staysOpen: true,
  of: (one) =>
    one.urgings.flatMap((urging) => {
      const { promisedOn: on, id: urgingId } = urging;
      if (on === null || isAnswered(one, urging)) return [];
      const who = one.parties.filter(({ id }) => urging.partyIds.includes(id));
      return [
        { kind: 'promise' as const, on, urgingId, who: who.map(({ name }) => name).join('、') },
      ];
    }),
  words: ({ on, who }, today) => ({
    what: `${who}答应这天履行，问一问`,
    mark: wordDaysLeft(daysBetween(today, on)),
  }),
  part: ({ urgingId }) => urgingId,
  dayGroups: [
    {
      key: 'promises',
      title: '督促以后答应了履行的',
      half: 'follow_through',
      when: 'open',
      nothing: null,
    },
  ],
});

function isAnswered(one: MediationCase, { id, urgedOn, promisedOn, partyIds }: Urging): boolean {
  const inForceOn = effectiveOn(one);
  if (inForceOn === null || promisedOn === null) return true;
  const theirs = obligationStandings(one, inForceOn).filter(({ obligation }) =>
    boundParties(obligation.obligorPartyId, one.parties).some((party) =>
      partyIds.includes(party.id),
    ),
  );
  if (stillOwed(theirs).length === 0) return true;
  const isUrgedAgain = one.urgings.some(
    (other) =>
      other.id !== id &&
      other.urgedOn > urgedOn &&
      other.partyIds.some((party) => partyIds.includes(party)),
  );
  const isFound = theirs.some(({ records }) =>
    records.some(({ recordedOn }) => recordedOn >= promisedOn),
  );
  return isUrgedAgain || isFound;
}

import { AMENDMENT_KIND_LABELS } from '../model/amendment';
import { amendedOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import { PARTY_CHANGE_KIND_LABELS } from '../model/party-change';
import { type Event, entry } from './timeline-entry';

/** What was changed in the agreement, once it was signed. */
export function amendmentEvents({ amendments }: MediationCase): Event[] {
  return amendments.flatMap((one) => {
    const on = amendedOn(one);
    return on === null
      ? []
      : [
          entry(
            `amendment-${one.id}`,
            on,
            `${AMENDMENT_KIND_LABELS[one.kind]}签字盖章`,
            one.reason,
          ),
        ];
  });
}

/** Who joined and who left. */
export function changeEvents({ partyChanges, parties }: MediationCase): Event[] {
  return partyChanges.map(({ id, partyId, kind, changedOn, reason }) => {
    const name = parties.find((party) => party.id === partyId)?.name ?? '当事人';
    const text =
      kind === 'joined' ? `追加当事人${name}` : `${name}${PARTY_CHANGE_KIND_LABELS[kind]}`;
    return entry(`change-${id}`, changedOn, text, reason);
  });
}

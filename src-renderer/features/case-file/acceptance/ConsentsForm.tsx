import { consentSchema } from '@shared/domain/case/model/mediation-case';
import { leavingOf, stayingParties } from '@shared/domain/case/model/party-change';
import { PARTY_SIDES } from '@shared/domain/party/party';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { type ConsentEntry, consentEntrySchema, notAsked } from './consent-entry';
import { SideConsents } from './SideConsents';

const draftSchema = z.object({ consents: z.array(consentEntrySchema) });
const inputSchema = z.object({ consents: z.array(consentSchema) });

/** 征询意愿: each party's answer, on its day, in its way. */
export function ConsentsForm() {
  const { view, send } = useCaseFile();
  const { consents } = view.case;
  const parties = stayingParties(view.case);
  // Those who left are not asked any more; what they answered stays.
  const kept = consents.filter(({ partyId }) => leavingOf(view.case, partyId) !== undefined);
  const initial: ConsentEntry[] = parties.map(({ id }) => {
    const known = consents.find(({ partyId }) => partyId === id);
    return known === undefined
      ? notAsked(id, view.today)
      : { ...known, answer: known.isGiven ? 'given' : 'refused' };
  });
  const act = useAct({
    name: 'recordConsents',
    schema: draftSchema,
    initial: { consents: initial },
  });
  const entryOf = (partyId: string) =>
    act.draft.value.consents.find((entry) => entry.partyId === partyId) ??
    notAsked(partyId, view.today);
  // A draft of an earlier day may know fewer parties than the case has now.
  const entries = parties.map(({ id }) => entryOf(id));
  const asked = entries.filter(({ answer }) => answer !== 'not_asked');
  const patch = (partyIds: readonly string[], change: Partial<ConsentEntry>) =>
    act.draft.patch({
      consents: entries.map((entry) =>
        partyIds.includes(entry.partyId) ? { ...entry, ...change } : entry,
      ),
    });
  return (
    <ActPanel
      act={act}
      title="征询意愿"
      saveLabel="保存意愿"
      onSave={() =>
        void act.save(
          inputSchema,
          {
            consents: [
              ...asked.map(({ answer, ...rest }) => ({ ...rest, isGiven: answer === 'given' })),
              ...kept,
            ],
          },
          (input) => send('cases.recordConsents', input),
        )
      }
    >
      <div className="both-sides">
        {PARTY_SIDES.map((side) => (
          <SideConsents
            key={side}
            side={side}
            parties={parties.filter((party) => party.side === side)}
            entryOf={entryOf}
            pathOf={(id) => `consents.${asked.findIndex(({ partyId }) => partyId === id)}`}
            today={view.today}
            onPatch={patch}
          />
        ))}
      </div>
    </ActPanel>
  );
}

import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import {
  PARTY_SIDE_LABELS,
  type PartyContact,
  partyContactSchema,
} from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { addressLabel } from './party-facts-list';

const draftSchema = z.object({ contacts: z.array(draftSchemaOf(partyContactSchema)) });
const inputSchema = z.object({ contacts: z.array(partyContactSchema) });

/** New phones and addresses once the agreement is in force. */
export function ContactsForm() {
  const { view, send } = useCaseFile();
  const { parties } = view.case;
  const act = useAct({
    name: 'updateContacts',
    schema: draftSchema,
    initial: {
      contacts: parties.map(({ id, phone, address, placeId }) => ({
        ...{ partyId: id, phone, address, placeId },
      })),
    },
  });
  const { contacts } = act.draft.value;
  const patch = (at: number, change: Partial<PartyContact>) =>
    act.draft.patch({
      contacts: contacts.map((one, index) => (index === at ? { ...one, ...change } : one)),
    });
  return (
    <ActPanel
      act={act}
      title="更新电话、住址"
      explanation="新的电话、住址记在当事人名下，以后回访、送达用它。已经生效的文书照签订时的内容，不跟着改。"
      saveLabel="保存电话、住址"
      onSave={() =>
        void act.save(inputSchema, { contacts }, (input) => send('cases.updateContacts', input))
      }
    >
      {contacts.map(({ partyId, phone, address, placeId }, index) => {
        const party = parties.find(({ id }) => id === partyId);
        if (party === undefined) return null;
        const who = `${PARTY_SIDE_LABELS[party.side]}${party.name}`;
        return (
          <fieldset key={partyId} className="record-contact">
            <legend>{who}</legend>
            <FieldGrid>
              <PhoneField
                path={`contacts.${index}.phone`}
                label={labelOf(partyContactSchema.shape.phone)}
                value={phone}
                onChange={(changed) => patch(index, { phone: changed })}
              />
              <PlaceTextField
                path={`contacts.${index}.address`}
                label={addressLabel(party)}
                value={address}
                placeId={placeId}
                onChange={(changed) => patch(index, { address: changed })}
                onPick={(place) => patch(index, { address: place.text, placeId: place.placeId })}
                onUntie={() => patch(index, { placeId: null })}
              />
            </FieldGrid>
          </fieldset>
        );
      })}
    </ActPanel>
  );
}

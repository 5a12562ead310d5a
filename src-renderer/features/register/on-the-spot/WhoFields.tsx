import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { PersonNameField } from '@renderer/components/party/PersonNameField';
import { PersonStanding } from '@renderer/components/party/PersonStanding';
import { emptyParty, type PartyDraft } from '@renderer/components/party/party-draft';
import { renamed } from '@renderer/components/party/person-pick';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import {
  naturalPersonSchema,
  PARTY_KIND_LABELS,
  PARTY_KINDS,
  PARTY_SIDE_LABELS,
  PARTY_SIDES,
  type PartySide,
} from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { nanoid } from 'nanoid';

interface WhoFieldsProps {
  readonly parties: readonly PartyDraft[];
  readonly onChange: (parties: PartyDraft[]) => void;
}

/** Who it is between: a name is enough, the rest can be added to the case later. */
export function WhoFields(props: WhoFieldsProps) {
  return (
    <div className="spot-sides">
      {PARTY_SIDES.map((side) => (
        <Side key={side} side={side} {...props} />
      ))}
    </div>
  );
}

function Side({ side, parties, onChange }: WhoFieldsProps & { readonly side: PartySide }) {
  const message = useFieldMessage(`parties.${side}`, parties);
  const label = PARTY_SIDE_LABELS[side];
  const own = parties
    .map((draft, index) => ({ draft, index }))
    .filter(({ draft }) => draft.side === side);
  const patch = (at: number, change: Partial<PartyDraft>) =>
    onChange(parties.map((party, index) => (index === at ? { ...party, ...change } : party)));
  return (
    <fieldset className="spot-side" data-field={`parties.${side}`}>
      <legend>{label}</legend>
      {message && <p className="form-note form-note-error">{message}</p>}
      {own.map(({ draft, index }) => (
        <FieldGrid key={draft.id}>
          <PersonNameField
            path={`parties.${index}.name`}
            label={draft.kind === 'natural_person' ? '姓名' : '单位名称'}
            kind={draft.kind}
            value={draft.name}
            isKnown={draft.personId !== null}
            onChange={(name) => patch(index, renamed(draft, name))}
            onPick={(filled) => patch(index, filled)}
          />
          <PhoneField
            path={`parties.${index}.phone`}
            label={labelOf(naturalPersonSchema.shape.phone)}
            placeholder="没留就不填"
            value={draft.phone}
            onChange={(phone) => patch(index, { phone })}
          />
          <PlaceTextField
            path={`parties.${index}.address`}
            label={draft.kind === 'natural_person' ? '住址' : '地址'}
            isWide
            value={draft.address}
            placeId={draft.placeId}
            onChange={(address) => patch(index, { address })}
            onPick={({ text, placeId }) => patch(index, { address: text, placeId })}
            onUntie={() => patch(index, { placeId: null })}
          />
          <ChoiceField
            path={`parties.${index}.kind`}
            label="个人还是单位"
            isWide
            values={PARTY_KINDS}
            labels={PARTY_KIND_LABELS}
            value={draft.kind}
            onChange={(kind) => patch(index, { kind })}
          />
          <div className="form-field-wide">
            <PersonStanding draft={draft} onPatch={(change) => patch(index, change)} />
          </div>
        </FieldGrid>
      ))}
      <div>
        <Button onClick={() => onChange([...parties, emptyParty(nanoid(12), side)])}>
          再加一名{label}
        </Button>
        {own.length > 1 && (
          <Button
            type="text"
            onClick={() => onChange(parties.filter((one) => one !== own.at(-1)?.draft))}
          >
            去掉最后一名{label}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

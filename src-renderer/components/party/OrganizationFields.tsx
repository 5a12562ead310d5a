import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { TextField } from '@renderer/components/form/text-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { checkCreditCode } from '@shared/domain/party/credit-code';
import { organizationSchema } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { AgentList } from './AgentList';
import { PersonNameField } from './PersonNameField';
import type { PartyDraft } from './party-draft';
import { renamed } from './person-pick';

interface OrganizationFieldsProps {
  readonly path: string;
  readonly draft: PartyDraft;
  /** What is doubtful about its code beside those of the other parties. */
  readonly numberDoubt?: string | null;
  readonly onPatch: (change: Partial<PartyDraft>) => void;
}

/** The fields of a company or another organisation. */
export function OrganizationFields(props: OrganizationFieldsProps) {
  const { path, draft, numberDoubt = null, onPatch } = props;
  return (
    <FieldGrid>
      <PersonNameField
        path={`${path}.name`}
        label="单位名称"
        kind={draft.kind}
        value={draft.name}
        isKnown={draft.personId !== null}
        onChange={(name) => onPatch(renamed(draft, name))}
        onPick={onPatch}
      />
      <CreditCodeField
        path={`${path}.creditCode`}
        draft={draft}
        numberDoubt={numberDoubt}
        onPatch={onPatch}
      />
      <TextField
        path={`${path}.legalRepresentative`}
        label="法定代表人（负责人、经营者）"
        value={draft.legalRepresentative}
        onChange={(legalRepresentative) => onPatch({ legalRepresentative })}
      />
      <TextField
        path={`${path}.legalRepresentativeTitle`}
        label="职务"
        value={draft.legalRepresentativeTitle}
        onChange={(legalRepresentativeTitle) => onPatch({ legalRepresentativeTitle })}
      />
      <PhoneField
        path={`${path}.phone`}
        label={labelOf(organizationSchema.shape.phone)}
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <PlaceTextField
        path={`${path}.address`}
        label="地址"
        value={draft.address}
        placeId={draft.placeId}
        onChange={(address) => onPatch({ address })}
        onPick={({ text, placeId }) => onPatch({ address: text, placeId })}
        onUntie={() => onPatch({ placeId: null })}
      />
      <Fold title="更多情况：委托代理人" isOpen={draft.authorizedAgents.length > 0}>
        <AgentList
          path={`${path}.authorizedAgents`}
          value={draft.authorizedAgents}
          onChange={(authorizedAgents) => onPatch({ authorizedAgents })}
        />
      </Fold>
    </FieldGrid>
  );
}

const CODE_LENGTH = 18;

function CreditCodeField({ path, draft, numberDoubt, onPatch }: OrganizationFieldsProps) {
  const [isTyping, setTyping] = useState(false);
  const check = checkCreditCode(draft.creditCode);
  const isUnfinished = isTyping && draft.creditCode.trim().length < CODE_LENGTH;
  const leave = () => {
    setTyping(false);
    if (check.kind === 'valid' && check.normalized !== draft.creditCode)
      onPatch({ creditCode: check.normalized });
  };
  return (
    <TextField
      path={path}
      label={labelOf(organizationSchema.shape.creditCode)}
      warning={check.kind === 'wrong' && !isUnfinished ? check.message : (numberDoubt ?? null)}
      value={draft.creditCode}
      onFocus={() => setTyping(true)}
      onBlur={leave}
      onChange={(creditCode) => onPatch({ creditCode })}
    />
  );
}

import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { CheckField } from '@renderer/components/form/choice-fields';
import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import {
  organizationSchema,
  PARTY_KIND_LABELS,
  PARTY_KINDS,
  PARTY_SIDE_LABELS,
} from '@shared/domain/party/party';
import { aboutOf } from '@shared/domain/record/walk';
import { Button, Radio } from 'antd';
import { useId } from 'react';
import { OrganizationFields } from './OrganizationFields';
import { PersonFields } from './PersonFields';
import { PersonStanding } from './PersonStanding';
import { isPartyDraftEmpty, type PartyDraft } from './party-draft';
import './party.css';

interface PartyCardProps {
  readonly path: string;
  /** Place on its own side, from 1. */
  readonly ordinal: number;
  /** Whether its side may choose some to speak for it. */
  readonly isOneOfMany?: boolean;
  readonly draft: PartyDraft;
  /** What is doubtful about its number beside those of the other parties. */
  readonly numberDoubt?: string | null;
  readonly onPatch: (change: Partial<PartyDraft>) => void;
  readonly onRemove: () => void;
}

/** One party: what it is, then the fields of that kind. */
export function PartyCard(props: PartyCardProps) {
  const { path, ordinal, isOneOfMany = false, draft, numberDoubt, onPatch, onRemove } = props;
  const titleId = useId();
  const isReadOnly = useIsReadOnly();
  const title = `${PARTY_SIDE_LABELS[draft.side]} ${ordinal}`;
  const Fields = draft.kind === 'natural_person' ? PersonFields : OrganizationFields;
  return (
    <article className="party-card" aria-labelledby={titleId}>
      <div className="party-card-head">
        <h4 id={titleId}>
          {title}
          {draft.name === '' ? '' : `：${draft.name}`}
        </h4>
        <Radio.Group
          aria-label={`${title}是个人还是单位`}
          disabled={isReadOnly}
          value={draft.kind}
          options={PARTY_KINDS.map((kind) => ({ value: kind, label: PARTY_KIND_LABELS[kind] }))}
          onChange={(event) => onPatch({ kind: event.target.value })}
        />
        <RemoveButton
          title={title}
          isEmpty={isPartyDraftEmpty(draft)}
          isDisabled={isReadOnly}
          onRemove={onRemove}
        />
      </div>
      <PersonStanding draft={draft} onPatch={onPatch} />
      {isOneOfMany && (
        <CheckField
          path={`${path}.isChosenToSpeak`}
          isChecked={draft.isChosenToSpeak}
          onChange={(isChosenToSpeak) => onPatch({ isChosenToSpeak })}
        >
          {aboutOf(organizationSchema.shape.isChosenToSpeak)}
        </CheckField>
      )}
      <Fields path={path} draft={draft} numberDoubt={numberDoubt ?? null} onPatch={onPatch} />
    </article>
  );
}

interface RemoveButtonProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly isDisabled: boolean;
  readonly onRemove: () => void;
}

function RemoveButton({ title, isEmpty, isDisabled, onRemove }: RemoveButtonProps) {
  const look = { type: 'text', disabled: isDisabled, className: 'party-card-remove' } as const;
  if (isEmpty)
    return (
      <Button {...look} onClick={onRemove}>
        移除{title}
      </Button>
    );
  return (
    <ConfirmButton
      {...look}
      question={`移除${title}？`}
      explanation="这名当事人已填的内容会一起去掉。"
      confirmLabel="移除"
      onConfirm={onRemove}
    >
      移除{title}
    </ConfirmButton>
  );
}

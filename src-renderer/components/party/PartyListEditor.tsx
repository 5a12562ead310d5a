import { useFieldMessage, useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { PARTY_SIDE_LABELS, PARTY_SIDES, type PartySide } from '@shared/domain/party/party';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { PartyCard } from './PartyCard';
import { emptyParty, type PartyDraft } from './party-draft';
import './party.css';

interface PartyListEditorProps {
  /** Path of the list in the form. */
  readonly path: string;
  readonly parties: readonly PartyDraft[];
  readonly onChange: (parties: PartyDraft[]) => void;
}

/** The parties of both sides, any number on each. */
export function PartyListEditor({ path, parties, onChange }: PartyListEditorProps) {
  return (
    <div className="party-list">
      {PARTY_SIDES.map((side) => (
        <PartySideEditor key={side} {...{ path, parties, onChange, side }} />
      ))}
    </div>
  );
}

interface PartySideEditorProps extends PartyListEditorProps {
  readonly side: PartySide;
}

function PartySideEditor({ path, parties, onChange, side }: PartySideEditorProps) {
  const isReadOnly = useIsReadOnly();
  const message = useFieldMessage(`${path}.${side}`);
  const label = PARTY_SIDE_LABELS[side];
  // The place in the whole list is the field path that the main process names.
  const own = parties
    .map((draft, index) => ({ draft, index }))
    .filter(({ draft }) => draft.side === side);
  const patch = (at: number, change: Partial<PartyDraft>) =>
    onChange(parties.map((party, index) => (index === at ? { ...party, ...change } : party)));
  return (
    <div className="party-side" data-field={`${path}.${side}`}>
      <h3>{label}</h3>
      {message && <p className="form-note form-note-error">{message}</p>}
      {own.map(({ draft, index }, place) => (
        <PartyCard
          key={draft.id}
          path={`${path}.${index}`}
          ordinal={place + 1}
          draft={draft}
          onPatch={(change) => patch(index, change)}
          onRemove={() => onChange(parties.filter((_party, at) => at !== index))}
        />
      ))}
      <Button
        disabled={isReadOnly}
        onClick={() => onChange([...parties, emptyParty(nanoid(12), side)])}
      >
        {own.length === 0 ? `填写${label}` : `再加一名${label}`}
      </Button>
    </div>
  );
}

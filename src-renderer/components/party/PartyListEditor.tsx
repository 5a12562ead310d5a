import { useFieldMessage, useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { focusFirstSoon } from '@renderer/components/form/focus-first';
import { PartyTableDialog } from '@renderer/components/party-table/PartyTableDialog';
import {
  PARTY_SIDE_LABELS,
  PARTY_SIDES,
  type Party,
  type PartySide,
} from '@shared/domain/party/party';
import { sameNumberDoubt } from '@shared/domain/party/same-number';
import type { PartyThere } from '@shared/domain/party/table/read-rows';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useMemo, useRef, useState } from 'react';
import { PartyCard } from './PartyCard';
import { PartyFold } from './PartyFold';
import { emptyParty, isPartyDraftEmpty, type PartyDraft, toPartyDraft } from './party-draft';
import './party.css';

interface PartyListEditorProps {
  /** Path of the list in the form. */
  readonly path: string;
  readonly parties: readonly PartyDraft[];
  readonly onChange: (parties: PartyDraft[]) => void;
  /** Under which a half-typed table of parties is kept; one a form. */
  readonly tableKey?: string;
}

/** More parties than these on a side are shown on a line each. */
const MOST_AS_CARDS = 3;

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

function PartySideEditor(props: PartySideEditorProps) {
  const { path, parties, onChange, side, tableKey = 'party-table' } = props;
  const [isTableOpen, setTableOpen] = useState(false);
  const isReadOnly = useIsReadOnly();
  const message = useFieldMessage(`${path}.${side}`);
  const label = PARTY_SIDE_LABELS[side];
  // The place in the whole list is the field path that the main process names.
  const own = parties
    .map((draft, index) => ({ draft, index }))
    .filter(({ draft }) => draft.side === side);
  // An untouched card is nobody yet. One that is typed in just now stays open though others are folded.
  const there = useMemo(
    () => parties.filter((party) => !isPartyDraftEmpty(party)).map(thereAs),
    [parties],
  );
  const numbered = useMemo(() => parties.map(thereAs), [parties]);
  const folded = useFolded(own.map(({ draft }) => draft));
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    onChange([...parties, emptyParty(nanoid(12), side)]);
    const added = `[data-field="${path}.${parties.length}.name"]`;
    focusFirstSoon(() => list.current?.querySelector(added));
  };
  const patch = (at: number, change: Partial<PartyDraft>) =>
    onChange(parties.map((party, index) => (index === at ? { ...party, ...change } : party)));
  return (
    <div className="party-side" ref={list} data-field={`${path}.${side}`}>
      {/* The card of the only one says whose side it is. */}
      <h3 className={own.length === 1 ? 'visually-hidden' : undefined}>
        {own.length > 1 ? `${label}（${own.length} 名）` : label}
      </h3>
      {message && <p className="form-note form-note-error">{message}</p>}
      {own.map(({ draft, index }, place) => {
        const card = (
          <PartyCard
            key={draft.id}
            path={`${path}.${index}`}
            ordinal={place + 1}
            isOneOfMany={own.length > MOST_AS_CARDS}
            draft={draft}
            numberDoubt={sameNumberDoubt(numbered, index)}
            onPatch={(change) => patch(index, change)}
            onRemove={() => onChange(parties.filter((_party, at) => at !== index))}
          />
        );
        if (!folded.has(draft.id)) return card;
        return (
          <PartyFold key={draft.id} ordinal={place + 1} draft={draft}>
            {card}
          </PartyFold>
        );
      })}
      <div className="party-side-tools">
        <Button disabled={isReadOnly} onClick={add}>
          {own.length === 0 ? `填写${label}` : `再加一名${label}`}
        </Button>
        <Button type="text" disabled={isReadOnly} onClick={() => setTableOpen(true)}>
          用表格填{label}（可粘贴）
        </Button>
      </div>
      {isTableOpen && (
        <PartyTableDialog
          side={side}
          draftKey={`${tableKey}-${side}`}
          there={there}
          onAdd={(added) => onChange(withAdded(parties, added))}
          onClose={() => setTableOpen(false)}
        />
      )}
    </div>
  );
}

function thereAs({ name, kind, idNumber, creditCode }: PartyDraft): PartyThere {
  return { name, number: kind === 'natural_person' ? idNumber : creditCode };
}

/** With those of a table; the untouched card of a side that they fill is theirs. */
function withAdded(parties: readonly PartyDraft[], added: readonly Party[]): PartyDraft[] {
  const stays = (one: PartyDraft) =>
    !(isPartyDraftEmpty(one) && added.some(({ side }) => side === one.side));
  const all = [...parties.filter(stays), ...added.map(toPartyDraft)];
  return PARTY_SIDES.flatMap((side) => all.filter((one) => one.side === side));
}

/** Which parties are shown on one line: of a side that is many, those that had a name when they came to the form. */
function useFolded(own: readonly PartyDraft[]): ReadonlySet<string> {
  const [named, setNamed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isNew = own.some(({ id }) => !named.has(id));
  if (isNew)
    setNamed(
      new Map([
        ...named,
        ...own.map(({ id, name }): [string, boolean] => [id, named.get(id) ?? name !== '']),
      ]),
    );
  if (own.length <= MOST_AS_CARDS) return new Set();
  return new Set(own.map(({ id }) => id).filter((id) => named.get(id) === true));
}

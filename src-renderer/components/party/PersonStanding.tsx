import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PastCases } from './PastCases';
import type { PartyDraft } from './party-draft';
import { type OfferedPerson, pickPerson, tellingOf } from './person-pick';
import './person-pick.css';

/** So many of the earlier cases stand in a form; the person's own page has all. */
const SHOWN = 3;
/** From so many digits on, a number or telephone may be somebody's. */
const TELLING_DIGITS = 7;

interface PersonStandingProps {
  readonly draft: PartyDraft;
  readonly onPatch: (change: Partial<PartyDraft>) => void;
}

/** Whether a party was here before: told of who was picked, offered of whose number or telephone is typed. */
export function PersonStanding({ draft, onPatch }: PersonStandingProps) {
  if (draft.personId !== null)
    return <Known personId={draft.personId} onUntie={() => onPatch({ personId: null })} />;
  const number = draft.kind === 'natural_person' ? draft.idNumber : draft.creditCode;
  const sought = [number, draft.phone].find((one) => one.trim().length >= TELLING_DIGITS);
  return sought === undefined ? null : <Found {...{ draft, onPatch, sought }} />;
}

interface KnownProps {
  readonly personId: string;
  readonly onUntie: () => void;
}

function Known({ personId, onUntie }: KnownProps) {
  const isReadOnly = useIsReadOnly();
  const { caseId = null } = useParams();
  const { data } = useRouteQuery('people.past', { personId });
  const earlier = (data?.cases ?? []).filter((one) => one.caseId !== caseId);
  return (
    <div className="person-standing" role="note" aria-label="人员库">
      <div className="person-standing-line">
        <span>
          {earlier.length === 0
            ? '✓ 人员库里的人'
            : `✓ 人员库里的人，以前来过 ${earlier.length} 次：`}
        </span>
        <Button disabled={isReadOnly} onClick={onUntie}>
          不是这个人
        </Button>
      </div>
      <PastCases cases={earlier.slice(0, SHOWN)} />
    </div>
  );
}

interface FoundProps extends PersonStandingProps {
  /** A number or telephone. */
  readonly sought: string;
}

function Found({ draft, onPatch, sought }: FoundProps) {
  const isReadOnly = useIsReadOnly();
  const [isLost, setLost] = useState(false);
  const { data } = useRouteQuery('people.offer', { text: sought.trim() }, { keepPrevious: true });
  const isPerson = draft.kind === 'natural_person';
  const fitting = (data?.items ?? []).filter(
    ({ kind }) => (kind === 'natural_person') === isPerson,
  );
  if (fitting.length === 0) return null;
  const pick = (offer: OfferedPerson) =>
    pickPerson(offer).then(onPatch, () => {
      setLost(true);
    });
  return (
    <div className="person-standing" role="note" aria-label="人员库">
      <span>
        {isLost ? '没有带入，请再选一次，或者直接填写。' : '这个号码以前登记过，是同一个人吗？'}
      </span>
      {fitting.slice(0, SHOWN).map((offer) => (
        <div key={offer.personId ?? offer.standsIn?.caseId} className="person-standing-line">
          <span>
            <strong>{offer.name}</strong> {tellingOf(offer)}
          </span>
          <Button disabled={isReadOnly} onClick={() => void pick(offer)}>
            是，带入资料
          </Button>
        </div>
      ))}
    </div>
  );
}

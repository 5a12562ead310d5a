import { leavingOf, PARTY_CHANGE_KIND_LABELS } from '@shared/domain/case/model/party-change';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  PARTY_SIDE_LABELS,
  PARTY_SIDES,
  type Party,
  type PartySide,
} from '@shared/domain/party/party';
import { Button } from 'antd';
import { useState } from 'react';
import { AttachmentLink } from '../attachments/AttachmentLink';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { sayParties } from '../shared/section-summaries';
import { AddPartiesForm } from './AddPartiesForm';
import { ContactsForm } from './ContactsForm';
import { GuardianConsentDialog } from './GuardianConsentDialog';
import { GuardianConsents } from './GuardianConsents';
import { LeavingDialog } from './LeavingDialog';
import { PartiesForm } from './PartiesForm';
import { PartyChanges } from './PartyChanges';
import { PartyPast } from './PartyPast';
import { factsOfParty, type NumberDisplay, showPhone } from './party-facts-list';
import './record.css';

/** 当事人 */
export function PartiesSection() {
  const { view, openAct, isUnfolded } = useCaseFile();
  const act = openAct?.name;
  const isOpen = act === 'saveParties' || act === 'updateContacts' || act === 'addParties';
  // Whoever passes the desk sees the screen too: whole numbers are shown on request only.
  const [numbers, setNumbers] = useState<NumberDisplay>('masked');
  return (
    <CaseSection
      name="parties"
      title="当事人"
      summary={sayParties(view)}
      acts={[
        ...([
          'saveParties',
          'updateContacts',
          'addParties',
          'recordLeaving',
          'removeLeaving',
        ] as const),
        ...(['recordGuardianConsent', 'removeGuardianConsent'] as const),
      ]}
      actions={
        !isOpen && (
          <>
            {isUnfolded('parties') && view.case.parties.length > 0 && (
              <Button
                type="text"
                aria-pressed={numbers === 'whole'}
                onClick={() => setNumbers(numbers === 'masked' ? 'whole' : 'masked')}
              >
                {numbers === 'masked' ? '显示完整号码' : '隐藏号码'}
              </Button>
            )}
            <ActButton act="saveParties" />
            <ActButton act="updateContacts" />
          </>
        )
      }
    >
      {act === 'saveParties' && <PartiesForm />}
      {act === 'updateContacts' && <ContactsForm />}
      {act === 'addParties' && <AddPartiesForm />}
      {!isOpen && <PartyList numbers={numbers} />}
      {!isOpen && <PartyChanges />}
      {openAct?.name === 'recordLeaving' && <LeavingDialog partyId={openAct.targetId} />}
      {openAct?.name === 'recordGuardianConsent' && (
        <GuardianConsentDialog targetId={openAct.targetId} />
      )}
    </CaseSection>
  );
}

function PartyList({ numbers }: { readonly numbers: NumberDisplay }) {
  const { view } = useCaseFile();
  return (
    <div className="record-parties">
      {PARTY_SIDES.map((side) => {
        const parties = view.case.parties.filter((party) => party.side === side);
        if (parties.length === 0)
          return (
            <p key={side} className="section-not-yet">
              {PARTY_SIDE_LABELS[side]}还没有填写。
            </p>
          );
        if (parties.length > MOST_IN_FULL)
          return <ManyParties key={side} side={side} parties={parties} numbers={numbers} />;
        return parties.map((party, index) => (
          <PartyEntry
            key={party.id}
            party={party}
            numbers={numbers}
            ordinal={parties.length > 1 ? index + 1 : null}
          />
        ));
      })}
    </div>
  );
}

/** More parties than these on a side are shown on a line each, which opens. */
const MOST_IN_FULL = 3;

interface ManyPartiesProps {
  readonly side: PartySide;
  readonly parties: readonly Party[];
  readonly numbers: NumberDisplay;
}

function ManyParties({ side, parties, numbers }: ManyPartiesProps) {
  return (
    <div className="record-many">
      <h3>
        {PARTY_SIDE_LABELS[side]}（{parties.length} 名）
      </h3>
      {parties.map((party, index) => (
        <details key={party.id}>
          <summary>
            <span>
              {index + 1}. <strong>{party.name}</strong>
              <Left partyId={party.id} />
            </span>
            <span className="quiet">{showPhone(party.phone, numbers)}</span>
            <span className="quiet">{party.address}</span>
          </summary>
          <PartyEntry party={party} numbers={numbers} ordinal={index + 1} />
        </details>
      ))}
    </div>
  );
}

/** That the mediation goes on without this one. */
function Left({ partyId }: { readonly partyId: string }) {
  const { view } = useCaseFile();
  const left = leavingOf(view.case, partyId);
  return left === undefined ? null : (
    <span className="quiet">
      （{PARTY_CHANGE_KIND_LABELS[left.kind]}，{formatChineseDate(left.changedOn)}）
    </span>
  );
}

interface PartyEntryProps {
  readonly party: Party;
  /** Place among the parties of its side, or null when it stands alone. */
  readonly ordinal: number | null;
  readonly numbers: NumberDisplay;
}

function PartyEntry({ party, ordinal, numbers }: PartyEntryProps) {
  const { view } = useCaseFile();
  return (
    <article className="record-party">
      <h3>
        <span className="record-side">
          {PARTY_SIDE_LABELS[party.side]}
          {ordinal}
        </span>{' '}
        {party.name}
        <Left partyId={party.id} />
      </h3>
      <Facts facts={factsOfParty(party, view.today, numbers)} />
      <GuardianConsents party={party} />
      <PartyPast partyId={party.id} />
      <PaperLinks section="parties" ofId={party.id} />
      <AttachmentLink subject={{ of: 'party', partyId: party.id }} owner={party.name} />
    </article>
  );
}

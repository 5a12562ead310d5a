import { Section } from '@renderer/components/layout/Section';
import { PARTY_SIDE_LABELS, PARTY_SIDES, type Party } from '@shared/domain/party/party';
import { Button } from 'antd';
import { AttachmentLink } from '../attachments/AttachmentLink';
import { SECTION_IDS } from '../shared/case-acts';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { PartiesForm } from './PartiesForm';
import { factsOfParty } from './party-facts-list';
import './record.css';

/** 当事人 */
export function PartiesSection() {
  const { can, open, openAct } = useCaseFile();
  const isOpen = openAct?.name === 'parties';
  return (
    <Section
      id={SECTION_IDS.parties}
      title="当事人"
      actions={
        can('edit_parties') &&
        !isOpen && <Button onClick={() => open('parties')}>修改当事人</Button>
      }
    >
      {isOpen ? <PartiesForm /> : <PartyList />}
    </Section>
  );
}

function PartyList() {
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
        return parties.map((party, index) => (
          <PartyEntry
            key={party.id}
            party={party}
            ordinal={parties.length > 1 ? index + 1 : null}
          />
        ));
      })}
    </div>
  );
}

function PartyEntry({ party, ordinal }: { party: Party; ordinal: number | null }) {
  const { view } = useCaseFile();
  return (
    <article className="record-party">
      <h3>
        <span className="record-side">
          {PARTY_SIDE_LABELS[party.side]}
          {ordinal}
        </span>{' '}
        {party.name}
      </h3>
      <Facts facts={factsOfParty(party, view.today)} />
      <AttachmentLink subject={{ of: 'party', partyId: party.id }} owner={party.name} />
    </article>
  );
}

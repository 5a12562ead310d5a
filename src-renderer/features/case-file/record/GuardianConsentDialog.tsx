import { guardianConsentPart } from '@shared/domain/case/model/guardian-consent';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { PartyChoice } from '../shared/PartyChoices';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 登记监护人同意. @param targetId the party of whom it is written down, or the consent that is worded anew */
export function GuardianConsentDialog({ targetId }: { readonly targetId: string }) {
  const { view } = useCaseFile();
  const { parties, guardianConsents } = view.case;
  const corrected = guardianConsents.find(({ id }) => id === targetId);
  const party = parties.find(({ id }) => id === (corrected?.partyId ?? targetId));
  const agents = party?.kind === 'natural_person' ? party.statutoryAgents : [];
  return (
    <PlainActDialog
      act="recordGuardianConsent"
      targetId={targetId}
      title={corrected === undefined ? '登记监护人同意' : '改这次监护人同意'}
      saveLabel="保存同意"
      part="consent"
      schema={guardianConsentPart}
      known={corrected ?? { partyId: party?.id ?? '', consentedOn: view.today }}
      besides={{ consentId: corrected?.id ?? null }}
      own={{
        fields: ['partyId'],
        draw: ({ partyId }, patch) => (
          <PartyChoice
            path="consent.partyId"
            label={labelOf(guardianConsentPart.shape.partyId)}
            value={partyId}
            onChange={(chosen) => patch({ partyId: chosen })}
          />
        ),
      }}
      words={{
        guardian: { offers: agents.map(({ name }) => name) },
        relation: { hint: '例如 父亲、祖母' },
        way: { hint: '例如 在告知书上签字、当面同意' },
      }}
    />
  );
}

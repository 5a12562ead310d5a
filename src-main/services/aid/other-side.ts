import type { RecordRow } from '@main/store/shards/record-row';
import type { AidRow } from '@shared/domain/aid/aid';
import { AID_KIND } from '@shared/domain/aid/aid-kind';
import type { EnquiryRow } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { type Advised, findOtherSide } from '@shared/domain/enquiry/other-side';
import { maySee, type PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';

/**
 * Who of those that were advised here stands on the other side of a matter: by the rows of the enquiries and of the
 * referrals, those that who asks may not see among them. Nothing where the studio does not want to be told. Throws StoreError.
 */
export async function otherSideOf(
  { store, studio }: CurrentStudio,
  { name, opponent, id }: InputOf<'aid.otherSide'>,
  actor: PresentActor,
): Promise<OutputOf<'aid.otherSide'>> {
  if (!studio.settings.isOtherSideTold || opponent.trim() === '') return { items: [] };
  const enquiries = (await store.rowsOf(ENQUIRY_KIND)).listed();
  const aids = (await store.rowsOf(AID_KIND)).listed();
  const rows = new Map([...enquiries, ...aids].map((row) => [row.id, row]));
  const advised = [...enquiries.map(advisedByEnquiry), ...aids.map(advisedByReferral)];
  const found = findOtherSide({ name, opponent }, advised).filter((one) => one.id !== id);
  return {
    items: found.map(({ kind, id: ofId, on, by, isSure }) => {
      const row = rows.get(ofId);
      const isSeen = row !== undefined && maySee(actor, row);
      return { kind, id: isSeen ? ofId : null, on, by, isSure };
    }),
  };
}

function advisedByEnquiry({ id, row }: RecordRow): Advised {
  const { name, opponent, askedOn, answeredBy } = row as unknown as EnquiryRow;
  return { id, kind: ENQUIRY_KIND.key, on: askedOn, by: answeredBy, name, opponent };
}

function advisedByReferral({ id, row }: RecordRow): Advised {
  const { applicant, opponent, referredOn, referredBy } = row as unknown as AidRow;
  return { id, kind: AID_KIND.key, on: referredOn, by: referredBy, name: applicant, opponent };
}

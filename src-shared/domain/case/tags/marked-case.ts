import { coreOf } from '../../record/walk';
import { type Choosing, Marker } from '../../template/marked-record';
import { type MediationCase, mediationCaseSchema } from '../model/mediation-case';

const SIDES = ['applicant', 'respondent'] as const;

/** What must fit together for a case to have papers; the rest is made of the schema. */
const AGREED: Readonly<Record<string, unknown>> = {
  status: 'agreement_reached',
  withdrawal: null,
  consents: [],
  attachments: [],
  ...{ printed: [], paperTexts: [] },
};

/**
 * A case in which every field says where it stands: a text `〖registration.place〗`, days and amounts that are found nowhere
 * else. What a paper prints of it tells which tag stands where. One entry a list, two parties.
 * @param form of its agreement
 */
export function markedCase(choosing: Choosing, form: 'written' | 'oral'): MediationCase {
  const marker = new Marker(choosing, form);
  const made = marker.objectOf(mediationCaseSchema, '') as unknown as MediationCase;
  const parties = SIDES.map((side, index) => {
    const party = marker.valueOf(
      coreOf(mediationCaseSchema.shape.parties.element),
      `parties.${index}`,
    );
    return { ...(party as object), id: `p${index + 1}`, side };
  });
  return { ...made, ...AGREED, parties } as MediationCase;
}

import { type Registration, registrationSchema } from '../case/model/registration';
import type { LocalDate } from '../kernel/local-date';
import { type NaturalPerson, naturalPersonSchema } from '../party/party';
import { blankOf } from '../record/blank';
import type { Asked } from './enquiry';

interface Turning {
  readonly requestedOn: LocalDate;
  readonly today: LocalDate;
  readonly registrar: string;
}

/**
 * What an enquiry gives to the registration of a dispute: who, how to reach them, what about, of which category. All else
 * is asked there: the other side above all.
 */
export function caseOf(
  { name, phone, category, question }: Asked,
  { requestedOn, today, registrar }: Turning,
): { registration: Registration; parties: NaturalPerson[] } {
  return {
    registration: {
      ...blankOf(registrationSchema),
      ...{ registeredOn: today, requestedOn, registrar, category, description: question },
      // They came and asked for it.
      source: 'application_oral',
      ...{ difficulty: 'ordinary', escalationRisk: 'none' },
    },
    parties: [
      {
        ...blankOf(naturalPersonSchema),
        ...{ id: 'p1', kind: 'natural_person', side: 'applicant', name, phone },
        identityPaper: 'none',
      },
    ],
  };
}

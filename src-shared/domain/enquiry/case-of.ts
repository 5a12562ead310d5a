import type { Registration } from '../case/model/registration';
import type { LocalDate } from '../kernel/local-date';
import type { NaturalPerson } from '../party/party';
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
      ...{ registeredOn: today, requestedOn, registrar, category, description: question },
      // They came and asked for it.
      source: 'application_oral',
      ...{ referringUnit: '', referralNumber: '', title: '', requests: '' },
      ...{ community: '', grid: '', place: '' },
      ...{ amountInDisputeFen: null, peopleInvolved: null, alertColor: null },
      ...{ difficulty: 'ordinary', escalationRisk: 'none' },
      ...{ involvesDeath: false, involvesMigrantWorkers: false, specialGroups: [] },
    },
    parties: [
      {
        ...{ id: 'p1', kind: 'natural_person', side: 'applicant', name, phone },
        ...{ address: '', identityPaper: 'none', idNumber: '', ethnicity: '', occupation: '' },
        ...{ sex: null, birthDate: null, statedAge: null, isSelfSupporting: false },
        ...{ authorizedAgents: [], statutoryAgents: [] },
      },
    ],
  };
}

import type { z } from 'zod';
import { type Registration, registrationSchema } from '../case/model/registration';
import type { LocalDate } from '../kernel/local-date';
import { type NaturalPerson, naturalPersonSchema } from '../party/party';
import { blankOf } from '../record/blank';
import type { Reported, turningSchema } from './matter';

interface Turning extends z.infer<typeof turningSchema> {
  readonly today: LocalDate;
  readonly registrar: string;
}

/**
 * What a matter gives to the registration of a dispute: what about, where, who told it. Who asked for the mediation is a
 * party; who only reported what they saw is not.
 */
export function caseOf(
  reported: Reported,
  { source, category, requestedOn, today, registrar }: Turning,
): { registration: Registration; parties: NaturalPerson[] } {
  const { what, reporter, phone, channel, eventClass, place, placeId } = reported;
  const { alertColor, orderNumber, replyDueOn } = reported;
  const isParty = source === 'application_oral' || source === 'hotline_12345';
  return {
    registration: {
      ...blankOf(registrationSchema),
      ...{ registeredOn: today, requestedOn, registrar, source, category, description: what },
      ...{ place, placeId, eventClass, alertColor },
      ...{ referralNumber: orderNumber, feedbackDueOn: replyDueOn },
      ...(!isParty && { reporter, referralPhone: phone, reportChannel: channel }),
      ...{ difficulty: 'ordinary', escalationRisk: 'none' },
    },
    parties:
      isParty && reporter !== ''
        ? [
            {
              ...blankOf(naturalPersonSchema),
              ...{ id: 'p1', kind: 'natural_person', side: 'applicant', name: reporter, phone },
              identityPaper: 'none',
            },
          ]
        : [],
  };
}

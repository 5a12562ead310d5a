import { CASE_SOURCES } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import type { Registration } from '@shared/domain/case/model/registration';
import {
  ALERT_COLORS,
  DIFFICULTIES,
  ESCALATION_RISKS,
} from '@shared/domain/case/model/registration-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { z } from 'zod';

/** A registration while it is typed: what must be chosen may still be open. */
export const registrationDraftSchema = z.object({
  registeredOn: z.string().nullable(),
  requestedOn: z.string().nullable(),
  source: z.enum(CASE_SOURCES).nullable(),
  referringUnit: z.string(),
  referralNumber: z.string(),
  category: z.enum(DISPUTE_CATEGORIES).nullable(),
  title: z.string(),
  community: z.string(),
  grid: z.string(),
  place: z.string(),
  description: z.string(),
  requests: z.string(),
  amountInDisputeFen: z.number().nullable(),
  difficulty: z.enum(DIFFICULTIES).nullable(),
  alertColor: z.enum(ALERT_COLORS).nullable(),
  involvesDeath: z.boolean(),
  specialGroups: z.array(z.string()),
  involvesMigrantWorkers: z.boolean(),
  escalationRisk: z.enum(ESCALATION_RISKS),
  registrar: z.string(),
});
export type RegistrationDraft = z.infer<typeof registrationDraftSchema>;

/**
 * An empty registration. The two days are offered as today, since the form is filled in at the desk; both are shown.
 * @param community the studio's own community, where most disputes come from
 * @param registrar who is at the desk
 */
export function emptyRegistration(
  today: LocalDate,
  community: string,
  registrar: string,
): RegistrationDraft {
  return {
    registeredOn: today,
    requestedOn: today,
    source: null,
    referringUnit: '',
    referralNumber: '',
    category: null,
    title: '',
    community,
    grid: '',
    place: '',
    description: '',
    requests: '',
    amountInDisputeFen: null,
    difficulty: 'ordinary',
    alertColor: null,
    involvesDeath: false,
    specialGroups: [],
    involvesMigrantWorkers: false,
    escalationRisk: 'none',
    registrar,
  };
}

/** A stored registration, ready to be edited. */
export function toRegistrationDraft(registration: Registration): RegistrationDraft {
  return { ...registration };
}

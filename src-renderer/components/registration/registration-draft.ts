import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { type Registration, registrationSchema } from '@shared/domain/case/model/registration';
import type { LocalDate } from '@shared/domain/kernel/local-date';

/** A registration while it is typed. */
export type RegistrationDraft = DraftOf<Registration>;
export const registrationDraftSchema = draftSchemaOf(registrationSchema);

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
    ...emptyDraftOf(registrationSchema),
    registeredOn: today,
    requestedOn: today,
    community,
    difficulty: 'ordinary',
    escalationRisk: 'none',
    registrar,
  };
}

/** A stored registration, ready to be edited. */
export function toRegistrationDraft(registration: Registration): RegistrationDraft {
  return { ...registration };
}

import type { PreferencesRepository } from '@main/store/files/preferences-repository';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Preferences } from '@shared/ipc/routes-app';

/** The preferences of this computer's user. */
export function readPreferences(repository: PreferencesRepository): Preferences {
  const { textSize, deskMediatorId, deskAskedOn, deskWhose } = repository.preferences;
  return { textSize, deskMediatorId, deskAskedOn, deskWhose };
}

/**
 * Changes what is named and leaves the rest. Throws StoreError.
 * @param today the day for which a choice of who is at the desk counts, nobody included
 */
export async function setPreferences(
  repository: PreferencesRepository,
  { textSize, deskMediatorId, deskAskedOn, deskWhose }: Partial<Preferences>,
  today: LocalDate,
): Promise<Preferences> {
  await repository.save({
    ...(textSize !== undefined && { textSize }),
    ...(deskMediatorId !== undefined && { deskMediatorId, deskAskedOn: today }),
    ...(deskAskedOn !== undefined && { deskAskedOn }),
    ...(deskWhose !== undefined && { deskWhose }),
  });
  return readPreferences(repository);
}

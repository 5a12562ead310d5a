import type { PreferencesRepository } from '@main/store/documents/preferences-repository';
import type { LocalDate } from '@shared/domain/kernel/local-date';

/** What the window may know and set of the preferences; the contract's `preferences` has the same form. */
export interface Preferences {
  textSize: 'normal' | 'large';
  deskMediatorId: string | null;
  deskAskedOn: LocalDate | null;
}

/** The preferences of this computer's user. */
export function readPreferences(repository: PreferencesRepository): Preferences {
  const { textSize, deskMediatorId, deskAskedOn } = repository.preferences;
  return { textSize, deskMediatorId, deskAskedOn };
}

/**
 * Changes what is named and leaves the rest. Throws StoreError.
 * @param today the day for which a choice of who is at the desk counts, nobody included
 */
export async function setPreferences(
  repository: PreferencesRepository,
  { textSize, deskMediatorId, deskAskedOn }: Partial<Preferences>,
  today: LocalDate,
): Promise<Preferences> {
  await repository.save({
    ...(textSize !== undefined && { textSize }),
    ...(deskMediatorId !== undefined && { deskMediatorId, deskAskedOn: today }),
    ...(deskAskedOn !== undefined && { deskAskedOn }),
  });
  return readPreferences(repository);
}

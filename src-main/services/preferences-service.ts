import type { PreferencesRepository } from '@main/store/documents/preferences-repository';

/** What the window may know and set of the preferences; the contract's `preferences` has the same form. */
export interface Preferences {
  textSize: 'normal' | 'large';
  deskMediatorId: string | null;
}

/** The preferences of this computer's user. */
export function readPreferences(repository: PreferencesRepository): Preferences {
  const { textSize, deskMediatorId } = repository.preferences;
  return { textSize, deskMediatorId };
}

/** Changes what is named and leaves the rest. Throws StoreError. */
export async function setPreferences(
  repository: PreferencesRepository,
  change: Partial<Preferences>,
): Promise<Preferences> {
  const { textSize, deskMediatorId } = change;
  await repository.save({
    ...(textSize !== undefined && { textSize }),
    ...(deskMediatorId !== undefined && { deskMediatorId }),
  });
  return readPreferences(repository);
}

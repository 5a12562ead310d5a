import type { Services } from '@main/services/create-services';
import { tellResponsible } from '@main/services/directory/tell-responsible';
import type { HandlersFor } from '@shared/ipc/define';
import type { DIRECTORY_ROUTES } from '@shared/ipc/routes-directory';

/** Who is responsible where. */
export function createDirectoryHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof DIRECTORY_ROUTES> {
  return {
    'directory.responsible': async (asked, actor) => ({
      items: await tellResponsible(current, actor, asked),
    }),
  };
}

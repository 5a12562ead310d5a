import type { Services } from '@main/services/create-services';
import type { CONTRACT } from '@shared/ipc/contract';
import type { HandlersFor } from '@shared/ipc/define';
import type { STUDY_ROUTES } from '@shared/ipc/routes-studies';

type Telling = Pick<typeof CONTRACT, 'studies.tell'>;

/** Cases that are told for the street. */
export function createStudyHandlers({
  studies,
}: Pick<Services, 'studies'>): HandlersFor<typeof STUDY_ROUTES & Telling> {
  return {
    'studies.overview': (_input, actor) => studies.overview(actor),
    'studies.tell': (input, actor) => studies.tell(input, actor),
    'studies.open': (input, actor) => studies.open(input, actor),
    'studies.check': (input, actor) => studies.check(input, actor),
    'studies.export': (input, actor) => studies.export(input, actor),
  };
}

import type { Services } from '@main/services/create-services';
import type { CONTRACT } from '@shared/ipc/contract';
import type { HandlersFor } from '@shared/ipc/define';
import type { SUBMISSION_ROUTES } from '@shared/ipc/routes-submissions';

type HandingIn = Pick<typeof CONTRACT, 'submissions.handIn' | 'submissions.correct'>;

/** 报送 */
export function createSubmissionHandlers({
  submissions,
}: Pick<Services, 'submissions'>): HandlersFor<typeof SUBMISSION_ROUTES & HandingIn> {
  return {
    'submissions.overview': (_input, actor) => submissions.overview(actor),
    'submissions.of': (target, actor) => submissions.of(target, actor),
    'submissions.changes': (shown, actor) => submissions.changes(shown, actor),
    'submissions.frozen': (version, actor) => submissions.frozen(version, actor),
    'submissions.rows': (query, actor) => submissions.rows(query, actor),
    'submissions.export': (version, actor) => submissions.export(version, actor),
    'submissions.due': () => submissions.due(),
    'submissions.handIn': (input, actor) => submissions.handIn(input, actor),
    'submissions.correct': (input, actor) => submissions.correct(input, actor),
  };
}

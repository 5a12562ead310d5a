import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { REPORT_FORM_ROUTES } from '@shared/ipc/routes-report-forms';

/** The office's own forms of reports. */
export function createReportFormHandlers({
  reportForms,
}: Pick<Services, 'reportForms'>): HandlersFor<typeof REPORT_FORM_ROUTES> {
  return {
    'reportForms.list': (_input, actor) => reportForms.list(actor),
    'reportForms.tags': (input, actor) => reportForms.tags(input, actor),
    'reportForms.pick': (input, actor) => reportForms.pick(input, actor),
    'reportForms.read': (input, actor) => reportForms.read(input, actor),
    'reportForms.tryOut': (input, actor) => reportForms.tryOut(input, actor),
    'reportForms.example': (input, actor) => reportForms.example(input, actor),
  };
}

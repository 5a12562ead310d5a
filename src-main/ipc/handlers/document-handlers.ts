import type { Services } from '@main/services/create-services';
import { offeredReports } from '@shared/domain/reports/reports';
import type { HandlersFor } from '@shared/ipc/define';
import type { DOCUMENT_ROUTES } from '@shared/ipc/routes-documents';

/** Papers, reports and the files made of them. */
export function createDocumentHandlers({
  paperwork,
  reports,
  exportedFiles,
}: Pick<Services, 'paperwork' | 'reports' | 'exportedFiles'>): HandlersFor<typeof DOCUMENT_ROUTES> {
  return {
    'paperwork.list': (query, actor) => paperwork.list(query, actor),
    'paperwork.preview': (target, actor) => paperwork.preview(target, actor),
    'paperwork.export': (target, actor) => paperwork.export(target, actor),
    'reports.list': async () => offeredReports(),
    'reports.preview': (target, actor) => reports.preview(target, actor),
    'reports.rows': (query, actor) => reports.rows(query, actor),
    'reports.export': ({ token }, actor) => reports.export(token, actor),
    'files.open': async ({ path }) => {
      await exportedFiles.open(path);
      return null;
    },
    'files.showInFolder': async ({ path }) => {
      await exportedFiles.showInFolder(path);
      return null;
    },
  };
}

import type { Services } from '@main/services/create-services';
import { changesSincePrint, showDossier } from '@main/services/papers/dossier-service';
import { reportsToChoose } from '@main/services/reports/own-layouts';
import { asOffered } from '@shared/domain/reports/reports';
import type { HandlersFor } from '@shared/ipc/define';
import type { DOCUMENT_ROUTES } from '@shared/ipc/routes-documents';

/** Papers, reports and the files made of them. */
export function createDocumentHandlers({
  current,
  paperwork,
  printing,
  binding,
  partyCopies,
  reports,
  pictures,
  exportedFiles,
}: Pick<
  Services,
  | 'current'
  | 'paperwork'
  | 'printing'
  | 'binding'
  | 'partyCopies'
  | 'reports'
  | 'pictures'
  | 'exportedFiles'
>): HandlersFor<typeof DOCUMENT_ROUTES> {
  return {
    'paperwork.list': (query, actor) => paperwork.list(query, actor),
    'paperwork.of': async (ref, actor) => ({ items: await paperwork.of(ref, actor) }),
    'paperwork.preview': (target, actor) => paperwork.preview(target, actor),
    'paperwork.dossier': (target, actor) => showDossier(current, target, actor),
    'paperwork.changesSince': (sheet, actor) => changesSincePrint(current, sheet, actor),
    'paperwork.pages': (target, actor) => printing.pages(target, actor),
    'paperwork.print': ({ targets }, actor) => printing.print(targets, actor),
    'paperwork.export': (target, actor) => paperwork.export(target, actor),
    'paperwork.bind': ({ caseId }, actor) => binding.bind(caseId, actor),
    'paperwork.partyCopy': (input, actor) => partyCopies.make(input, actor),
    'paperwork.stopBinding': () => {
      binding.cancel();
      return null;
    },
    'reports.list': async () => asOffered(await reportsToChoose(current)),
    'reports.preview': (target, actor) => reports.preview(target, actor),
    'reports.rows': (query, actor) => reports.rows(query, actor),
    'reports.figure': (query, actor) => reports.figure(query, actor),
    'reports.exportAll': ({ period }, actor) => reports.exportAll(period, actor),
    'reports.savePicture': (input, actor) => pictures.savePicture(input, actor),
    'reports.exportBriefing': (input, actor) => pictures.exportBriefing(input, actor),
    'reports.export': ({ token, isInForm }, actor) => reports.export(token, actor, isInForm),
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

import type { PresentActor } from '@shared/domain/record/actor';
import { briefingOf } from '@shared/domain/reports/charts/briefing';
import type { InputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import { ServiceError } from '../service-error';
import type { ReportService } from './report-service';
import type { ReportServiceOptions } from './report-service-options';

/** Pictures of 统计图 as files, and the 简报 in which they stand. The window draws them: only a browser has the letters. */
export class PictureService {
  private readonly options: ReportServiceOptions;
  private readonly reports: Pick<ReportService, 'drawn'>;

  constructor(options: ReportServiceOptions, reports: Pick<ReportService, 'drawn'>) {
    this.options = options;
    this.reports = reports;
  }

  /** Asks where to save and writes one picture; null when the user closed the dialog. Throws ServiceError and StoreError. */
  async savePicture(
    { token, chart, png }: InputOf<'reports.savePicture'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { content, charts } = this.reports.drawn(token, actor);
    const found = charts.find(({ key }) => key === chart);
    if (found === undefined) throw new ServiceError('NOT_FOUND');
    return this.save(`${content.fileName}_${found.title}`, 'png', actor, async () => png);
  }

  /** Asks where to save and writes the 简报; null when the user closed the dialog. Throws ServiceError and StoreError. */
  async exportBriefing(
    { token, pictures }: InputOf<'reports.exportBriefing'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { content, charts } = this.reports.drawn(token, actor);
    const briefing = briefingOf(content, charts);
    return this.save(briefing.title, 'docx', actor, async () => {
      const { renderBriefingDocx } = await import('@main/documents/render-briefing');
      return renderBriefingDocx(briefing, pictures, content.unitName);
    });
  }

  private async save(
    name: string,
    extension: 'png' | 'docx',
    actor: PresentActor,
    make: () => Promise<Uint8Array>,
  ): Promise<SavedFile | null> {
    const { saveDialog, places, exportedFiles, exportLog } = this.options;
    const fileName = safeFileName(name, extension);
    const chosen = await saveDialog.askWhereToSave({ fileName, extension });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const saved = await writeExport(withExtension(chosen, extension), await make());
    exportedFiles.remember(saved);
    await exportLog.note(actor, {
      ...{ name, file: saved.fileName, sort: 'report', shows: 'anonymous', caseId: null },
    });
    return saved;
  }
}

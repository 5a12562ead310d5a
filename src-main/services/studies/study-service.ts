import { compareSerials } from '@main/store/index/case-query';
import { caseTitle } from '@shared/domain/case/model/case-title';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { studyPaper } from '@shared/domain/case/papers/study-paper';
import { studyLeaks } from '@shared/domain/case/wording/study-leaks';
import { tellCase } from '@shared/domain/case/wording/tell-case';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Study } from '@shared/domain/study/study';
import { STUDY_KIND } from '@shared/domain/study/study-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { seenCases } from '../cases/seen-cases';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import { type PerformOptions, performOn } from '../records/perform-on';
import { seenRecords } from '../records/seen-records';
import { refuseByRule } from '../service-error';

export interface StudyServiceOptions {
  readonly performing: PerformOptions;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
}

/** Closed cases that are offered to be told. */
const OFFERED = 60;

/** 案例: telling a closed case without names, looking whether anything of it is left, its Word file. */
export class StudyService {
  private readonly options: StudyServiceOptions;

  constructor(options: StudyServiceOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /** Throws StoreError. */
  async overview(actor: PresentActor): Promise<OutputOf<'studies.overview'>> {
    const rows = await seenRecords(this.current.store, STUDY_KIND, actor).list('');
    // The cases behind them name people; what was told does not.
    const isReader = hasRight(actor, 'cases.read');
    const entries = isReader ? await seenCases(this.current.store, actor).entries() : [];
    const numbers = new Map(entries.map(({ id, summary }) => [id, summary.number]));
    const told = rows.map(({ id, row }) => {
      const { caseId, month, title } = row as OutputOf<'studies.list'>['items'][number]['row'];
      return { id, caseId, month, title, number: numbers.get(caseId) ?? '' };
    });
    const closed = entries
      .filter(({ summary }) => summary.status === 'closed')
      .sort((one, other) => compareSerials(other, one))
      .slice(0, OFFERED)
      .map(({ id, summary: { number, title } }) => ({
        ...{ id, number, title },
        times: told.filter(({ caseId }) => caseId === id).length,
      }));
    return {
      told: told.map(({ id, month, title, number }) => ({ id, month, title, number })),
      closed,
    };
  }

  /** Tells a case. Throws StoreError, or ServiceError while the case is not closed. */
  async tell(
    input: InputOf<'studies.tell'>,
    actor: PresentActor,
  ): Promise<OutputOf<'studies.tell'>> {
    const one = await seenCases(this.current.store, actor).get(input.caseId);
    if (one.status !== 'closed')
      throw refuseByRule({
        code: 'NOT_NOW',
        data: { why: '这件纠纷还没有结案，结案以后才能写成案例。' },
      });
    const draft = tellCase(one, this.current.today());
    const asked = { kind: STUDY_KIND.key, act: 'tell', input };
    const record = await performOn(this.options.performing, actor, asked, { draft });
    return { record, acts: {}, links: [] } as unknown as OutputOf<'studies.tell'>;
  }

  /** Throws StoreError. */
  async open({ id }: { id: string }, actor: PresentActor): Promise<OutputOf<'studies.open'>> {
    const { study, record } = await this.find(id, actor);
    return { study, case: { id: record.id, number: record.number, title: caseTitle(record) } };
  }

  /** Throws StoreError. */
  async check(
    { caseId, told }: InputOf<'studies.check'>,
    actor: PresentActor,
  ): Promise<OutputOf<'studies.check'>> {
    const record = await seenCases(this.current.store, actor).get(caseId);
    return { leaks: studyLeaks(told, record, this.current.today()) };
  }

  /** Writes the Word file. Throws StoreError, or ServiceError while something of the case is left in it. */
  async export({ id }: { id: string }, actor: PresentActor): Promise<SavedFile | null> {
    const { saveDialog, places, exportedFiles, exportLog } = this.options;
    const { study, record } = await this.find(id, actor);
    const leaks = studyLeaks(study.told, record, this.current.today());
    if (leaks.length > 0) {
      const words = leaks.map(({ word }) => `“${word}”`).slice(0, 5);
      const why = `案例里还有本案的${words.join('、')}${leaks.length > 5 ? '等' : ''}，请改掉，或者点“可以留”并保存，再导出。`;
      throw refuseByRule({ code: 'NOT_NOW', data: { why } });
    }
    const paper = studyPaper(study.told, this.current.studio.profile);
    const fileName = safeFileName(paper.fileName, 'docx');
    const chosen = await saveDialog.askWhereToSave({ fileName, extension: 'docx' });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const { renderPaperDocx } = await import('@main/documents/render-paper');
    const saved = await writeExport(withExtension(chosen, 'docx'), await renderPaperDocx(paper));
    exportedFiles.remember(saved);
    await exportLog.note(actor, {
      ...{ name: `案例：${study.told.title}`, file: saved.fileName, sort: 'study' },
      ...{ shows: 'anonymous', caseId: study.caseId },
    });
    return saved;
  }

  private async find(
    id: string,
    actor: PresentActor,
  ): Promise<{ study: Study; record: MediationCase }> {
    const stored = await this.current.store.storedIn(STUDY_KIND, id);
    const study = stored.record as unknown as Study;
    return { study, record: await seenCases(this.current.store, actor).get(study.caseId) };
  }
}

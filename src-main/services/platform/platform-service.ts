import { piecesInTurns } from '@main/store/turn';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import { caseTitle } from '@shared/domain/case/model/case-title';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { localDate } from '@shared/domain/kernel/local-date';
import { type PresentActor, sightOf } from '@shared/domain/record/actor';
import type { FactTable } from '@shared/domain/record/fact-table';
import {
  platformFields,
  platformLines,
  platformPeople,
} from '@shared/domain/reports/platform/platform-lines';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import type { PlatformCase } from '@shared/ipc/routes-platform';
import { seenCases } from '../cases/seen-cases';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import type { CurrentStudio } from '../studio/current-studio';

export interface PlatformServiceOptions {
  readonly current: CurrentStudio;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
}

/** Ids of the accepted cases of a year by whether they stand in the platform, in the order of their numbers. */
interface Sorted {
  readonly missing: readonly string[];
  readonly entered: readonly string[];
}

/** 平台录入: which cases were typed into the government's platform, and the others made ready to be. */
export class PlatformService {
  private readonly options: PlatformServiceOptions;

  constructor(options: PlatformServiceOptions) {
    this.options = options;
  }

  /** Throws StoreError. */
  async list(
    { year, state, page, pageSize }: InputOf<'platform.list'>,
    actor: PresentActor,
  ): Promise<OutputOf<'platform.list'>> {
    const sorted = await this.sorted(year, actor);
    const ids = sorted[state].slice((page - 1) * pageSize, page * pageSize);
    const items: PlatformCase[] = [];
    for (const id of ids) items.push(listedInPlatform(await this.get(id, actor)));
    return { missing: sorted.missing.length, entered: sorted.entered.length, items };
  }

  /** Throws StoreError. */
  async lines(
    { caseId }: InputOf<'platform.lines'>,
    actor: PresentActor,
  ): Promise<OutputOf<'platform.lines'>> {
    const { studio } = this.options.current;
    const record = await this.get(caseId, actor);
    const { missing } = await this.sorted(yearOf(record), actor);
    const context = { record, profile: studio.profile, today: this.options.current.today() };
    return {
      case: { ...listedInPlatform(record), revision: record.revision },
      lines: [...platformLines(studio.settings.platformFields, context)],
      people: platformPeople(record).map(({ lines, ...who }) => ({ ...who, lines: [...lines] })),
      nextId: missing.find((id) => id !== caseId) ?? null,
    };
  }

  /** Throws StoreError and ServiceError. */
  async export(
    { year }: InputOf<'platform.export'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { current, saveDialog, exportedFiles, exportLog, places } = this.options;
    const title = `${year}年未录入平台的案件`;
    const fileName = safeFileName(title, 'xlsx');
    const chosen = await saveDialog.askWhereToSave({ fileName, extension: 'xlsx' });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const { profile, settings } = current.studio;
    const { missing } = await this.sorted(year, actor);
    const rows: string[][] = [];
    for await (const { record } of current.store.storedRecordsOf(CASE_KIND, missing)) {
      const context = { record, profile, today: current.today() };
      rows.push(platformLines(settings.platformFields, context).map(({ text }) => text));
    }
    const headings = platformFields(settings.platformFields).map(({ heading }) => heading);
    const { renderPlatformXlsx } = await import('@main/reports/platform-sheet');
    const bytes = await renderPlatformXlsx({ title, headings, rows });
    const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
    exportedFiles.remember(saved);
    await exportLog.note(actor, {
      ...{ name: title, file: saved.fileName, sort: 'report', shows: 'whole', caseId: null },
    });
    return saved;
  }

  private get(id: string, actor: PresentActor): Promise<MediationCase> {
    return seenCases(this.options.current.store, actor).get(id);
  }

  private sorted(year: number, actor: PresentActor): Promise<Sorted> {
    const table = this.options.current.store.cases.facts(sightOf(actor));
    return piecesInTurns(sortByPlatform(table, year));
  }
}

function* sortByPlatform(table: FactTable<CaseFacts>, year: number): Generator<void, Sorted> {
  const days = { from: localDate(`${year}-01-01`), to: localDate(`${year}-12-31`) };
  const found: { id: string; order: number; isEntered: boolean }[] = [];
  for (const { facts, order, place } of table.happened(['registeredOn'], days)) {
    if (facts.acceptedOn !== null)
      found.push({ id: table.idAt(place), order, isEntered: facts.enteredOn !== null });
    yield;
  }
  found.sort((one, other) => one.order - other.order);
  const idsOf = (isEntered: boolean) =>
    found.filter((one) => one.isEntered === isEntered).map(({ id }) => id);
  return { missing: idsOf(false), entered: idsOf(true) };
}

/** A case as the lists of 平台录入 name it. */
export function listedInPlatform(record: MediationCase): PlatformCase {
  const { id, number, platform, registration } = record;
  return {
    id,
    number,
    platform,
    title: caseTitle(record),
    registeredOn: registration.registeredOn,
  };
}

function yearOf({ registration }: MediationCase): number {
  return Number(registration.registeredOn.slice(0, 4));
}

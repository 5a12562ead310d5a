import { setImmediate as nextTurn } from 'node:timers/promises';
import { piecesInTurns } from '@main/store/turn';
import type { PresentActor } from '@shared/domain/record/actor';
import { formatPeriod, monthsOf, periodBefore } from '@shared/domain/reports/period';
import { circularPaper } from '@shared/domain/street/circular';
import {
  type Consolidation,
  consolidateInPieces,
  dueDayOf,
} from '@shared/domain/street/consolidate';
import { byName, isLate, monthsBefore, stateIn } from '@shared/domain/street/unit-months';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import { exportedReport } from '../reports/whole-book';
import type { CurrentStudio } from '../studio/current-studio';
import type { JudgedFile } from './judge-files';
import type { StreetOptions } from './street-options';
import { heldIn, type Register, readRegister, readUnits } from './street-units';

/** 街道汇总: several studios' packages as one report, its workbook and the 通报. */
export class StreetService {
  private readonly options: StreetOptions;

  constructor(options: StreetOptions) {
    this.options = options;
  }

  private get current(): CurrentStudio {
    return this.options.performing.current;
  }

  /** Throws StoreError. */
  async overview(
    { period }: InputOf<'street.overview'>,
    actor: PresentActor,
  ): Promise<OutputOf<'street.overview'>> {
    const { store, studio } = this.current;
    const register = await readRegister(store, actor);
    const { content, ledgers, all } = await consolidateFrom(this.current, register, period);
    const { reportCutOffDay: cutOffDay, reportDueDay: dueDay } = studio.settings;
    const units = new Map(all.map((unit) => [unit.id, unit]));
    const members = register.members.map((member) => ({
      ...member,
      months: monthsOf(period).map((month) => {
        const unit = units.get(member.id);
        const held = heldIn(register, member.id, month);
        return {
          month,
          state: unit === undefined ? ('not_expected' as const) : stateIn(unit, month),
          isLate:
            unit === undefined ? null : isLate(unit, month, dueDayOf(month, { cutOffDay, dueDay })),
          held:
            held === undefined
              ? null
              : { id: held.id, revision: held.revision, versions: held.versions },
        };
      }),
    }));
    members.sort((one, other) => byName(one.name, other.name));
    const rows = Object.fromEntries(
      ledgers.map(({ head, rows: cells }) => [head.key, cells.map((row) => [...row])]),
    );
    return { members, content, rows };
  }

  /** Asks where to save and writes the workbook; null when nobody chose. Throws StoreError and ServiceError. */
  async export(
    { period }: InputOf<'street.export'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const register = await readRegister(this.current.store, actor);
    const consolidation = await consolidateFrom(this.current, register, period);
    const { content } = consolidation;
    const chosen = await this.askWhere(content.fileName, 'xlsx');
    if (chosen === null) return null;
    const saved = await writeExport(chosen, await renderConsolidation(consolidation));
    this.options.exportedFiles.remember(saved);
    await this.options.exportLog.note(actor, {
      ...exportedReport(content, saved),
      shows: 'anonymous',
    });
    return saved;
  }

  /** Asks where to save and writes the 通报 as a Word file; null when nobody chose. Throws StoreError and ServiceError. */
  async circular(
    { period }: InputOf<'street.circular'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { profile, settings } = this.current.studio;
    const register = await readRegister(this.current.store, actor);
    const consolidation = await consolidateFrom(this.current, register, period);
    const { reportCutOffDay: cutOffDay, reportDueDay: dueDay } = settings;
    const paper = circularPaper(consolidation, profile, { cutOffDay, dueDay });
    const chosen = await this.askWhere(paper.fileName, 'docx');
    if (chosen === null) return null;
    const { renderPaperDocx } = await import('@main/documents/render-paper');
    const saved = await writeExport(chosen, await renderPaperDocx(paper));
    this.options.exportedFiles.remember(saved);
    await this.options.exportLog.note(actor, {
      ...{ name: `${formatPeriod(period)}通报`, file: saved.fileName, sort: 'report' },
      ...{ shows: 'anonymous', caseId: null },
    });
    return saved;
  }

  private async askWhere(stem: string, extension: 'xlsx' | 'docx'): Promise<string | null> {
    const { saveDialog, places } = this.options;
    const fileName = safeFileName(stem, extension);
    const chosen = await saveDialog.askWhereToSave({ fileName, extension });
    if (chosen !== null) await places.forFile(chosen);
    return chosen === null ? null : withExtension(chosen, extension);
  }
}

/**
 * Consolidates what was read into an open studio, with packages that are not kept besides. Throws StoreError.
 * @param more of the command line
 */
export async function consolidateFrom(
  current: CurrentStudio,
  register: Register,
  periodKey: string,
  more: readonly JudgedFile[] = [],
): Promise<Consolidation & { readonly all: Consolidation['units'] }> {
  const { store, studio } = current;
  const { reportCutOffDay: cutOffDay, reportDueDay: dueDay } = studio.settings;
  const months = [...monthsBefore(periodKey), ...monthsOf(periodKey)];
  const opening = periodBefore(months[0] ?? periodKey);
  const wanted = opening === null ? months : [opening, ...months];
  const units = await readUnits(store, register, wanted, more);
  const today = current.today();
  const { profile } = studio;
  const asked = { profile, cutOffDay, dueDay, periodKey, today, units };
  return {
    ...(await piecesInTurns(consolidateInPieces(asked))),
    all: units,
  };
}

/** The workbook of a consolidated report. */
export async function renderConsolidation({ content, ledgers }: Consolidation) {
  const { renderReportXlsx } = await import('@main/reports/render-report');
  const rows = new Map(ledgers.map(({ head, rows: cells }) => [head.key, cells]));
  return renderReportXlsx(content, rows, () => nextTurn());
}

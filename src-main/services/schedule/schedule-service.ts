import { writeCalendar } from '@shared/domain/calendar/icalendar';
import { RECURRING_LABELS } from '@shared/domain/calendar/rhythm';
import { clashesOf, type Slot, wordClash } from '@shared/domain/case/schedule/clashes';
import { buildDaySheet } from '@shared/domain/case/schedule/day-sheet';
import {
  type PlannedSession,
  plannedSessionsOf,
} from '@shared/domain/case/schedule/planned-session';
import { sessionEvent } from '@shared/domain/case/schedule/session-event';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { DaySpan } from '@shared/domain/record/due';
import type { OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { listAgenda } from '../cases/agenda-service';
import { seenCases } from '../cases/seen-cases';
import { tellRecurring } from '../community/what-is-owed';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import { namingPrintFault } from '../papers/printing-service';
import type { SaveDialog } from '../ports';
import type { PaperPrinter } from '../ports-printing';
import { listRecordDues } from '../records/record-dues';
import type { CurrentStudio } from '../studio/current-studio';

export interface ScheduleServiceOptions {
  readonly current: CurrentStudio;
  /** Null where there is no window to draw in. */
  readonly printer: PaperPrinter | null;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: ExportLog;
  readonly places: Places;
}

/** When and where a session of a case is to be. */
interface WantedSlot extends Omit<Slot, 'mediators' | 'sessionId'> {
  /** Of the one that is moved; null for a new one. */
  readonly sessionId: string | null;
}

/** 日程: the sessions as appointments, on the screen, on paper and for other calendars. */
export class ScheduleService {
  private readonly options: ScheduleServiceOptions;

  constructor(options: ScheduleServiceOptions) {
    this.options = options;
  }

  /** The sessions of these days that who works may see, by day and hour. Throws StoreError. */
  async sessions(range: DaySpan, actor: PresentActor): Promise<PlannedSession[]> {
    const { store } = this.options.current;
    const { today } = this.options.current.context();
    const seen = seenCases(store, actor);
    const asked = seen.asked({ range, today }).filter(({ kind }) => kind === 'session');
    const found: PlannedSession[] = [];
    for (const caseId of new Set(asked.map((one) => one.caseId)))
      found.push(...plannedSessionsOf(await seen.get(caseId), range));
    return found.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  }

  async list(range: DaySpan, actor: PresentActor): Promise<OutputOf<'schedule.list'>> {
    const all = await this.sessions(range, actor);
    return {
      sessions: all.map((one) => ({ ...one, clashes: clashesOf(one, all).map(wordClash) })),
    };
  }

  async clashes(
    { caseId, sessionId, ...slot }: WantedSlot,
    actor: PresentActor,
  ): Promise<OutputOf<'schedule.clashes'>> {
    const one = await seenCases(this.options.current.store, actor).get(caseId);
    const mediators = one.mediators.map(({ mediatorId, name }) => ({ id: mediatorId, name }));
    const all = await this.sessions({ from: slot.on, to: slot.on }, actor);
    const wanted = { ...slot, caseId, sessionId: sessionId ?? '', mediators };
    return { clashes: clashesOf(wanted, all).map(wordClash) };
  }

  /** Throws StoreError, or ServiceError NO_PRINTER or PRINT_FAILED. */
  async printDay(day: LocalDate, actor: PresentActor): Promise<OutputOf<'schedule.printDay'>> {
    const { current, printer } = this.options;
    const range = { from: day, to: day };
    const { items } = await listAgenda(current, actor, range);
    const { today } = current.context();
    const others = await listRecordDues(current, actor, range, today);
    const sessions = await this.sessions(range, actor);
    const recurring = await this.recurring(range, actor);
    const blocks = buildDaySheet(
      day,
      sessions,
      [...items, ...others, ...recurring],
      current.studio.profile.name,
    );
    const outcome = await namingPrintFault(printer, (one) =>
      one.print([{ kind: 'paper', blocks }], 1),
    );
    return { outcome };
  }

  /** What is to be held or walked on these days, as the list of a day tells it; nothing to whom it is not told. */
  private async recurring(range: DaySpan, actor: PresentActor) {
    if (!hasRight(actor, 'community.read')) return [];
    const { items } = await tellRecurring(this.options.current, actor, range);
    return items.map(({ kind, name, on, often }) => ({
      ...{ on, label: RECURRING_LABELS[kind], title: name, what: often, about: null },
    }));
  }

  /** Asks where to save and writes a calendar file; null when the user closed the dialog. Throws ServiceError and StoreError. */
  async exportCalendar(
    { from, to, isNamed }: DaySpan & { readonly isNamed: boolean },
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { current, saveDialog, places, exportedFiles, exportLog } = this.options;
    const { profile, settings } = current.studio;
    const name = `${profile.name} 日程 ${from === to ? from : `${from}至${to}`}`;
    const fileName = safeFileName(name, 'ics');
    const chosen = await saveDialog.askWhereToSave({
      ...{ fileName, extension: 'ics', label: '日历文件' },
    });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const asked = { isNamed, alarmBefore: settings.sessionReminderMinutes };
    const events = (await this.sessions({ from, to }, actor)).map((one) =>
      sessionEvent(one, asked),
    );
    const text = writeCalendar(events, current.context().now, profile.name);
    const saved = await writeExport(withExtension(chosen, 'ics'), Buffer.from(text, 'utf8'));
    exportedFiles.remember(saved);
    await exportLog.note(actor, {
      ...{ name, file: saved.fileName, sort: 'schedule', caseId: null },
      shows: isNamed ? 'masked' : 'anonymous',
    });
    return saved;
  }
}

/** By day and hour; one whose hour is not fixed comes last. */
function orderOf({ on, startsAt, number }: PlannedSession): string {
  return `${on} ${startsAt ?? '99:99'} ${number}`;
}

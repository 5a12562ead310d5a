import type { StudioStore } from '@main/store/studio-store';
import type { AccountRow } from '@shared/domain/account/account';
import { ACCOUNT_KIND } from '@shared/domain/account/account-kind';
import { ROLE_LABELS } from '@shared/domain/account/roles';
import { EXPORT_CONTENT_LABELS, type ExportRow } from '@shared/domain/export/export';
import { EXPORT_KIND } from '@shared/domain/export/export-kind';
import { BODY_GONE, wordAct } from '@shared/domain/history/acts';
import { localDate } from '@shared/domain/kernel/local-date';
import { minuteOf } from '@shared/domain/kernel/wall-clock';
import { DOING_LABELS } from '@shared/domain/look/doing';
import { LOOKED_AT_LABELS, type LookRow } from '@shared/domain/look/look';
import { LOOK_KIND } from '@shared/domain/look/look-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import { titleOf } from '@shared/domain/record/define-kind';
import type { RecordRef } from '@shared/domain/record/record';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { AuditEntry } from '@shared/ipc/routes-audit';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import type { CurrentStudio } from '../studio/current-studio';
import { ChangeTrail, type Trace } from './change-trail';

export interface AuditServiceOptions {
  readonly current: CurrentStudio;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
}

type Asked = InputOf<'audit.export'>;

/** So many lines one file takes. */
const MOST_WRITTEN = 20_000;
/** So many people are named on the page of a record. */
const MOST_LOOKERS = 5;

/** 谁看过、印过、改过: what the journal, 查看记录 and 导出记录 say together. */
export class AuditService {
  private readonly options: AuditServiceOptions;
  private readonly trail = new ChangeTrail();

  constructor(options: AuditServiceOptions) {
    this.options = options;
  }

  /** Throws StoreError. */
  async list({ page, pageSize, ...asked }: InputOf<'audit.list'>): Promise<OutputOf<'audit.list'>> {
    const all = await this.traces(asked);
    const found = all.filter((one) => isAsked(one, asked));
    return {
      total: found.length,
      people: [...new Set(all.map(({ who }) => who))].filter((who) => who !== '').sort(),
      items: await this.told(found.slice((page - 1) * pageSize, page * pageSize)),
    };
  }

  /** Null when the dialog was closed. Throws StoreError or ServiceError. */
  async export(asked: Asked, actor: PresentActor): Promise<OutputOf<'audit.export'>> {
    const { saveDialog, exportedFiles, exportLog, places } = this.options;
    const title = `谁看过、印过、改过 ${asked.from} 至 ${asked.to}`;
    const fileName = safeFileName(title, 'xlsx');
    const chosen = await saveDialog.askWhereToSave({ fileName, extension: 'xlsx' });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const found = (await this.traces(asked)).filter((one) => isAsked(one, asked));
    const items = await this.told(found.slice(0, MOST_WRITTEN));
    const { renderPlatformXlsx } = await import('@main/reports/platform-sheet');
    const bytes = await renderPlatformXlsx({
      ...{ title, tab: '记录', headings: ['日期', '时间', '谁', '身份', '做了', '什么', '哪一件'] },
      rows: items.map((one) => [
        ...[one.on, one.time, one.who, one.role, DOING_LABELS[one.doing]],
        ...[one.what, one.title],
      ]),
    });
    const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
    exportedFiles.remember(saved);
    await exportLog.note(actor, {
      ...{ name: title, file: saved.fileName, sort: 'audit', shows: 'whole', caseId: null },
    });
    return { ...saved, isCut: found.length > MOST_WRITTEN };
  }

  /** Throws StoreError. */
  async lookers(ref: RecordRef): Promise<OutputOf<'audit.lookers'>> {
    const { store } = this.options.current;
    const roles = await rolesOf(store);
    const last = new Map<string, { on: string; time: string }>();
    // The newest day first.
    for (const { row } of (await store.rowsOf(LOOK_KIND)).listed()) {
      const { who, on, looks } = row as LookRow;
      const look = looks.findLast(({ kind, id }) => kind === ref.kind && id === ref.id);
      if (look !== undefined && !last.has(who)) last.set(who, { on, time: look.at });
    }
    const items = [...last]
      .map(([who, { on, time }]) => ({ who, role: roles.get(who) ?? '', on: localDate(on), time }))
      .sort((one, other) => (`${one.on} ${one.time}` < `${other.on} ${other.time}` ? 1 : -1));
    return { items: items.slice(0, MOST_LOOKERS) };
  }

  /** All of these days, the newest first. */
  private async traces({ from, to }: Asked): Promise<Trace[]> {
    const { store } = this.options.current;
    const since = new Date(`${from}T00:00:00+08:00`).toISOString();
    const changes = await this.trail.read(store, since);
    const within = ({ when }: Trace) => when >= from && when.slice(0, 10) <= to;
    return [...changes, ...(await looksOf(store)), ...(await exportsOf(store))]
      .filter(within)
      .sort((one, other) => (one.when < other.when ? 1 : one.when > other.when ? -1 : 0));
  }

  private async told(traces: readonly Trace[]): Promise<AuditEntry[]> {
    const { store } = this.options.current;
    const roles = await rolesOf(store);
    const titles = await titlesOf(store, traces);
    return traces.map((one) => {
      const { when, who, doing, of, title } = one;
      const kind = of === null ? undefined : store.kinds.find(of.kind);
      // What the search box does not offer has no page to lead to.
      const prefix = kind?.isUnsearched === true ? undefined : kind?.prefix;
      return {
        ...{ on: localDate(when.slice(0, 10)), time: when.slice(11), who, doing },
        role: roles.get(who) ?? '',
        what: wordOf(one, store),
        of: of === null || prefix === undefined ? null : { ...of, prefix },
        title: title ?? (of === null ? '工作室' : (titles.get(keyOf(of)) ?? '找不到这一件了')),
      };
    });
  }
}

function isAsked(one: Trace, { who, doing, of }: Asked): boolean {
  if (who !== '' && one.who !== who) return false;
  if (doing !== null && one.doing !== doing) return false;
  return of === null || (one.of?.kind === of.kind && one.of.id === of.id);
}

function wordOf({ what, words }: Trace, { kinds }: StudioStore): string {
  if (words !== undefined) return words;
  return what === '' ? BODY_GONE : wordAct(what, kinds);
}

async function looksOf(store: StudioStore): Promise<Trace[]> {
  const days = (await store.rowsOf(LOOK_KIND)).rows().map(({ row }) => row as LookRow);
  return days.flatMap(({ who, on, looks }) =>
    looks.map(({ kind, id, at, what }): Trace => {
      const words = LOOKED_AT_LABELS[what];
      return { when: `${on} ${at}`, who, doing: 'look', what, words, of: { kind, id } };
    }),
  );
}

async function exportsOf(store: StudioStore): Promise<Trace[]> {
  const rows = (await store.rowsOf(EXPORT_KIND)).rows().map(({ row }) => row as ExportRow);
  return rows.map(({ at, exportedBy, content, title, of }) => ({
    ...{ when: minuteOf(at), who: exportedBy, of, title },
    doing: content === 'printed' ? 'print' : 'export',
    what: content,
    words: EXPORT_CONTENT_LABELS[content],
  }));
}

/** What people are, by name. */
async function rolesOf(store: StudioStore): Promise<ReadonlyMap<string, string>> {
  const rows = (await store.rowsOf(ACCOUNT_KIND)).listed().map(({ row }) => row as AccountRow);
  return new Map(rows.map(({ name, role }) => [name, ROLE_LABELS[role]]));
}

/** What the records are called, kind by kind, so that each file is read once. */
async function titlesOf(
  store: StudioStore,
  traces: readonly Trace[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const kind of store.kinds.list) {
    const ids = new Set(traces.flatMap(({ of }) => (of?.kind === kind.key ? [of.id] : [])));
    for (const id of ids) {
      const stored = await store.storedIn(kind, id).catch(() => null);
      if (stored !== null) titles.set(keyOf({ kind: kind.key, id }), titleOf(kind, stored.record));
    }
  }
  return titles;
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`;
}

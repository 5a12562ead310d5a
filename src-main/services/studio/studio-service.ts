import { readFile, stat } from 'node:fs/promises';
import { type HolidayTable, holidayTableSchema } from '@shared/domain/calendar/holiday-table';
import type { Mediator } from '@shared/domain/mediator/mediator';
import type { Studio, StudioProfile, StudioSettings } from '@shared/domain/studio/studio';
import type { OpenDialog } from '../ports';
import { refuseField } from '../service-error';
import type { StudioDesk } from './studio-desk';

/** A mediator as typed in: without an id when new. */
export type MediatorInput = Omit<Mediator, 'id'> & { readonly id: string | null };

export interface StudioServiceOptions {
  readonly desk: StudioDesk;
  readonly openDialog: OpenDialog;
  readonly makeId: () => string;
}

const MAX_TABLE_BYTES = 1_000_000;

/** 设置: the studio's profile, roster, settings and holiday tables. */
export class StudioService {
  private readonly options: StudioServiceOptions;

  constructor(options: StudioServiceOptions) {
    this.options = options;
  }

  /** Throws StoreError. */
  updateProfile(profile: StudioProfile): Promise<Studio> {
    return this.options.desk.store.changeStudio(
      (studio) => ({ ...studio, profile }),
      this.options.desk.by('studio.updateProfile'),
    );
  }

  /** Settings count from now on; numbers already given stay. Throws StoreError. */
  async updateSettings(settings: StudioSettings): Promise<Studio> {
    const { store } = this.options.desk;
    const studio = await store.changeStudio(
      (before) => ({ ...before, settings }),
      this.options.desk.by('studio.updateSettings'),
    );
    await store.archive.describeAll();
    return studio;
  }

  /**
   * Replaces the roster. A mediator who stands in a case and is left out stays on the roster as no
   * longer active, for old papers carry the name. Throws ServiceError for an unknown or repeated id.
   */
  saveMediators(mediators: readonly MediatorInput[]): Promise<Studio> {
    const { store } = this.options.desk;
    return store.changeStudio((studio) => {
      const next = giveIds(mediators, studio.mediators, this.options.makeId);
      const kept = new Set(next.map(({ id }) => id));
      const used = store.archive.mediatorIds();
      const left = studio.mediators.filter(({ id }) => !kept.has(id) && used.has(id));
      return {
        ...studio,
        mediators: [...next, ...left.map((one) => ({ ...one, isActive: false }))],
      };
    }, this.options.desk.by('studio.saveMediators'));
  }

  /** Asks for a table's file and takes it in; null when the user closed the dialog. Throws ServiceError or StoreError. */
  async importHolidayTable(): Promise<{ year: number; source: string } | null> {
    const { desk, openDialog } = this.options;
    const { store } = desk;
    const path = await openDialog.chooseFile({ label: '节假日表', extensions: ['json'] });
    if (path === null) return null;
    const table = await readTable(path);
    await store.write(() => store.holidays.save(table));
    await desk.reloadHolidays();
    return { year: table.year, source: table.source };
  }
}

/** Gives new mediators an id. Throws ServiceError for an id that is unknown or stands there twice. */
export function giveIds(
  mediators: readonly MediatorInput[],
  known: readonly Mediator[],
  makeId: () => string,
): Mediator[] {
  const knownIds = new Set(known.map(({ id }) => id));
  return mediators.map((mediator, index) => {
    if (mediator.id === null) return { ...mediator, id: makeId() };
    if (!knownIds.delete(mediator.id))
      throw refuseField(`mediators.${index}.id`, '这名调解员重复或已不在名册中，请重新打开本页');
    return { ...mediator, id: mediator.id };
  });
}

async function readTable(path: string): Promise<HolidayTable> {
  let raw: unknown;
  try {
    const entry = await stat(path);
    if (!entry.isFile() || entry.size > MAX_TABLE_BYTES) throw new RangeError('not a small file');
    raw = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    throw refuseField('file', '这个文件读不出来，请选择节假日表的 JSON 文件');
  }
  const parsed = holidayTableSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  // Only what the table's own rules say: a mediator can do nothing with the name of a missing key.
  const reason = parsed.error.issues.find(
    ({ code, message }) => code !== 'invalid_type' && /\p{Script=Han}/u.test(message),
  );
  throw refuseField('file', `这个文件不是节假日表：${reason?.message ?? '内容不符合格式'}`);
}

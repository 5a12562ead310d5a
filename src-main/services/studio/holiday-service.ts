import { readFile, stat } from 'node:fs/promises';
import { type HolidayTable, holidayTableSchema } from '@shared/domain/calendar/holiday-table';
import type { OpenDialog } from '../ports';
import { refuseField } from '../service-error';
import type { CurrentStudio } from './current-studio';

export interface HolidayServiceOptions {
  readonly current: CurrentStudio;
  readonly openDialog: OpenDialog;
}

const MAX_TABLE_BYTES = 1_000_000;

/** 节假日表 that the studio brings along. What is kept of the studio itself is changed by its acts. */
export class HolidayService {
  private readonly options: HolidayServiceOptions;

  constructor(options: HolidayServiceOptions) {
    this.options = options;
  }

  /** Asks for a table's file and takes it in; null when the user closed the dialog. Throws ServiceError or StoreError. */
  async import(): Promise<{ year: number; source: string } | null> {
    const { current, openDialog } = this.options;
    const { store } = current;
    const path = await openDialog.chooseFile({ label: '节假日表', extensions: ['json'] });
    if (path === null) return null;
    const table = await readTable(path);
    await store.beside.write(() => store.beside.holidays.save(table));
    await current.reloadHolidays();
    return { year: table.year, source: table.source };
  }
}

async function readTable(path: string): Promise<HolidayTable> {
  let raw: unknown;
  try {
    const entry = await stat(path);
    if (!entry.isFile() || entry.size > MAX_TABLE_BYTES) throw new RangeError('not a small file');
    raw = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    throw refuseField('file', '这个文件读不出来，请选择节假日表文件（.json）');
  }
  const parsed = holidayTableSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  // Only what the table's own rules say: a mediator can do nothing with the name of a missing key.
  const reason = parsed.error.issues.find(
    ({ code, message }) => code !== 'invalid_type' && /\p{Script=Han}/u.test(message),
  );
  throw refuseField('file', `这个文件不是节假日表：${reason?.message ?? '内容不符合格式'}`);
}

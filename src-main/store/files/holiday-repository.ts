import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type HolidayCalendar,
  type HolidayTable,
  holidayTableSchema,
} from '@shared/domain/calendar/holiday-table';
import { HOLIDAY_FOLDER, listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { HOLIDAY_FORMAT } from './holiday-table-v1';
import { JsonFile } from './json-file';

const YEAR_FILE = /^\d{4}\.json$/;

/**
 * The tables that ship with the program: `<resources>/holidays/YYYY.json`.
 *
 * A table that cannot be read is left out: its year is then unknown, which the rules say openly.
 */
export async function readShippedHolidays(resources: string): Promise<HolidayTable[]> {
  const folder = join(resources, 'holidays');
  const tables: HolidayTable[] = [];
  const names = await listFolder(resources, 'holidays').catch(() => []);
  for (const name of names.filter((one) => YEAR_FILE.test(one))) {
    const table = await readFile(join(folder, name), 'utf8')
      .then((text) => holidayTableSchema.safeParse(JSON.parse(text)).data)
      .catch(() => undefined);
    if (table !== undefined) tables.push(table);
  }
  return tables;
}

/** Tables that the studio imported: `holidays/YYYY.json` in the data folder. They go before the shipped ones. */
export class HolidayRepository {
  private readonly root: string;
  private readonly disk: Disk;

  constructor(root: string, disk: Disk = nodeDisk) {
    this.root = root;
    this.disk = disk;
  }

  /** Every table that can be read; a damaged one leaves its year to the shipped table. */
  async readAll(): Promise<HolidayTable[]> {
    const tables: HolidayTable[] = [];
    const names = await listFolder(this.root, HOLIDAY_FOLDER, this.disk).catch(() => []);
    for (const name of names.filter((one) => YEAR_FILE.test(one))) {
      const document = await this.fileNamed(name)
        .load()
        .catch(() => null);
      if (document !== null) tables.push(document.table);
    }
    return tables;
  }

  /** Keeps a table in place of the year's former one. Throws StoreError; a damaged former one is never overwritten. */
  async save(table: HolidayTable): Promise<void> {
    const file = this.fileNamed(`${table.year}.json`);
    await file.load();
    await file.replace({ table });
  }

  private fileNamed(name: string) {
    return new JsonFile(join(this.root, HOLIDAY_FOLDER, name), HOLIDAY_FORMAT, this.disk);
  }
}

/** One table a year; of two for the same year the later one in the list counts. */
export function calendarOf(tables: readonly HolidayTable[]): HolidayCalendar {
  return new Map(tables.map((table) => [table.year, table]));
}

import { join } from 'node:path';
import { CaseLedgerBook } from '@main/reports/case-ledger-book';
import type { DiskFile } from '@main/store/disk/disk';
import { Turn } from '@main/store/turn';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { withoutInside } from '@shared/domain/record/inside';
import type { StudioProfile } from '@shared/domain/studio/studio';
import { fillExport } from '../exports/exported-files';
import { FileSink } from '../exports/file-sink';

/** So much text is put into the file at a time. */
const PIECE_LENGTH = 1 << 16;

export interface YearToExport {
  readonly folder: string;
  readonly year: number;
  readonly profile: StudioProfile;
  readonly today: LocalDate;
  /** The cases of the year, one at a time. */
  readonly cases: AsyncIterable<MediationCase>;
}

/**
 * Writes a year's cases as JSON and as a workbook, case by case, and lets the program answer in
 * between. Throws ServiceError when a file cannot be written, and what `cases` throws.
 */
export async function exportYear(options: YearToExport): Promise<void> {
  const { folder, year } = options;
  await fillExport(join(folder, `案件-${year}.json`), async (json) => {
    await fillExport(join(folder, `台账-${year}.xlsx`), (book) => fill(options, json, book));
  });
}

async function fill(
  { profile, today, cases }: YearToExport,
  json: DiskFile,
  bookFile: DiskFile,
): Promise<void> {
  const sink = new FileSink(bookFile);
  const list = new JsonList(json);
  try {
    const book = new CaseLedgerBook(sink.stream, profile, today);
    const turn = new Turn();
    for await (const one of cases) {
      await list.add(withoutInside(mediationCaseSchema, one) as object);
      book.add(one);
      if (turn.isOver) await turn.end();
      sink.check();
    }
    await list.finish();
    await book.finish();
    sink.check();
  } finally {
    sink.stop();
  }
}

/** A list in a file, as `JSON.stringify(list, null, 2)` writes it. */
class JsonList {
  private readonly file: DiskFile;
  private position = 0;
  private text = '';
  private border = '[\n';

  constructor(file: DiskFile) {
    this.file = file;
  }

  async add(item: object): Promise<void> {
    // A line break in JSON stands between members, never in a text.
    const indented = JSON.stringify(item, null, 2).replaceAll('\n', '\n  ');
    this.text += `${this.border}  ${indented}`;
    this.border = ',\n';
    if (this.text.length >= PIECE_LENGTH) await this.put();
  }

  async finish(): Promise<void> {
    this.text += this.border === '[\n' ? '[]\n' : '\n]\n';
    await this.put();
  }

  private async put(): Promise<void> {
    const bytes = Buffer.from(this.text);
    this.text = '';
    await this.file.write(bytes, this.position);
    this.position += bytes.length;
  }
}

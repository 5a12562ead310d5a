import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AttachmentError } from '@main/store/attachments/attachment-error';
import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import type { Work } from '@main/store/backup/work';
import type { CaseKey } from '@main/store/index/case-slots';
import { toWriteError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { attachmentsInFile } from '@shared/domain/attachment/attachment';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { SavedFile } from '@shared/ipc/routes-documents';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, fillExport, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { OpenDialog } from '../ports';
import type { CurrentStudio } from '../studio/current-studio';
import { stampOf } from '../studio-day';
import { wordFieldNames } from './field-names';
import type { LongWork } from './long-work';

export interface ExportServiceOptions {
  readonly current: CurrentStudio;
  readonly openDialog: OpenDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly work: LongWork;
  readonly places: Places;
  /** The user's documents folder. */
  readonly documents: string;
}

/** What is kept besides the studio and its disputes, each kind in a file of its own; what is somebody's own is in none. */
function othersOf({ list }: Kinds): Kind[] {
  return list.filter(
    ({ isSingle, key, ownOf }) => !isSingle && key !== CASE_KIND.key && ownOf === undefined,
  );
}

/** What is nowhere in it is named too. */
const ownWords = (kinds: readonly Kind[]): string =>
  kinds
    .filter(({ ownOf }) => ownOf !== undefined)
    .map(({ label }) => `各人的${label}不在里面。\n`)
    .join('');

const readmeOf = (
  others: readonly Kind[],
): string => `这个文件夹是调解工作室全部资料的导出，供别的程序或别的人查看。
工作室.json        工作室、调解员和设置
案件-年份.json     每年登记的案件，一个字不少；金额单位是分，日期是年-月-日
台账-年份.xlsx     同样的案件，一件一行，用 Excel 或 WPS 打开
${others.map(({ label }) => `${label}.json`).join('、')}          其他的登记，一种一个文件，一个字不少
材料/编号/         案卷里的照片、扫描件和录音
各项名称.txt       上面各个 JSON 里的每一项叫什么；* 表示其中的每一个
这份导出不能再导回软件；要换电脑或防丢失，请用“备份”。
`;

/** 导出全部资料: everything as readable JSON and Excel, in a folder of its own. */
export class ExportService {
  private readonly options: ExportServiceOptions;

  constructor(options: ExportServiceOptions) {
    this.options = options;
  }

  /** Asks where to and writes; null when the user closed the dialog. Throws ServiceError or StoreError; what was written is then removed. */
  async export(actor: PresentActor): Promise<SavedFile | null> {
    const { current, openDialog, documents, work, exportedFiles, exportLog, places } = this.options;
    const chosen = await openDialog.chooseFolder(documents);
    if (chosen === null) return null;
    await places.forExports(chosen);
    return work.run('export', async (running) => {
      const folder = join(chosen, `调解工作室导出-${stampOf(current.clock)}`);
      await make(folder);
      try {
        const readme = await this.write(folder, running);
        exportedFiles.remember(readme);
        await exportLog.note(actor, {
          ...{ name: '全部资料', file: basename(folder), sort: 'archive' },
          ...{ shows: 'whole', caseId: null },
        });
        return readme;
      } catch (error) {
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
        throw error;
      }
    });
  }

  private async write(folder: string, work: Required<Work>): Promise<SavedFile> {
    const { current } = this.options;
    const { studio, store } = current;
    // The program starts without ExcelJS.
    const { exportYear } = await import('./case-export');
    await put(folder, '工作室.json', studio);
    await putText(folder, '各项名称.txt', wordFieldNames(store.kinds));
    const others = othersOf(store.kinds);
    for (const kind of others)
      await put(folder, `${kind.label}.json`, await recordsOf(store, kind));
    const entries = [...store.cases.keys()].sort(
      (a, b) => a.serial.year - b.serial.year || a.serial.ordinal - b.serial.ordinal,
    );
    const lacking: string[] = [];
    for (const year of new Set(entries.map(({ serial }) => serial.year))) {
      const cases = this.casesOf(year, entries, folder, work, lacking);
      await exportYear({ folder, year, profile: studio.profile, today: current.today(), cases });
    }
    const readme = `${readmeOf(others)}${ownWords(store.kinds.list)}${wordLacking(lacking)}`;
    return putText(folder, '说明.txt', readme);
  }

  /** The cases of a year, each with its attachments copied. @param lacking those that could not be */
  private async *casesOf(
    year: number,
    keys: readonly CaseKey[],
    folder: string,
    work: Required<Work>,
    lacking: string[],
  ): AsyncGenerator<MediationCase> {
    for (const [index, { id, serial }] of keys.entries()) {
      if (serial.year !== year) continue;
      work.signal.throwIfAborted();
      const one = await this.options.current.store.cases.get(id);
      lacking.push(...(await this.copyAttachments(one, folder)));
      yield one;
      work.onProgress({ done: index + 1, total: keys.length });
    }
  }

  /** Copies what is in the file of a case; one that is lost or damaged does not hold up all others, and is named. */
  private async copyAttachments(one: MediationCase, folder: string): Promise<string[]> {
    const attachments = attachmentsInFile(one.attachments);
    if (attachments.length === 0) return [];
    const { root, disk } = this.options.current.store;
    const shelf = new AttachmentShelf(root, disk);
    const target = join(folder, '材料', safeFileName(one.number, 'x').slice(0, -2));
    await make(target);
    const lacking: string[] = [];
    for (const [index, { sha256, name }] of attachments.entries()) {
      const [stem = name, extension = 'bin'] = splitName(name);
      const path = join(target, safeFileName(`${index + 1}-${stem}`, extension));
      try {
        await fillExport(path, (file) => shelf.copyOut(sha256, file));
      } catch (error) {
        if (!(error instanceof AttachmentError)) throw error;
        lacking.push(`${one.number} ${name}`);
      }
    }
    return lacking;
  }
}

/** The records of a kind, those in 回收站 left out. Throws StoreError. */
async function recordsOf(store: StudioStore, kind: Kind): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  for (const { id } of (await store.rowsOf(kind)).rows()) {
    const { record, removedAt } = await store.storedIn(kind, id);
    if (removedAt === null) records.push(record);
  }
  return records;
}

function wordLacking(lacking: readonly string[]): string {
  if (lacking.length === 0) return '';
  return `\n下面这些材料在资料里找不到、读不出来或者已经损坏，没有导出；请从备份里恢复：\n${lacking.join('\n')}\n`;
}

function splitName(name: string): [string, string] {
  const at = name.lastIndexOf('.');
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name, 'bin'];
}

async function put(folder: string, fileName: string, content: unknown): Promise<void> {
  await writeExport(join(folder, fileName), Buffer.from(`${JSON.stringify(content, null, 2)}\n`));
}

/** A text that the older editors of Windows know as UTF-8 by its first mark. */
function putText(folder: string, fileName: string, text: string): Promise<SavedFile> {
  return writeExport(join(folder, fileName), Buffer.from(`\uFEFF${text}`));
}

async function make(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw toWriteError(error, folder);
  });
}

import { join } from 'node:path';
import type { FindingKind } from '@shared/domain/safekeeping/finding-kinds';
import type { FileMark } from '../adapters/file-mark';
import { ATTACHMENT_FOLDER } from '../attachments/attachment-paths';
import { listDataFiles } from '../backup/data-files';
import {
  DRAFT_FOLDER,
  HOLIDAY_FOLDER,
  JOURNAL_FOLDER,
  LEDGER_FOLDER,
  REPORT_FOLDER,
  STUDIO_FILE,
} from '../data-folder';
import type { Disk } from '../disk/disk';
import { type DocumentFormat, decodeDocument } from '../documents/document-format';
import { isTornName, readAsideName } from '../documents/set-aside';
import { parseJournalName } from '../journal/journal-names';
import { hashOf } from '../ledger/own-file';
import { DRAFT_FORMAT } from '../schemas/draft-v1';
import { HOLIDAY_FORMAT } from '../schemas/holiday-table-v1';
import { LEDGER_FORMAT, type Ledger } from '../schemas/ledger-v2';
import { STUDIO_FORMAT, type StudioDocument } from '../schemas/studio-v2';
import { SUBMISSION_FORMAT } from '../schemas/submission-v1';
import { type Finding, findingOf } from './finding';

const FORMAT_OF: Readonly<Record<string, DocumentFormat<object>>> = {
  [DRAFT_FOLDER]: DRAFT_FORMAT,
  [HOLIDAY_FOLDER]: HOLIDAY_FORMAT,
  [REPORT_FOLDER]: SUBMISSION_FORMAT,
};

/** What reading every file gave. */
export interface FileSurvey {
  readonly count: number;
  readonly studio: StudioDocument | null;
  readonly isStudioMissing: boolean;
  /** Ledgers that can be read, in the order of months. */
  readonly ledgers: readonly Ledger[];
  /** By what studio.json and each ledger are known again, by month or `studio`. */
  readonly marks: ReadonlyMap<string, FileMark>;
  readonly findings: readonly Finding[];
}

/** Reads every file of a data folder but the attachments and looks whether it is whole. Throws StoreError when the folder itself cannot be read. */
export async function checkFiles(
  root: string,
  disk: Disk,
  onRead: (bytes: number) => void,
): Promise<FileSurvey> {
  const findings: Finding[] = [];
  const ledgers: Ledger[] = [];
  const marks = new Map<string, FileMark>();
  let studio: StudioDocument | null = null;
  const files = (await listDataFiles(root)).filter(
    ({ path }) => !path.startsWith(`${ATTACHMENT_FOLDER}/`),
  );
  for (const { path, size } of files) {
    const found = await checkFile(root, path, disk);
    if (found.kind !== null) findings.push(findingOf(found.kind, { file: path }));
    if (found.studio) studio = found.studio;
    if (found.ledger) ledgers.push(found.ledger);
    if (found.mark && found.kind === null) marks.set(found.ledger?.month ?? 'studio', found.mark);
    onRead(size);
  }
  const isStudioMissing = files.every(({ path }) => path !== STUDIO_FILE);
  return { count: files.length, studio, isStudioMissing, ledgers, marks, findings };
}

interface CheckedFile {
  readonly kind: FindingKind | null;
  readonly studio?: StudioDocument;
  readonly ledger?: Ledger;
  readonly mark?: FileMark;
}

async function checkFile(root: string, path: string, disk: Disk): Promise<CheckedFile> {
  const [folder = '', name = ''] = path.includes('/') ? path.split('/') : ['', path];
  if (readAsideName(name) !== null) return { kind: 'file_set_aside' };
  if (isTornName(name)) return { kind: null };
  const bytes = await disk.read(join(root, path)).catch(() => null);
  if (bytes === null) return { kind: 'file_unreadable' };
  const mark = await markOf(join(root, path), bytes, disk);
  if (path === STUDIO_FILE) return { ...(await checkStudio(bytes)), mark };
  if (path.split('/').length !== 2) return { kind: 'stranger_file' };
  if (folder === LEDGER_FOLDER && LEDGER_NAME.test(name))
    return { ...(await checkLedger(bytes, name)), mark };
  // The journal is followed as a whole, afterwards.
  if (folder === JOURNAL_FOLDER && parseJournalName(name) !== null) return { kind: null };
  const format = FORMAT_OF[folder];
  if (format === undefined || !name.endsWith('.json')) return { kind: 'stranger_file' };
  const { state } = await decodeDocument(format, bytes);
  return { kind: state === 'ok' ? null : faultOf(state, 'file_damaged') };
}

async function markOf(path: string, bytes: Uint8Array, disk: Disk): Promise<FileMark> {
  const modifiedMs = await disk.facts(path).then(
    (facts) => facts.modifiedMs,
    () => 0,
  );
  return { hash: hashOf(bytes), size: bytes.length, modifiedMs };
}

const LEDGER_NAME = /^\d{4}-\d{2}\.json$/;

async function checkStudio(bytes: Uint8Array): Promise<CheckedFile> {
  const found = await decodeDocument(STUDIO_FORMAT, bytes);
  if (found.state === 'ok') return { kind: null, studio: found.data };
  return { kind: faultOf(found.state, 'studio_damaged') };
}

async function checkLedger(bytes: Uint8Array, name: string): Promise<CheckedFile> {
  const found = await decodeDocument(LEDGER_FORMAT, bytes);
  if (found.state !== 'ok') return { kind: faultOf(found.state, 'ledger_damaged') };
  const isItsMonth = `${found.data.month}.json` === name;
  return isItsMonth ? { kind: null, ledger: found.data } : { kind: 'ledger_damaged' };
}

function faultOf(state: 'newer' | 'damaged', damage: FindingKind): FindingKind {
  return state === 'newer' ? 'file_newer' : damage;
}

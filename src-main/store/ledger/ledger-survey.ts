import type { NoticeKind } from '@shared/domain/safekeeping/notice-kinds';
import type { CaseArchive } from '../cases/case-archive';
import {
  DRAFT_FOLDER,
  JOURNAL_FOLDER,
  LEDGER_FOLDER,
  listFolder,
  REPORT_FOLDER,
  STUDIO_FILE,
} from '../data-folder';
import type { Disk } from '../disk/disk';
import { type AsideReason, readAsideName } from '../documents/set-aside';
import { StoreError } from '../store-error';
import type { FileDoubt } from './ledger-mending';
import { ledgerFileName, monthOfLedgerFile } from './ledger-shelf';

/** Something about the data folder that the user must know; the contract's `dataNotice` has the same form. */
export interface StoreNotice {
  readonly kind: NoticeKind;
  readonly file: string;
  readonly keptAs: string | null;
  readonly month: string | null;
  /** Numbers of the cases that it concerns, when they are known. */
  readonly numbers?: readonly string[];
}

/**
 * Reads every ledger of the folder into the archive, one after another, and says which could not be read.
 * Throws StoreError when the folder of ledgers itself cannot be read.
 * @param months further months that the journal holds something of
 * @param takeIndexed takes those of the months from the index that it knows
 */
export async function readLedgers(
  root: string,
  disk: Disk,
  archive: CaseArchive,
  months: readonly string[],
  takeIndexed: (months: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<StoreNotice[]> {
  const notices: StoreNotice[] = [];
  const found = (await listFolder(root, LEDGER_FOLDER, disk)).map(monthOfLedgerFile);
  const all = [...new Set([...found.filter((month) => month !== null), ...months])].sort();
  const indexed = await takeIndexed(all);
  for (const month of all) {
    if (indexed.has(month)) continue;
    const kind = await readLedger(archive, month);
    // What is set aside is found by its name, now and at every later start.
    if (kind !== null)
      notices.push({
        kind: NOTICE_OF[kind],
        file: `${LEDGER_FOLDER}/${ledgerFileName(month)}`,
        keptAs: null,
        month,
      });
  }
  return notices;
}

const NOTICE_OF = {
  damaged: 'ledger_unreadable',
  unreadable: 'ledger_unreadable',
  newer: 'ledger_from_newer_version',
} as const;

async function readLedger(
  archive: CaseArchive,
  month: string,
): Promise<keyof typeof NOTICE_OF | null> {
  try {
    await archive.readMonth(month);
    return null;
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind === 'folder_gone') throw error;
    if (error.kind === 'damaged') return 'damaged';
    return error.kind === 'newer_version' ? 'newer' : 'unreadable';
  }
}

/** What to say of files that were not as they had been left. One that is put right on disk is told by the file that lies aside. */
export function noticesOf(
  studio: FileDoubt | null,
  months: ReadonlyMap<string, FileDoubt>,
  access: 'write' | 'read',
): StoreNotice[] {
  const isToBeTold = (doubt: FileDoubt): boolean => doubt === 'untold' || access === 'read';
  const notices: StoreNotice[] = [];
  if (studio !== null && isToBeTold(studio))
    notices.push({ kind: `studio_${studio}`, file: STUDIO_FILE, keptAs: null, month: null });
  for (const [month, doubt] of months) {
    const file = `${LEDGER_FOLDER}/${ledgerFileName(month)}`;
    if (isToBeTold(doubt)) notices.push({ kind: `ledger_${doubt}`, file, keptAs: null, month });
  }
  return notices;
}

const ASIDE_KINDS: Readonly<Record<string, Partial<Record<AsideReason, NoticeKind>>>> = {
  [LEDGER_FOLDER]: { damaged: 'ledger_set_aside', replaced: 'ledger_rebuilt' },
  [JOURNAL_FOLDER]: { damaged: 'journal_damaged', lost: 'journal_end_lost', late: 'journal_late' },
  [DRAFT_FOLDER]: { damaged: 'draft_set_aside' },
  [REPORT_FOLDER]: { damaged: 'submission_set_aside' },
};

/** The damaged files that lie set aside: named for as long as they are there. Throws StoreError. */
export async function findSetAside(root: string, disk: Disk): Promise<StoreNotice[]> {
  const notices: StoreNotice[] = [];
  for (const name of await listFolder(root, '.', disk)) {
    if (readAsideName(name)?.stem === 'studio')
      notices.push({ kind: 'studio_rebuilt', file: STUDIO_FILE, keptAs: name, month: null });
  }
  for (const folder of Object.keys(ASIDE_KINDS)) {
    const names = await listFolder(root, folder, disk);
    notices.push(...names.flatMap((name) => asideNotice(folder, name) ?? []));
  }
  return notices;
}

/** What lies aside is told by its name, and not once more by what opening found of it. */
export function withSetAside(
  found: readonly StoreNotice[],
  setAside: readonly StoreNotice[],
): StoreNotice[] {
  const told = new Set(setAside.map(({ kind, file }) => `${kind} ${file.split('/')[0]}`));
  return [...found.filter(({ kind, file }) => !told.has(`${kind} ${file}`)), ...setAside];
}

function asideNotice(folder: string, name: string): StoreNotice | null {
  const aside = readAsideName(name);
  const kind = aside === null ? undefined : ASIDE_KINDS[folder]?.[aside.reason];
  if (aside === null || kind === undefined) return null;
  const extension = folder === JOURNAL_FOLDER ? 'jsonl' : 'json';
  // Only a ledger's month lacks cases: figures that were handed in are a copy of what can be counted again.
  const month = kind === 'ledger_set_aside' ? aside.stem : null;
  const file = `${folder}/${aside.stem}.${extension}`;
  return { kind, file, keptAs: `${folder}/${name}`, month };
}

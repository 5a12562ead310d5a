import { join } from 'node:path';
import type { CaseArchive } from './case-archive';
import { DRAFT_FOLDER, LEDGER_FOLDER, listFolder, REPORT_FOLDER } from './data-folder';
import { monthOfLedgerFile } from './ledger-shelf';
import { setAside, setAsideStemOf } from './set-aside';
import { StoreError } from './store-error';

/** Something about the data folder that the user must know; the contract's `dataNotice` has the same form. */
export interface StoreNotice {
  readonly kind:
    | 'ledger_set_aside'
    | 'ledger_unreadable'
    | 'ledger_from_newer_version'
    | 'draft_set_aside'
    | 'submission_set_aside';
  readonly file: string;
  readonly keptAs: string | null;
  readonly month: string | null;
}

/**
 * Reads every ledger of the folder into the archive, one after another, and says which could not be read.
 *
 * A damaged ledger is set aside when `stamp` is given, so that its month can go on with a new file;
 * without a stamp (reading only) nothing on disk is touched. Throws StoreError when the folder of
 * ledgers itself cannot be read.
 */
export async function readLedgers(
  root: string,
  archive: CaseArchive,
  stamp: string | null,
): Promise<StoreNotice[]> {
  const notices: StoreNotice[] = [];
  for (const name of await listFolder(root, LEDGER_FOLDER)) {
    const month = monthOfLedgerFile(name);
    if (month === null) continue;
    const kind = await readLedger(archive, month);
    if (kind === null) continue;
    const isSetAside =
      kind === 'damaged' &&
      stamp !== null &&
      (await setAside(join(root, LEDGER_FOLDER, name), stamp)) !== null;
    // What is set aside is found by its name, now and at every later start.
    if (!isSetAside) notices.push(noticeOf(kind, name, month));
  }
  return notices;
}

const NOTICE_OF = {
  damaged: 'ledger_unreadable',
  unreadable: 'ledger_unreadable',
  newer: 'ledger_from_newer_version',
} as const;

function noticeOf(kind: keyof typeof NOTICE_OF, name: string, month: string): StoreNotice {
  return { kind: NOTICE_OF[kind], file: `${LEDGER_FOLDER}/${name}`, keptAs: null, month };
}

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

const SET_ASIDE_KIND = {
  [LEDGER_FOLDER]: 'ledger_set_aside',
  [DRAFT_FOLDER]: 'draft_set_aside',
  [REPORT_FOLDER]: 'submission_set_aside',
} as const;

/** The damaged files that lie set aside: named for as long as they are there. Throws StoreError. */
export async function findSetAside(root: string): Promise<StoreNotice[]> {
  const notices: StoreNotice[] = [];
  for (const [folder, kind] of Object.entries(SET_ASIDE_KIND)) {
    for (const name of await listFolder(root, folder)) {
      const stem = setAsideStemOf(name);
      if (stem === null) continue;
      // Only a ledger's month lacks cases: figures that were handed in are a copy of what can be counted again.
      const month = kind === 'ledger_set_aside' ? stem : null;
      notices.push({ kind, file: `${folder}/${stem}.json`, keptAs: `${folder}/${name}`, month });
    }
  }
  return notices;
}

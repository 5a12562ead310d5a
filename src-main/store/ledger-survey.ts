import { join } from 'node:path';
import type { CaseArchive } from './case-archive';
import { DRAFT_FOLDER, LEDGER_FOLDER, listFolder } from './data-folder';
import { ledgerFileName, monthOfLedgerFile } from './ledger-shelf';
import { setAside, setAsideStemOf } from './set-aside';
import { StoreError } from './store-error';

/** Something about the data folder that the user must know; the contract's `dataNotice` has the same form. */
export interface StoreNotice {
  readonly kind:
    | 'ledger_set_aside'
    | 'ledger_unreadable'
    | 'ledger_from_newer_version'
    | 'draft_set_aside';
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

/** The damaged files that lie set aside: named for as long as they are there. Throws StoreError. */
export async function findSetAside(root: string): Promise<StoreNotice[]> {
  const ledgers = (await listFolder(root, LEDGER_FOLDER)).flatMap((name): StoreNotice[] => {
    const month = setAsideStemOf(name);
    if (month === null) return [];
    const file = `${LEDGER_FOLDER}/${ledgerFileName(month)}`;
    return [{ kind: 'ledger_set_aside', file, keptAs: `${LEDGER_FOLDER}/${name}`, month }];
  });
  const drafts = (await listFolder(root, DRAFT_FOLDER)).flatMap((name): StoreNotice[] => {
    const stem = setAsideStemOf(name);
    if (stem === null) return [];
    const file = `${DRAFT_FOLDER}/${stem}.json`;
    return [{ kind: 'draft_set_aside', file, keptAs: `${DRAFT_FOLDER}/${name}`, month: null }];
  });
  return [...ledgers, ...drafts];
}

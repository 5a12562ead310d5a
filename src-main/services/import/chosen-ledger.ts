import { stat } from 'node:fs/promises';
import type { OpenDialog } from '../ports';
import { refuseByRule, type ServiceError } from '../service-error';
import { tooLarge } from './ledger-file';
import { UnreadableLedger } from './unreadable-ledger';

const LEDGER_EXTENSIONS = ['xlsx', 'xls', 'csv', 'et', 'txt'] as const;

/** Asks for a file that may hold a ledger; null when nobody chose one. @param label what it is called in the dialog */
export function chooseLedger(openDialog: OpenDialog, label: string): Promise<string | null> {
  return openDialog.chooseFile({ label, extensions: LEDGER_EXTENSIONS });
}

/** Throws ServiceError RULE_REFUSED with the sentence for what is no file, or one that is too long to be read. */
export async function requireLedgerFile(path: string): Promise<void> {
  const facts = await stat(path).catch(() => null);
  if (facts?.isFile() !== true) throw refuseLedger('打不开这个文件，请重新选择。');
  const why = tooLarge(facts.size);
  if (why !== null) throw refuseLedger(why);
}

export function refuseLedger(why: string): ServiceError {
  return refuseByRule({ code: 'NOT_NOW', data: { why } });
}

/** What stopped the reading of a file, as it is told. */
export function ledgerErrorInWords(error: unknown): unknown {
  return error instanceof UnreadableLedger ? refuseLedger(error.message) : error;
}

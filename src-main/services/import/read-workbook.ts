import { readSheets, UnreadableSheets } from '@main/reports/read-sheets';
import { MAX_IMPORT_ROWS } from '@shared/domain/import/import-record';
import type { RawSheet } from '@shared/domain/import/ledger-sheet';
import { DAMAGED, examineLedgerFile, LOCKED } from './ledger-file';
import { decodeText, readTextTable } from './read-text-table';
import { UnreadableLedger } from './unreadable-ledger';

/** Rows above and below the ledger are read too. */
const MOST_ROWS = MAX_IMPORT_ROWS + 200;
const BEYOND = '台账一次最多导入 20000 行。请按年份分成几个文件，分几次导入。';

/** The sheets of a file as text. Throws UnreadableLedger. */
export function readWorkbook(content: Buffer): RawSheet[] {
  const file = examineLedgerFile(content);
  if ('refused' in file) throw new UnreadableLedger(file.refused);
  const sheets = sheetsOf(content, file.kind);
  if (sheets.some(({ rows }) => rows.length > MOST_ROWS)) throw new UnreadableLedger(BEYOND);
  return sheets;
}

function sheetsOf(content: Buffer, kind: 'workbook' | 'page' | 'text'): RawSheet[] {
  if (kind === 'text') {
    const rows = readTextTable(decodeText(content), MOST_ROWS + 1);
    return [{ name: '', rows, merges: [], is1904: false }];
  }
  try {
    return readSheets(kind === 'page' ? decodeText(content) : content, MOST_ROWS);
  } catch (error) {
    if (!(error instanceof UnreadableSheets)) throw error;
    throw new UnreadableLedger(error.isLocked ? LOCKED : DAMAGED);
  }
}

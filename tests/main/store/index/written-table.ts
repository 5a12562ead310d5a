import type { RowSpan } from '@main/store/index/case-columns';
import type { RowFiles } from '@main/store/index/case-rows';
import { CaseTable } from '@main/store/index/case-table';
import { decodeColumns, decodeTexts, linesOf } from '@main/store/index/index-part';
import { searchTextsOf } from '@main/store/search/search-text';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { type DescribedCase, describeCase } from '@shared/domain/case/view/case-entry';
import { makeLifelikeCases } from '../../../bench/lifelike-cases';
import { makeContext } from '../../../support/make-case';

export const CASES = [...makeLifelikeCases(200, 3)];
const refuse = (month: string): Promise<null> => Promise.reject(new Error(`no file of ${month}`));
/** The files of a table of which nothing was written. */
export const noFiles: RowFiles = { whole: refuse, pieces: refuse };

export const describeOne = (one: MediationCase): DescribedCase =>
  describeCase(one, one.createdAt.slice(0, 7), makeContext());

/** A table that another program start would make of what this one writes. */
export async function written(table: CaseTable, removed: Record<string, string>) {
  const rows = new Map<string, Uint8Array>();
  const months = new Set(table.keys().map(({ id }) => table.monthOf(id) ?? ''));
  const reads: string[] = [];
  const again = new CaseTable({
    whole: (month) => {
      reads.push(month);
      return Promise.resolve(rows.get(month) ?? null);
    },
    pieces: (month, spans) => {
      reads.push(month);
      const cut = ({ start, length }: RowSpan) => rows.get(month)?.slice(start, start + length);
      return Promise.resolve(spans().map((span) => cut(span) ?? new Uint8Array()));
    },
  });
  for (const month of [...months].sort()) {
    const encoded = await table.encodeMonth(month, { removed });
    rows.set(month, encoded.rows);
    encoded.onWritten();
    again.adopt(decodeColumns(encoded.columns));
    for (const line of linesOf(encoded.texts)) {
      const { id, texts } = decodeTexts(line);
      again.putTexts(id, texts);
    }
  }
  return { again, reads };
}

/** Puts a case into a table as the archive does. */
export function putInto(table: CaseTable, one: MediationCase): void {
  const described = describeOne(one);
  table.put(described, () => searchTextsOf(one, described.entry.summary.title));
}

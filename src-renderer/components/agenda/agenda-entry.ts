import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import type { OutputOf } from '@shared/ipc/contract';

/** What a record of another kind asks for on a day. */
export type RecordDue = OutputOf<'records.dues'>['items'][number];

/** What a day asks for: of a dispute, or of another record such as a dispatch. */
export type AgendaEntry = AgendaItem | RecordDue;

interface EntryName {
  readonly name: string;
  /** In small letters beside it. */
  readonly beside: string;
  /** Where it leads. */
  readonly address: string;
}

/** A dispute is named by its people, any other record by its title, beside what it is about. */
export function nameEntry(item: AgendaEntry): EntryName {
  if ('caseId' in item)
    return {
      name: wordPartiesBriefly(item.applicants, item.respondents),
      beside: item.number,
      address: `/cases/${item.caseId}`,
    };
  return { name: item.title, beside: item.about ?? '', address: `/${item.prefix}/${item.id}` };
}

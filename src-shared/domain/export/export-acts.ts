import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow } from '../kernel/ruling';
import { cleanLine } from '../kernel/text';
import { actsOf, inner } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { beginRecord } from '../record/members';
import { handedIn } from '../record/needs';
import type { Exported, ExportRecord } from './export';

/** What the act of an export may know. */
export interface ExportContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
}

const { begin } = actsOf<ExportRecord, ExportContext, { id: string }>();

const LONGEST = 300;
const fitted = (text: string): string => cleanLine(text).slice(0, LONGEST);

/**
 * What was written is noted by the services that write files, and no route leads here: nobody can add to the list, change it
 * or take from it.
 */
export const EXPORT_ACTS = {
  note: inner(
    begin({
      input: z.object({}),
      right: 'desk.use',
      words: { button: '记下导出', done: '导出了' },
      undo: { never: '导出记录不能撤销，文件已经在外面了。' },
      needs: { written: handedIn<Exported>() },
      begin: ({ id }, _input, { today, now, actor, written }) => {
        const { caseId, about = null, name, file, sort, shows } = written;
        const what = { title: fitted(name), fileName: fitted(file), content: sort };
        const how = { privacy: shows, exportedOn: today, exportedBy: signatureOf(actor) };
        return allow({ ...beginRecord(id, now), caseId, about, exported: { ...what, ...how } });
      },
    }),
  ),
};

import { StoreError } from '@main/store/store-error';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import type { KindWithPapers } from '@shared/domain/papers-beside-cases';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import { type Kind, titleOf } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import { tagsOfRecords } from '@shared/domain/template/record-tags';
import type { TagValues } from '@shared/domain/template/tag-scope';
import type { ShownRecord } from '@shared/ipc/routes-templates';
import { requireSeenRecord } from '../records/acting';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import { OFFERED } from './case-sheets';
import type { TriedPaper } from './tried-paper';

/** The papers of a kind that is no case: each is written once of every record. */
export function recordSheetsOf({ kind, papers }: KindWithPapers): TriedPaper[] {
  return papers.map((paper): TriedPaper => {
    const { key, label, origin } = paper;
    return {
      ...{
        key,
        label,
        origin,
        of: kind.label,
        ...(kind.work !== undefined && { work: kind.work }),
      },
      tags: () => tagsOfRecords(kind.schema).ofPaper(paper as never),
      records: (current, actor) => newest(current, actor, kind),
      show: async (current, actor, recordId) => {
        const id = recordId ?? (await newest(current, actor, kind))[0]?.id;
        if (id === undefined) return null;
        const record = await seen(current, actor, kind, id);
        return { shown: shownRecord(kind, record), values: printed(current, kind, record) };
      },
      print: async (current, actor, { id }) =>
        printed(current, kind, await seen(current, actor, kind, id)),
    };
  });
}

function shownRecord(kind: Kind, record: AnyRecord): ShownRecord {
  return { id: record.id, number: '', title: titleOf(kind, record) };
}

async function newest(
  current: CurrentStudio,
  actor: PresentActor,
  kind: Kind,
): Promise<ShownRecord[]> {
  if (!hasRight(actor, kind.rights.read)) return [];
  const rows = await seenRecords(current.store, kind, actor).list('');
  const records = rows.slice(0, OFFERED).map(({ id }) => seen(current, actor, kind, id));
  return (await Promise.all(records)).map((record) => shownRecord(kind, record));
}

async function seen(
  { store }: CurrentStudio,
  actor: PresentActor,
  kind: Kind,
  id: string,
): Promise<AnyRecord> {
  if (!hasRight(actor, kind.rights.read)) throw new StoreError('not_found', id);
  const { record, removedAt } = await store.storedIn(kind, id);
  if (removedAt !== null) throw new StoreError('not_found', id);
  requireSeenRecord(kind, actor, record);
  return record;
}

function printed(current: CurrentStudio, kind: Kind, record: AnyRecord): TagValues {
  const known = paperContextOf(current.studio, current.today());
  return tagsOfRecords(kind.schema).valuesOf(record as never, known);
}

import type { RowsOfKind } from '@main/store/shards/plain-index';
import type { RecordRow } from '@main/store/shards/record-row';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { type PersonRow, personRowSchema } from '@shared/domain/person/person';
import { PERSON_KIND } from '@shared/domain/person/person-kind';

export type PeopleStore = Pick<StudioStore, 'rowsOf' | 'naming'>;

/** What the list says of a person. Throws ZodError for a row of another kind. */
export function personRowOf({ row }: RecordRow): PersonRow {
  return personRowSchema.parse(row);
}

/** The entry that counts for this one: itself, or what it was merged into. */
export function survivorOf(rows: RowsOfKind, personId: string): string {
  let id = personId;
  // A circle cannot come about: what was merged is never merged into.
  for (let hops = 0; hops < 100; hops += 1) {
    const row = rows.row(id);
    const next = row === undefined ? null : mergedIntoOf(row);
    if (next === null) return id;
    id = next;
  }
  return id;
}

/** An entry and all that were merged into it, whatever way. */
export async function entriesOf(store: PeopleStore, personId: string): Promise<string[]> {
  const found = [survivorOf(await store.rowsOf(PERSON_KIND), personId)];
  for (const id of found)
    for (const merged of await store.naming(PERSON_KIND, { kind: 'person', id }))
      if (!found.includes(merged)) found.push(merged);
  return found;
}

/** Ids of the cases outside 回收站 that name a person, by whichever of their entries. */
export async function caseIdsOf(store: PeopleStore, personId: string): Promise<string[]> {
  const ids = new Set<string>();
  for (const id of await entriesOf(store, personId))
    for (const caseId of await store.naming(CASE_KIND, { kind: 'person', id })) ids.add(caseId);
  return [...ids];
}

function mergedIntoOf({ row }: RecordRow): string | null {
  return 'mergedIntoId' in row && typeof row.mergedIntoId === 'string' ? row.mergedIntoId : null;
}

import type { PresentActor } from '@shared/domain/record/actor';
import {
  type Template,
  type TemplateRow,
  type TemplateVersion,
  usedVersion,
} from '@shared/domain/template/template';
import { TEMPLATE_KIND } from '@shared/domain/template/template-kind';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/** A template as lists know it. */
export interface ListedTemplate {
  readonly id: string;
  readonly revision: number;
  readonly row: TemplateRow;
}

/** The templates of the studio, by the papers that they are for. Throws StoreError. */
export async function templatesByPaper(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
): Promise<ReadonlyMap<string, ListedTemplate>> {
  const rows = await seenRecords(current.store, TEMPLATE_KIND, actor).list('');
  return new Map(
    rows.map(({ id, revision, row }) => {
      const listed = row as TemplateRow;
      return [listed.paper, { id, revision, row: listed }];
    }),
  );
}

/** The whole template of a paper with its files; null where there is none. Throws StoreError. */
export async function templateOf(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  paper: string,
): Promise<Template | null> {
  const listed = (await templatesByPaper(current, actor)).get(paper);
  if (listed === undefined) return null;
  const { record } = await current.store.storedIn(TEMPLATE_KIND, listed.id);
  return record as unknown as Template;
}

/** What a paper is printed with instead of the program's own layout; null for that. Throws StoreError. */
export async function versionInUse(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  paper: string,
): Promise<TemplateVersion | null> {
  const template = await templateOf(current, actor, paper);
  return template === null ? null : usedVersion(template);
}

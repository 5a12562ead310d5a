import { PLACE_TAG, type TagScope, type TagValues } from '@shared/domain/template/tag-scope';
import type { TagGroup } from '@shared/ipc/routes-templates';

type Scope = TagScope<never, never>;

/** Of a long text its beginning. */
const SHOWN = 60;

/**
 * The tags of a paper's scope as they are shown, group by group: those of the paper, then those within each loop, each with what it
 * prints. In a loop the first entry is shown.
 * @param values of a record; null where there is none to look at
 */
export function tagGroups(scope: Scope, values: TagValues | null): TagGroup[] {
  return groupsIn(scope, values, [], '整份文书', null);
}

function groupsIn(
  scope: Scope,
  values: TagValues | null,
  loops: readonly string[],
  about: string,
  count: number | null,
): TagGroup[] {
  const place = loops.length === 0 ? [] : [PLACE_TAG];
  const tags = [...place, ...scope.tags].map((tag) => ({
    ...{ name: tag.name, about: tag.about },
    prints: shown(values?.[tag.name]),
  }));
  return [
    { loops: [...loops], about, count, tags },
    ...scope.loops.flatMap((loop) => {
      const entries = values?.[loop.name];
      const list = Array.isArray(entries) ? (entries as readonly TagValues[]) : null;
      const inside = loop.inside as Scope;
      const within = [...loops, loop.name];
      return groupsIn(inside, list?.[0] ?? null, within, loop.about, list?.length ?? null);
    }),
  ];
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return '';
  const characters = [...value.replace(/\n/g, ' ')];
  return characters.length > SHOWN
    ? `${characters.slice(0, SHOWN).join('')}…`
    : characters.join('');
}

import type { FormScope } from '@shared/domain/reports/form/form-scope';
import { wordValue } from '@shared/domain/reports/form/form-value';
import type { FormTagGroup } from '@shared/ipc/routes-report-forms';

/** Of a long text its beginning. */
const SHOWN = 60;

/** The tags of a report group by group, each with what it gives; of a row that is repeated its first. */
export function formTagGroups({ tags, loops }: FormScope): FormTagGroup[] {
  const titles = [...new Set(tags.map(({ group }) => group))];
  return [
    ...titles.map((title) => ({
      title,
      loop: null,
      tags: tags
        .filter(({ group }) => group === title)
        .map(({ name, about, value }) => ({ name, about, prints: shown(wordValue(value)) })),
    })),
    ...loops.map(({ name, about, count, tags: inside, rowAt }) => {
      const first = count === 0 ? [] : rowAt(0);
      return {
        title: `${name}（一行一行的）`,
        loop: { name, about, count },
        tags: inside.map((tag, place) => ({
          ...{ name: tag.name, about: tag.about },
          prints: shown(wordValue(first[place] ?? null)),
        })),
      };
    }),
  ];
}

function shown(text: string): string {
  const characters = [...text.replace(/\n/g, ' ')];
  return characters.length > SHOWN
    ? `${characters.slice(0, SHOWN).join('')}…`
    : characters.join('');
}

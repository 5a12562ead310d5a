import type { Kinds } from '@shared/domain/record/kind-list';
import { listFields } from '@shared/domain/record/walk';

/**
 * What every field of the exported records is called, one a line, for whoever reads them without this program:
 * `registration.place	纠纷发生地`.
 */
export function wordFieldNames({ list }: Pick<Kinds, 'list'>): string {
  return list
    .map(({ label, schema }) => {
      const lines = listFields(schema).map((field) => `${field.path}\t${field.label}`);
      return `【${label}】\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

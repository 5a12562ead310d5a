import type { TagValues } from '@shared/domain/template/tag-scope';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/**
 * A studio's own template with the values of its tags. Only what was looked through by the check of templates may come here.
 * A tag that has no value prints nothing, never another entry's value: of two lists within one another the inner entry's
 * own value counts, then that of the paper as a whole. Throws what docxtemplater throws for tags that do not fit together.
 * @param parts the unpacked Word file
 */
export function fillTemplate(
  parts: ReadonlyMap<string, Uint8Array>,
  values: TagValues,
): Uint8Array {
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes);
  const template = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    stripInvalidXMLChars: true,
    nullGetter: () => '',
    parser: (tag) => ({
      get: (_scope, { scopeList }) =>
        ownValue(scopeList.at(-1), tag) ?? ownValue(scopeList[0], tag) ?? '',
    }),
  });
  template.render(values);
  return template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function ownValue(scope: unknown, tag: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined;
  return (scope as TagValues)[tag];
}

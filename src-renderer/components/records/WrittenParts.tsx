import { Section } from '@renderer/components/layout/Section';
import { saysOf } from '@shared/domain/record/walk';
import type { z } from 'zod';
import './records.css';

/** A part of a record that its acts wrote, and what it is called. */
export interface WrittenPart {
  readonly title: string;
  readonly schema: z.ZodObject;
  readonly value: object | null;
}

/** What the acts of a record wrote, read only, in the words of its schemas; what was not written is left out. */
export function WrittenParts({ parts }: { readonly parts: readonly WrittenPart[] }) {
  const written = parts.filter(({ value }) => value !== null);
  if (written.length === 0) return null;
  return (
    <Section title="办了什么">
      <ol className="written-parts">
        {written.map(({ title, schema, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever added behind
          <li key={at}>
            <strong>{title}</strong>
            <span>{sayFields(schema, value ?? {})}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** 接单日期：2026年11月3日，接单人：苏玉梅 */
function sayFields(schema: z.ZodObject, value: object): string {
  const members: Readonly<Record<string, unknown>> = { ...value };
  return Object.keys(schema.shape)
    .flatMap((name) => {
      const says = saysOf(schema.shape[name]);
      if (says?.kind !== 'field') return [];
      const words = says.words(members[name], () => undefined);
      // A sentence ends where the next field begins.
      return words === '' ? [] : [`${says.label}：${words.replace(/[。；，]+$/u, '')}`];
    })
    .join('，');
}

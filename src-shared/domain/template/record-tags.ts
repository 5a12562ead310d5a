import type { z } from 'zod';
import { namesIn } from '../history/names';
import type { LocalDate } from '../kernel/local-date';
import type { PaperContext, PaperDefinition } from '../paper/define-paper';
import type { KeptPaper } from '../paper/paper';
import type { StudioProfile } from '../studio/studio';
import { agreed, type Marked } from './compare-marks';
import { scopeOfSchema } from './derive-scope';
import { MarkWords } from './mark-words';
import { type Choosing, markedRecord } from './marked-record';
import type { PaperTags } from './paper-tags';
import { markedProfile, type PaperTagContext, STUDIO_TAGS } from './studio-tags';
import { joined, type TagScope, type TagValues, valuesOf } from './tag-scope';

type Entry = Readonly<Record<string, unknown>>;

/** The tags of the papers of a kind that is no case: its fields by their labels, and the studio. */
export interface RecordTags<R> {
  /** What they print of a record. */
  readonly valuesOf: (record: R, known: PaperContext) => TagValues;
  readonly ofPaper: (paper: PaperDefinition<R>) => PaperTags;
}

/** The tags of the papers of a kind, found in its schema. */
export function tagsOfRecords<S extends z.ZodObject>(schema: S): RecordTags<z.output<S>> {
  type R = z.output<S>;
  const scope: TagScope<Entry, PaperTagContext> = joined(
    scopeOfSchema(schema) as TagScope<Entry, PaperTagContext>,
    { tags: STUDIO_TAGS, loops: [] },
  );
  const anyScope = scope as unknown as TagScope<never, never>;
  const print = (record: R, known: PaperContext): TagValues =>
    valuesOf(scope, record as Entry, { ...known, names: namesIn(schema, [record]) });

  const marked = (
    paper: PaperDefinition<R>,
    profile: StudioProfile,
    today: LocalDate,
    choosing: Choosing,
  ): Marked => {
    const known = { profile: markedProfile(profile), today };
    const record = markedRecord(schema, choosing);
    const values = textsOf(print(record, known));
    const words = new MarkWords(anyScope, values);
    const { blocks } = paper.build(record, known, null);
    return { values, blocks: blocks.map((block) => mapTexts(block, words) as typeof block) };
  };

  return {
    valuesOf: print,
    ofPaper: (paper) => ({
      scope: anyScope,
      marked: (known) => print(markedRecord(schema, 0), known),
      example: (profile, today): KeptPaper => ({
        fileName: `${paper.label}（带标签的样例）`,
        issuer: profile.committeeName,
        blocks: agreed(marked(paper, profile, today, 0), marked(paper, profile, today, 1)),
      }),
    }),
  };
}

function textsOf(values: TagValues): ReadonlyMap<string, string> {
  const texts = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return new Map(texts);
}

function mapTexts(value: unknown, words: MarkWords): unknown {
  if (typeof value === 'string') return words.tagged(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, words)]));
}

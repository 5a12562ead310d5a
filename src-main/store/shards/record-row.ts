import type { Audience } from '@shared/domain/record/actor';
import { audienceOf, type Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import { BORDER, normalizeForSearch } from '../search/search-text';
import type { StoredRecord } from './stored-record';

/** What the index holds of a record: what lists, search, figures and sight ask of it. It never changes: another takes its place. */
export interface RecordRow {
  readonly id: string;
  readonly revision: number;
  /** Instant at which it went to 回收站; null while it is in the lists. */
  readonly removedAt: string | null;
  /** Whether it stands in no list although it is outside 回收站. */
  readonly isHidden: boolean;
  readonly visibleTo: Audience;
  readonly links: readonly RecordRef[];
  /** By what lists are ordered. */
  readonly order: string;
  readonly row: object;
  /** The words that it is found by, as search compares them, see `textOfWords`. */
  readonly text: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** What is to be known of a record. */
export function rowOf(kind: Kind, { record, removedAt }: StoredRecord<AnyRecord>): RecordRow {
  return {
    id: record.id,
    revision: 'revision' in record ? Number(record.revision) : 0,
    removedAt,
    isHidden: kind.isHidden?.(record) ?? false,
    visibleTo: audienceOf(kind, record),
    links: kind.links?.(record) ?? [],
    order: kind.listedBy?.(record) ?? record.id,
    row: kind.row?.of(record) ?? {},
    text: textOfWords(kind.words?.(record) ?? []),
    facts: kind.facts?.(record) ?? {},
  };
}

/** Words as search compares them. No word that somebody types runs over a border between two. */
export function textOfWords(words: readonly string[]): string {
  return normalizeForSearch(words.join(BORDER));
}

/** The words in such a text. */
export function wordsOfText(text: string): string[] {
  return text.split(BORDER).filter((word) => word !== '');
}

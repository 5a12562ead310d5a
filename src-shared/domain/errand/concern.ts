import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { Actor } from '../record/actor';
import { kept } from '../record/field';
import { type GivenRecord, recordGiven } from '../record/needs';
import type { RecordRef } from '../record/record';

/** What names the record that something is about: a dispute today, of whatever kind. */
const refSchema = z.object({ kind: z.string().min(1).max(40), id: idSchema });

/** What every one of these records is about, and as it was called when it began; null where there is none. */
export const CONCERN_MEMBERS = {
  about: kept(refSchema.extend({ title: z.string() }).nullable()),
  /** Who of the roster it was given to, by whose name it is written; null for anybody else. */
  holderId: kept(idSchema.nullable()),
};
export type Concern = RecordRef & { readonly title: string };

/** Given with the act that begins one; left out where it is about no record. */
export const concernInput = { about: refSchema.nullable().optional() };

/** What the acts of these kinds may know. */
export interface ErrandContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly actor: Actor;
  readonly studio: {
    readonly mediators: readonly { readonly id: string; readonly name: string }[];
  };
}

/** Told to the act that begins one: the record that it is about, if it is there. */
export const NEEDS_CONCERN = {
  concerned: recordGiven<{ about?: RecordRef | null | undefined }>(({ about }) => about ?? null),
};

/**
 * What is kept of the record that it is about. Refuses one that is not there or lies in 回收站.
 * @param concerned the answer to `NEEDS_CONCERN`
 */
export function concernOf(
  about: RecordRef | null | undefined,
  concerned: GivenRecord | null,
): Ruling<Concern | null> {
  if (about === null || about === undefined) return { ok: true, value: null };
  if (concerned === null)
    return refuse('NOT_NOW', {
      data: { why: '找不到这件事所说的案卷，可能已经删除。请回到案卷再办。' },
    });
  return { ok: true, value: { kind: about.kind, id: about.id, title: concerned.title } };
}

/** The one of the roster of this name; null where none or several have it. */
export function holderNamed(
  name: string,
  { studio }: Pick<ErrandContext, 'studio'>,
): string | null {
  const named = studio.mediators.filter((mediator) => mediator.name === name);
  const [only] = named;
  // Of two of one name nobody can say which.
  return named.length === 1 ? (only?.id ?? null) : null;
}

/** The record that it is about, as a link. */
export function linksOf({ about }: { readonly about: RecordRef | null }): readonly RecordRef[] {
  return about === null ? [] : [{ kind: about.kind, id: about.id }];
}

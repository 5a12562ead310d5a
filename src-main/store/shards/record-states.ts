import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import type { JournalLine, Step } from '../journal/journal-line';
import { applyToStored, liftStored, type StoredRecord } from './stored-record';

/** A record in the form in which the last line about it was written. */
interface Formed {
  readonly stored: StoredRecord;
  readonly form: number;
}

/** What a line did to one record; empty when it did nothing, null when nobody knows any more. */
export function stepsOn(
  { body }: Pick<JournalLine, 'body'>,
  { kind, id }: { readonly kind: string; readonly id: string },
): readonly Step[] | null {
  return body === null ? null : body.steps.filter((step) => step.kind === kind && step.id === id);
}

/**
 * What a record was after each of its lines, in the newest form: back from what stands there now, and
 * where that leads into an older form, played forward from the first line, lifting where the form
 * changes. Null where neither tells it. Throws StoreError `newer_version`.
 * @param lines all of the record, oldest first
 * @param first place of the earliest line of which the state is wanted
 */
export function statesOf<R extends AnyRecord>(
  kind: Kind<R>,
  lines: readonly JournalLine[],
  now: StoredRecord<R>,
  first = 0,
): (StoredRecord<R> | null)[] {
  const id = kind.isSingle ? kind.key : now.record.id;
  const each = lines.map((line) => stepsOn(line, { kind: kind.key, id }));
  const states: (StoredRecord | null)[] = lines.map(() => null);
  let at = lines.length - 1;
  let state: StoredRecord | null = at < 0 ? null : now;
  for (; at >= 0 && state !== null; at -= 1) {
    states[at] = state;
    if (at <= first) return states as (StoredRecord<R> | null)[];
    state = playBack(kind, state, each[at] ?? null);
  }
  playForward(kind, each.slice(0, at + 1)).forEach((one, place) => {
    states[place] = one;
  });
  return states as (StoredRecord<R> | null)[];
}

function playForward(
  kind: Kind,
  each: readonly (readonly Step[] | null)[],
): (StoredRecord | null)[] {
  let state: Formed | null = null;
  return each.map((steps) => {
    state =
      steps === null
        ? null
        : steps.reduce<Formed | null>((was, step) => after(kind, was, step), state);
    return state && liftStored(kind, state.stored, { from: state.form, to: kind.form });
  });
}

function after(kind: Kind, was: Formed | null, { form, forward }: Step): Formed | null {
  if (was !== null && was.form > form) return null;
  const lifted = was && liftStored(kind, was.stored, { from: was.form, to: form });
  if (was !== null && lifted === null) return null;
  const stored = applyToStored(kind, form, lifted, forward);
  return stored && { stored, form };
}

function playBack(
  kind: Kind,
  later: StoredRecord | null,
  steps: readonly Step[] | null,
): StoredRecord | null {
  if (steps === null || steps.some(({ form }) => form !== kind.form)) return null;
  return steps.reduceRight<StoredRecord | null>(
    (stored, { backward }) => stored && applyToStored(kind, kind.form, stored, backward),
    later,
  );
}

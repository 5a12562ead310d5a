import type { ConflictCheck } from '@shared/domain/case/model/conflict-check';
import { z } from 'zod';

/** What was asked about 回避: nothing yet, nothing found, something found. */
export const ASKED = ['not_asked', 'clear', 'found'] as const;
export const ASKED_LABELS = {
  not_asked: '还没有问',
  clear: '已问过，没有需要回避的情形',
  found: '问过，有情形',
} as const satisfies Record<(typeof ASKED)[number], string>;

/** What was asked of a mediator while the choice is made; an older draft knows nothing of it. */
export const askedSchema = z.object({
  asked: z.enum(ASKED).default('not_asked'),
  checkedOn: z.string().nullable().default(null),
  found: z.string().default(''),
});
export type AskedEntry = z.infer<typeof askedSchema>;

type Entry = AskedEntry & { readonly mediatorId: string };

/** The answers of those who were asked, to be sent. */
export function checksOf(entries: readonly Entry[]) {
  return answered(entries).map((entry) => ({ ...entry, isClear: entry.asked === 'clear' }));
}

/** Where the answer of a mediator stands in what is sent. */
export function checkPath(entries: readonly Entry[], id: string): string {
  return `checks.${answered(entries).findIndex(({ mediatorId }) => mediatorId === id)}`;
}

/** What is kept of a mediator already, as the form has it. */
export function askedBefore(checks: readonly ConflictCheck[], id: string): AskedEntry {
  const known = checks.find(({ mediatorId }) => mediatorId === id);
  if (known === undefined) return askedSchema.parse({});
  const { isClear, checkedOn, found } = known;
  return { asked: isClear ? 'clear' : 'found', checkedOn, found };
}

function answered(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ asked }) => asked !== 'not_asked');
}

import { StoreError } from '@main/store/store-error';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import type { Lack } from '@shared/domain/subsidy/check-evidence';
import type { DoneWithMany } from '@shared/ipc/routes-subsidies';
import { ServiceError } from '../service-error';

/** What a case is called. */
export type Named = Omit<DoneWithMany['failed'][number], 'lacks'>;

/** What became of one: done, and what it pays; or why not. */
export type Outcome = Named &
  ({ readonly fen: number } | { readonly lacks: readonly Lack[]; readonly error?: unknown });

/** One after the other; those that cannot be done are named. Throws where none can, for what was typed with them. */
export async function withMany<T>(
  items: readonly T[],
  act: (item: T) => Promise<Outcome>,
): Promise<DoneWithMany> {
  const answer: DoneWithMany = { done: 0, fen: 0, failed: [] };
  let refusal: unknown;
  for (const item of items) {
    const outcome = await act(item);
    if ('fen' in outcome) {
      answer.done += 1;
      answer.fen += outcome.fen;
      continue;
    }
    const { error, lacks, ...name } = outcome;
    if (isOfField(error)) refusal ??= error;
    answer.failed.push({ ...name, lacks: [...lacks] });
  }
  if (answer.done === 0 && refusal !== undefined) throw refusal;
  return answer;
}

function isOfField(error: unknown): boolean {
  return error instanceof ServiceError && error.details.refusal?.field !== undefined;
}

/** What is said of one that cannot be done; null for a fault that stops all of them. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof ServiceError && error.code === 'RULE_REFUSED' && error.details.refusal)
    return refusalSentence(error.details.refusal);
  if (error instanceof StoreError && error.kind === 'changed_meanwhile')
    return '刚才又有改动，没有办这一件，请再看一遍。';
  return null;
}

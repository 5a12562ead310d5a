import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import type { Refusal, Ruling } from '@shared/domain/kernel/ruling';

/** The value of a ruling that must allow; otherwise the test fails with the sentence that a user would read. */
export function ruledValue<T>(ruling: Ruling<T>): T {
  if (ruling.ok) return ruling.value;
  throw new Error(`refused: ${ruling.refusal.code} ${refusalSentence(ruling.refusal)}`);
}

/** The refusal of a ruling that must refuse. */
export function refusalOf(ruling: Ruling<unknown>): Refusal {
  if (!ruling.ok) return ruling.refusal;
  throw new Error('allowed, though a refusal was expected');
}

/** The code of the refusal, or null when the rule allows. */
export function codeOf(ruling: Ruling<unknown>): string | null {
  return ruling.ok ? null : ruling.refusal.code;
}

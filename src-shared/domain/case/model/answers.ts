import type { LocalDate } from '../../kernel/local-date';
import type { Consent, ConsentAnswer } from './mediation-case';

/** What a party answered, oldest first; the last is what stands now. */
export function answersOf(consent: Consent | undefined): ConsentAnswer[] {
  if (consent === undefined) return [];
  const { isGiven, askedOn, method, earlier = [] } = consent;
  return [...earlier, { isGiven, askedOn, method }];
}

/**
 * The party's answer as it now stands, with what it answered before. A later answer that differs is a change of mind and
 * keeps the earlier one; so does a refusal of the same day, for a party may consent and then refuse in the session
 * (《人民调解法》第23条). Anything else corrects what was written down, and replaces what it is not later than.
 */
export function changeAnswer(known: Consent | undefined, answer: Consent): Consent {
  const { earlier: _claimed, ...now } = answer;
  const kept = answersOf(known).filter(
    ({ askedOn, isGiven }) =>
      askedOn < now.askedOn || (askedOn === now.askedOn && isGiven && !now.isGiven),
  );
  while (kept.at(-1)?.isGiven === now.isGiven) kept.pop();
  return kept.length === 0 ? now : { ...now, earlier: kept };
}

/** How a party stood to the mediation on a day. */
export type Standing =
  | { readonly kind: 'willing' }
  | { readonly kind: 'refused'; readonly since: LocalDate }
  | { readonly kind: 'unasked'; readonly firstAskedOn: LocalDate | null };

/** How the answers stood on a day. A consent of the day itself counts, whatever was answered before it. */
export function standingOn(answers: readonly ConsentAnswer[], day: LocalDate): Standing {
  const before = answers.findLast(({ askedOn }) => askedOn < day);
  const sameDay = answers.filter(({ askedOn }) => askedOn === day);
  if (before?.isGiven === true || sameDay.some(({ isGiven }) => isGiven))
    return { kind: 'willing' };
  const refusal = before ?? sameDay[0];
  if (refusal !== undefined) return { kind: 'refused', since: refusal.askedOn };
  return { kind: 'unasked', firstAskedOn: answers[0]?.askedOn ?? null };
}

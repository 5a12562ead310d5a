import type { LocalDate } from '../../kernel/local-date';
import type { Told } from '../../study/study';
import type { MediationCase } from '../model/mediation-case';
import { findLeaks, type Leak } from './find-leaks';

/** What of a case is left in what is told of it, and was not let stand by a person. */
export function studyLeaks(told: Told, record: MediationCase, today: LocalDate): Leak[] {
  const { title, background, course, result, lesson, allowed } = told;
  const text = [title, background, course, result, lesson].join('\n');
  return findLeaks(text, record, today).filter(({ word }) => !allowed.includes(word));
}

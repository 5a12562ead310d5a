import { createPerformCase, type PerformCase } from './cases/perform-case';
import type { PerformOptions } from './records/perform-on';
import { createPerformStudio, type PerformStudio } from './studio/perform-studio';

/** What runs the acts, by kind: `perform.case(actor, 'accept', …)`. Nothing else changes a record. */
export interface Perform {
  readonly case: PerformCase;
  readonly studio: PerformStudio;
}

/** One entry a kind. Whoever adds a kind adds what runs its acts here. */
export function createPerform(options: PerformOptions): Perform {
  return { case: createPerformCase(options), studio: createPerformStudio(options) };
}

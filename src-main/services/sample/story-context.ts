import type { Obligation } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { FlowerKey } from './sample-studio';

/** What a story needs of the day and of the studio. */
export interface StoryContext {
  readonly today: LocalDate;
  readonly mediatorIds: Readonly<Record<FlowerKey, string>>;
}

/** A story's clock: the day that lies so many days from the anchor. */
export type DayOf = (offset: number) => LocalDate;

/** Words an obligation, the names of the parties filled in. */
export type ComposeObligation = (obligation: Obligation) => string;

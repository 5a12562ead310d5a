import type { ObligationGroup } from '@shared/domain/case/agreement/obligation-text';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { FlowerKey } from './sample-studio';

/** What a story needs of the day and of the studio. */
export interface StoryContext {
  readonly today: LocalDate;
  readonly mediatorIds: Readonly<Record<FlowerKey, string>>;
}

/** A story's clock: the day that lies so many days from the anchor. */
export type DayOf = (offset: number) => LocalDate;

/** Words an obligation, or its instalments together, the names of the parties filled in. */
export type ComposeGroup = (group: ObligationGroup) => string;

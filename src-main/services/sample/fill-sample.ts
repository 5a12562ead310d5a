import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import type { Mediator } from '@shared/domain/mediator/mediator';
import type { CaseStory } from './case-story';
import { findFlowers, playStory } from './play-story';
import type { Sample } from './read-stories';
import { playRecordStories, type RecordCall } from './record-story';
import type { SampleCall } from './sample-call';
import { anchorDayOf } from './sample-days';

/** Where the sample is told: the use cases and the roster of a new studio that holds the five flowers. */
export interface SampleTarget {
  readonly call: SampleCall;
  readonly recordCall: RecordCall;
  readonly mediators: readonly Mediator[];
}

/**
 * Fills a new sample studio with the invented disputes and with what else is kept, their days lying around `today`.
 * The disputes come first: one that comes of an enquiry is registered today, and has the last number.
 *
 * Each goes through the use cases in order, so the sample holds nothing that a rule would refuse. Rejects with the
 * first refusal.
 */
export async function fillSample(
  target: SampleTarget,
  { stories, records }: Sample,
  today: LocalDate,
): Promise<void> {
  const context = { today, mediatorIds: findFlowers(target.mediators) };
  for (const story of sortByRegistration(stories, today)) {
    await playStory(target.call, story, context);
  }
  await playRecordStories(target.recordCall, records, context);
}

/** Running numbers follow the days of registration, as they do in a real ledger. */
export function sortByRegistration(stories: readonly CaseStory[], today: LocalDate): CaseStory[] {
  const registeredOn = (story: CaseStory): LocalDate =>
    addDays(anchorDayOf(story.when, today), story.registered);
  return stories
    .map((story) => ({ story, on: registeredOn(story) }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ story }) => story);
}

import type { CaseStory } from '@main/services/sample/case-story';
import { findFlowers, playStory } from '@main/services/sample/play-story';
import { playRecordStories, type RecordStory } from '@main/services/sample/record-story';
import {
  SAMPLE_PROFILE,
  SAMPLE_SETTINGS,
  sampleMediators,
} from '@main/services/sample/sample-studio';
import { callOf, recordCallOf } from '@main/services/sample/write-sample-studio';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { type ProgramOptions, startProgram, type TestProgram } from './run-services';

/** Starts the program with the five flowers on the roster and no case yet. */
export async function startFlowerStudio(options: ProgramOptions = {}): Promise<TestProgram> {
  const program = await startProgram(options);
  await program.ask('setup.createStudio', {
    dataFolder: program.dataFolder,
    profile: SAMPLE_PROFILE,
    mediators: sampleMediators(program.services.current.today()),
    settings: SAMPLE_SETTINGS,
  });
  return program;
}

/** Tells stories of the sample in an open studio of the five flowers; answers the cases as they end. */
export async function tellStories(
  { services: { current, performCase } }: TestProgram,
  stories: readonly CaseStory[],
): Promise<CaseView[]> {
  const context = { today: current.today(), mediatorIds: findFlowers(current.studio.mediators) };
  const call = callOf(performCase);
  const views: CaseView[] = [];
  for (const story of stories) views.push(await playStory(call, story, context));
  return views;
}

/** Tells what else the sample keeps, in an open studio of the five flowers. */
export async function tellRecords(
  { services: { current, performing } }: TestProgram,
  records: readonly RecordStory[],
): Promise<void> {
  const call = recordCallOf(performing);
  await playRecordStories(call, records, { today: current.today() });
}

import type { CaseStory } from '@main/services/sample/case-story';
import { findFlowers, playStory } from '@main/services/sample/play-story';
import {
  playRecordStories,
  type RecordCall,
  type RecordStory,
} from '@main/services/sample/record-story';
import type { SampleCall } from '@main/services/sample/sample-call';
import {
  SAMPLE_PROFILE,
  SAMPLE_SETTINGS,
  sampleMediators,
} from '@main/services/sample/sample-studio';
import type { Page } from '@playwright/test';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { AppErrorShape } from '@shared/ipc/app-error';
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/contract';
import type { Envelope } from '@shared/ipc/envelope';
import { errorSentence } from '@shared/ipc/error-sentence';
import { dataFolderOf } from './data-folder';
import type { RunningStudio } from './electron-app';

/** The wire that the window has, as a test reaches it. */
interface Wire {
  request(route: string, input: unknown): Promise<Envelope>;
}

async function send(page: Page, route: string, input: unknown): Promise<Envelope> {
  return page.evaluate(
    ([name, given]) =>
      (window as unknown as { studio: Wire }).studio.request(name as string, given),
    [route, input],
  );
}

/** Asks a route through the window's own wire; throws the Chinese sentence of a refusal. */
export async function ask<K extends RouteName>(
  page: Page,
  route: K,
  input: InputOf<K>,
): Promise<OutputOf<K>> {
  const envelope = await send(page, route, input);
  if (!envelope.ok) throw new Error(`${route}: ${errorSentence(envelope.error)}`);
  return envelope.data as OutputOf<K>;
}

/** The error with which a route refuses; throws when it does not. */
export async function refusalOf(
  page: Page,
  route: RouteName,
  input: unknown,
): Promise<AppErrorShape> {
  const envelope = await send(page, route, input);
  if (envelope.ok) throw new Error(`not refused: ${route}`);
  return envelope.error;
}

/**
 * Makes the studio of the five flowers through the wire and shows its first page. Who is at the desk has been put off
 * for the day.
 */
export async function openFlowerStudio(studio: RunningStudio): Promise<void> {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  await ask(page, 'setup.createStudio', {
    dataFolder: dataFolderOf(studio),
    profile: SAMPLE_PROFILE,
    mediators: sampleMediators(today),
    settings: SAMPLE_SETTINGS,
  });
  await ask(page, 'app.setPreferences', { deskMediatorId: null, deskAskedOn: today });
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Tells stories of the sample through the wire, in order; answers the cases as they end. */
export async function tellInWindow(page: Page, stories: readonly CaseStory[]): Promise<CaseView[]> {
  const { today, studio } = await ask(page, 'app.bootstrap', null);
  if (studio === null) throw new Error('no studio is open');
  const context = { today, mediatorIds: findFlowers(studio.mediators) };
  // Route and input come as a pair from the stories' own steps.
  const call: SampleCall = (route, input) =>
    ask(page, route, input as never) as ReturnType<SampleCall>;
  const views: CaseView[] = [];
  for (const story of stories) views.push(await playStory(call, story, context));
  return views;
}

/** Tells what else the sample keeps through the wire, in order. */
export async function tellRecordsInWindow(
  page: Page,
  records: readonly RecordStory[],
): Promise<void> {
  const { today } = await ask(page, 'app.bootstrap', null);
  await playRecordStories(
    (act, input) => ask(page, act, input as never) as ReturnType<RecordCall>,
    records,
    { today },
  );
}

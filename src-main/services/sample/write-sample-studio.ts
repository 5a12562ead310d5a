import { type CaseDesk, createCaseDesk } from '../cases/case-desk';
import { type ActHandlers, actHandlers, createPerform } from '../cases/perform';
import { createStudioIn } from '../studio/setup-service';
import { type DeskOptions, StudioDesk } from '../studio/studio-desk';
import { fillSample } from './fill-sample';
import { readStories } from './read-stories';
import type { SampleCall } from './sample-call';
import { SAMPLE_PROFILE, SAMPLE_SETTINGS, sampleMediators } from './sample-studio';

/**
 * Makes the sample studio in a folder, of the stories that ship with the program, through the same use cases that the
 * window uses.
 */
export async function writeSampleStudio(
  folder: string,
  { desk: deskOptions, makeId }: { readonly desk: DeskOptions; readonly makeId: () => string },
): Promise<void> {
  const stories = await readStories(deskOptions.resources);
  const desk = new StudioDesk(deskOptions);
  const studio = {
    profile: SAMPLE_PROFILE,
    mediators: sampleMediators(desk.today()),
    settings: SAMPLE_SETTINGS,
  };
  await createStudioIn(folder, studio, { isSample: true, makeId });
  await desk.open(folder);
  try {
    const options = { desk, makeId, onChanged: () => undefined };
    const call = callOf(createCaseDesk(options), actHandlers(createPerform(options)));
    await fillSample({ call, mediators: desk.studio.mediators }, stories, desk.today());
  } finally {
    await desk.close();
  }
}

/** Registration and acts by the names of their routes. */
export function callOf(cases: Pick<CaseDesk, 'register'>, acts: ActHandlers): SampleCall {
  const handlers = { ...acts, 'cases.register': cases.register };
  // Route and input come as a pair from the sample's own steps, which are typed by route.
  return (route, input) => handlers[route](input as never);
}

import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { createPerformCase, type PerformCase } from '../cases/perform-case';
import { actHandlers } from '../perform-acts';
import { CurrentStudio, type CurrentStudioOptions } from '../studio/current-studio';
import { createStudioIn } from '../studio/setup-service';
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
  {
    current: deskOptions,
    makeId,
  }: { readonly current: CurrentStudioOptions; readonly makeId: () => string },
): Promise<void> {
  const stories = await readStories(deskOptions.resources);
  const current = new CurrentStudio(deskOptions);
  const studio = {
    profile: SAMPLE_PROFILE,
    mediators: sampleMediators(current.today()),
    settings: SAMPLE_SETTINGS,
  };
  await createStudioIn(folder, studio, { isSample: true, makeId });
  await current.open(folder);
  try {
    const call = callOf(createPerformCase({ current, makeId, onChanged: () => undefined }));
    await fillSample({ call, mediators: current.studio.mediators }, stories, current.today());
  } finally {
    await current.close();
  }
}

/** The acts by the names of their routes; nobody is named for what the program makes up. */
export function callOf(perform: PerformCase): SampleCall {
  const handlers = actHandlers('cases', CASE_ACTS, perform);
  const nobody = actorWithAllRights(NOBODY);
  // Route and input come as a pair from the sample's own steps, which are typed by route.
  return (route, input) => {
    const handle = handlers[route] as (
      given: typeof input,
      actor: PresentActor,
    ) => Promise<CaseView>;
    return handle(input, nobody);
  };
}

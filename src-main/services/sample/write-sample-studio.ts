import { type CaseService, createCaseService } from '../case-service';
import { createStudioIn } from '../setup-service';
import { type DeskOptions, StudioDesk } from '../studio-desk';
import { fillSample } from './fill-sample';
import { readStories } from './read-stories';
import type { SampleCall, SampleRoute } from './sample-call';
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
    const cases = createCaseService({ desk, makeId, onChanged: () => undefined });
    const { mediators } = desk.studio;
    await fillSample({ call: callOf(cases), mediators }, stories, desk.today());
  } finally {
    await desk.close();
  }
}

/** The use cases by the names of their routes. */
export function callOf(cases: CaseService): SampleCall {
  return (route, input) => {
    const name = route.slice('cases.'.length) as NameOf<SampleRoute>;
    // Route and input come as a pair from the sample's own steps, which are typed by route.
    return cases[name](input as never);
  };
}

type NameOf<R extends string> = R extends `cases.${infer Name}` ? Name : never;

import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { addDays } from '@shared/domain/kernel/local-date';
import { KINDS } from '@shared/domain/kinds';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { CONTRACT } from '@shared/ipc/contract';
import { createPerformCase, type PerformCase } from '../cases/perform-case';
import { seekIn } from '../cases/seek-cases';
import { actHandlers } from '../perform-acts';
import type { PerformOptions } from '../records/perform-on';
import { handlersOfKinds } from '../records/record-handlers';
import { CurrentStudio } from '../studio/current-studio';
import { createStudioIn } from '../studio/setup-service';
import type { StudioOpenerOptions } from '../studio/studio-opener';
import { fillSample } from './fill-sample';
import { readSample, readStreet } from './read-stories';
import type { RecordCall } from './record-story';
import type { SampleCall } from './sample-call';
import type { SampleKind } from './sample-kind';
import {
  SAMPLE_PROFILE,
  SAMPLE_SETTINGS,
  STREET_PROFILE,
  STREET_SETTINGS,
  sampleMediators,
} from './sample-studio';

/** What each sample is: who it is, how it works, and what is told of it. */
const SAMPLES = {
  studio: { profile: SAMPLE_PROFILE, settings: SAMPLE_SETTINGS, read: readSample },
  street: { profile: STREET_PROFILE, settings: STREET_SETTINGS, read: readStreet },
} as const satisfies Record<SampleKind, object>;

/**
 * Makes a sample studio in a folder, of the stories that ship with the program, through the same use cases that the
 * window uses.
 */
export async function writeSampleStudio(
  folder: string,
  kind: SampleKind,
  {
    current: options,
    makeId,
  }: { readonly current: StudioOpenerOptions; readonly makeId: () => string },
): Promise<void> {
  const { profile, settings, read } = SAMPLES[kind];
  const sample = await read(options.resources);
  const current = new CurrentStudio(options);
  const studio = {
    profile,
    mediators: sampleMediators(current.today()),
    // The rule of 办结即回访 is three weeks old there: nobody is asked about the endings before.
    settings: { ...settings, followUpEndsFrom: addDays(current.today(), -21) },
  };
  await createStudioIn(folder, studio, { isSample: true, makeId });
  await current.open(folder);
  try {
    const performing = { current, makeId, onChanged: () => undefined, seek: seekIn(current) };
    const call = callOf(createPerformCase(performing));
    const recordCall = recordCallOf(performing);
    const { mediators } = current.studio;
    await fillSample({ call, recordCall, mediators }, sample, current.today());
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

/** The acts of the other kinds, as the router would pass them on. */
export function recordCallOf(performing: PerformOptions): RecordCall {
  const handlers = handlersOfKinds(KINDS.list, performing);
  const byName = handlers as unknown as Readonly<Record<string, RecordHandler>>;
  const nobody = actorWithAllRights(NOBODY);
  return async (act, input) => {
    const handle = byName[act];
    if (handle === undefined) throw new Error(`no act of a record: ${act}`);
    return handle(CONTRACT[act].input.parse(input), nobody);
  };
}

type RecordHandler = (input: unknown, actor: PresentActor) => ReturnType<RecordCall>;

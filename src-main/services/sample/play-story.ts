import type { CaseView } from '@shared/domain/case/view/case-view';
import type { Mediator } from '@shared/domain/mediator/mediator';
import { buildSteps } from './build-steps';
import type { CaseStory } from './case-story';
import type { LaterSteps, SampleCall, SampleStep } from './sample-call';
import { FLOWER_KEYS, FLOWERS, type FlowerKey } from './sample-studio';
import type { StoryContext } from './story-context';

/** Does the steps one after another, each based on the answer to the one before; answers the case as it ends. */
export async function playSteps(
  call: SampleCall,
  steps: readonly (SampleStep | LaterSteps)[],
): Promise<CaseView> {
  let view: CaseView | null = null;
  for (const step of steps) {
    for (const { route, input } of stepsNow(step, view)) {
      // An act that asks for nothing besides the case is given just that.
      const given: object =
        view === null ? input : { ...input, caseId: view.case.id, revision: view.case.revision };
      view = await call(route, given as SampleStep['input']);
    }
  }
  if (view === null) throw new Error('a story without steps');
  return view;
}

function stepsNow(step: SampleStep | LaterSteps, view: CaseView | null): readonly SampleStep[] {
  if (typeof step !== 'function') return [step];
  return view === null ? [] : step(view);
}

/** Tells one story through the use cases. */
export function playStory(
  call: SampleCall,
  story: CaseStory,
  context: StoryContext,
): Promise<CaseView> {
  return playSteps(call, buildSteps(story, context));
}

/** Finds the five flowers on a roster by their names. */
export function findFlowers(mediators: readonly Mediator[]): Readonly<Record<FlowerKey, string>> {
  const found = FLOWER_KEYS.map((key) => {
    const mediator = mediators.find(({ nickname }) => nickname === FLOWERS[key].nickname);
    if (mediator === undefined) throw new Error(`not on the roster: ${FLOWERS[key].nickname}`);
    return [key, mediator.id];
  });
  return Object.fromEntries(found);
}

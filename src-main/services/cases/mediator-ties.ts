import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { tieBefore, tiesTo } from '@shared/domain/case/model/mediator-ties';
import type { Mediator } from '@shared/domain/mediator/mediator';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** So many of the newest cases with the mediator's telephone are looked at. */
const EARLIER_CASES = 12;

/**
 * By what a mediator looks tied to a case, to be asked about before the appointment: what is the same in the case itself,
 * and earlier ones (of those that who works may see) in which both stood. Throws StoreError.
 */
export async function findMediatorTies(
  current: CurrentStudio,
  actor: PresentActor,
  caseId: string,
  mediatorId: string,
): Promise<OutputOf<'cases.mediatorTies'>['ties']> {
  const mediator = current.store.studio.mediators.find(({ id }) => id === mediatorId);
  const one = await seenCases(current.store, actor).get(caseId);
  if (mediator === undefined) return [];
  const earlier = await findEarlierTies(current, actor, one, mediator);
  return [...tiesTo(mediator, one), ...earlier];
}

type Checked = { readonly mediatorId: string };

/**
 * The answers about 回避 with what earlier cases tell of each mediator, so that it is kept with the answer; whatever came with
 * them as such is left out. Throws StoreError.
 */
export async function withEarlierTies<C extends Checked>(
  current: CurrentStudio,
  actor: PresentActor,
  caseId: string,
  checks: readonly C[] | undefined,
): Promise<(C & { earlierTies: string[] })[]> {
  if (checks === undefined || checks.length === 0) return [];
  const one = await seenCases(current.store, actor).get(caseId);
  return Promise.all(
    checks.map(async (check) => {
      const mediator = current.store.studio.mediators.find(({ id }) => id === check.mediatorId);
      const found =
        mediator === undefined ? [] : await findEarlierTies(current, actor, one, mediator);
      return { ...check, earlierTies: found };
    }),
  );
}

async function findEarlierTies(
  current: CurrentStudio,
  actor: PresentActor,
  one: MediationCase,
  mediator: Mediator,
): Promise<string[]> {
  const seen = seenCases(current.store, actor);
  // By name alone every case that the mediator ever handled would be found.
  const known =
    mediator.phone === '' ? [] : await seen.newestFinding(mediator.phone, EARLIER_CASES);
  const others = known.filter(({ id }) => id !== one.id);
  const earlier = await Promise.all(others.map(({ id }) => seen.get(id)));
  return earlier.flatMap((other) => tieBefore(mediator, one, other) ?? []);
}

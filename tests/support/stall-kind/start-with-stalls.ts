import { translateErrors } from '@main/ipc/handlers/translate-errors';
import { bindRoutes, createRouter } from '@main/ipc/router';
import { performerOf } from '@main/services/perform-acts';
import { handlersOfKinds } from '@main/services/records/record-handlers';
import { KINDS } from '@shared/domain/kinds';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { type Kinds, listKinds } from '@shared/domain/record/kind-list';
import type { AppErrorShape } from '@shared/ipc/app-error';
import type { HandlersFor, RouteInput, RouteOutput } from '@shared/ipc/define';
import { routesOfKinds } from '@shared/ipc/routes-of-kinds';
import { startWithStudio, type TestProgram } from '../run-services';
import { STALL_KIND } from './stall-kind';

/** What the scales show, in 斤. */
export const SCALES = 7;

const ROUTES = routesOfKinds([STALL_KIND]);
type Routes = typeof ROUTES;
export type StallRoute = keyof Routes & string;
export type StallView = RouteOutput<Routes['stalls.get']>;

/** What a studio keeps, and stalls besides. */
export const KINDS_WITH_STALLS: Kinds = listKinds([...KINDS.list, STALL_KIND]);

/** A studio that also keeps stalls: all of it made of their definition. */
export interface StallProgram {
  readonly program: TestProgram;
  /** Who works. */
  actor: PresentActor;
  ask<N extends StallRoute>(name: N, input: RouteInput<Routes[N]>): Promise<RouteOutput<Routes[N]>>;
  refusal(name: StallRoute, input: unknown): Promise<AppErrorShape>;
}

/** Starts such a program on a fresh folder. */
export async function startWithStalls(): Promise<StallProgram> {
  const atWork = { actor: actorWithAllRights(NOBODY) };
  const program = await startWithStudio({ kinds: KINDS_WITH_STALLS, whoWorks: () => atWork.actor });
  const { current, performing } = program.services;
  const derived = handlersOfKinds([STALL_KIND], performing);
  const perform = performerOf<typeof STALL_KIND.acts, { id: string; revision: number }, null>(
    STALL_KIND,
    performing,
    { show: () => null },
  );
  const handlers: HandlersFor<Routes> = {
    ...derived,
    // Of what must be handed in nothing is derived: the compiler asks for it.
    'stalls.weigh': async (input, actor) => {
      await perform(actor, 'weigh', input, { scales: SCALES });
      return derived['stalls.get']({ id: input.id }, actor);
    },
  };
  const router = createRouter<null>({
    routes: bindRoutes(ROUTES, translateErrors(handlers, current)),
    isTrustedSender: () => true,
    whoWorks: () => atWork.actor,
    noteFault: (fault) => {
      throw fault;
    },
  });
  return Object.assign(atWork, {
    program,
    ask: async <N extends StallRoute>(name: N, input: RouteInput<Routes[N]>) => {
      const envelope = await router(null, name, input);
      if (envelope.ok) return envelope.data as never;
      throw new Error(`refused: ${JSON.stringify(envelope.error)}`);
    },
    refusal: async (name: StallRoute, input: unknown) => {
      const envelope = await router(null, name, input);
      if (envelope.ok) throw new Error(`not refused: ${name}`);
      return envelope.error;
    },
  } satisfies Omit<StallProgram, 'actor'>);
}

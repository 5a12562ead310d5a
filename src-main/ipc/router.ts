import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import { hideNumbers, holdsHiddenNumber } from '@shared/domain/record/hide-numbers';
import { AppError, type AppErrorShape, type FieldIssue } from '@shared/ipc/app-error';
import type { HandlersFor, Route, RouteMap } from '@shared/ipc/define';
import type { Envelope } from '@shared/ipc/envelope';
import { toFieldIssues } from '@shared/ipc/field-issues';

/** A route together with the function that answers it. */
export interface BoundRoute {
  readonly route: Route;
  readonly handle: (input: unknown, actor: PresentActor) => unknown;
}

export type BoundRoutes = ReadonlyMap<string, BoundRoute>;

/** Joins a contract to its handlers; the types see to it that none is missing and none is extra. */
export function bindRoutes<M extends RouteMap>(routes: M, handlers: HandlersFor<M>): BoundRoutes {
  const bound = new Map<string, BoundRoute>();
  for (const name of Object.keys(routes)) {
    const route = routes[name];
    const handle = handlers[name];
    if (route === undefined || handle === undefined)
      throw new Error(`route without handler: ${name}`);
    bound.set(name, { route, handle: handle as BoundRoute['handle'] });
  }
  return bound;
}

export interface RouterOptions<Sender> {
  readonly routes: BoundRoutes;
  /** Whether the message comes from our own window's main frame showing our own page. */
  readonly isTrustedSender: (sender: Sender) => boolean;
  /** Who works now, and with which rights. */
  readonly whoWorks: () => PresentActor;
  /** Whether a protected studio is locked; never when left out. */
  readonly isLocked?: () => Promise<boolean>;
  /** Notes a fault and answers the id under which it can be found. */
  readonly noteFault: (error: unknown) => string;
}

export type Router<Sender> = (sender: Sender, name: unknown, input: unknown) => Promise<Envelope>;

/**
 * The one gate between window and main process: sender → route → right → input → handler → output.
 *
 * Always answers an envelope and never throws: an exception that crosses Electron's IPC loses its
 * code and data. Only an `AppError` speaks to the user; anything else is noted and answered as
 * INTERNAL with the id of its note.
 */
export function createRouter<Sender>(options: RouterOptions<Sender>): Router<Sender> {
  const { routes, isTrustedSender, whoWorks, noteFault, isLocked } = options;
  return async (sender, name, input) => {
    if (!isTrustedSender(sender)) return refuse({ code: 'FORBIDDEN_SENDER' });
    const bound = typeof name === 'string' ? routes.get(name) : undefined;
    if (bound === undefined) return refuse({ code: 'ROUTE_NOT_FOUND' });
    try {
      if (bound.route.whileLocked !== true && (await isLocked?.()) === true)
        return refuse({ code: 'LOCKED' });
      return await dispatch(bound, input, whoWorks());
    } catch (error) {
      if (error instanceof AppError) return refuse(error.toShape());
      return refuse({ code: 'INTERNAL', faultId: noteFault(error) });
    }
  };
}

async function dispatch(bound: BoundRoute, input: unknown, actor: PresentActor): Promise<Envelope> {
  const { right } = bound.route;
  if (!hasRight(actor, right)) return refuse({ code: 'FORBIDDEN', data: { right } });
  const parsed = parseInput(bound.route, input);
  if (!parsed.success) return refuse({ code: 'VALIDATION_FAILED', issues: parsed.issues });
  if (actor.numbers === 'masked' && holdsHiddenNumber(parsed.data)) return refuse(HIDDEN_NUMBER);
  const answer = await bound.handle(parsed.data, actor);
  // The answer is checked too: a field that the contract does not name never reaches the window.
  const data = bound.route.output.parse(answer);
  return { ok: true, data: showsNumbers(bound.route, actor) ? data : hideNumbers(data) };
}

/** Hidden here for all routes at once: a new one shows none by oversight. */
function showsNumbers({ isPaper }: Route, actor: PresentActor): boolean {
  if (actor.numbers !== 'masked') return true;
  return isPaper === true && hasRight(actor, 'papers.make');
}

const HIDDEN_NUMBER: AppErrorShape = {
  code: 'VALIDATION_FAILED',
  issues: [{ path: '', message: '里面有遮住中间的证件号码，存下去就认不出来了，请删去或写完整' }],
};

type ParsedInput =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly issues: FieldIssue[] };

function parseInput(route: Route, input: unknown): ParsedInput {
  try {
    const parsed = route.input.safeParse(input);
    if (parsed.success) return parsed;
    return { success: false, issues: toFieldIssues(route.input, parsed.error) };
  } catch (error) {
    // The check walks the input by recursion: one nested thousands of levels deep ends the stack, not the program.
    if (!(error instanceof RangeError)) throw error;
    return { success: false, issues: [{ path: '', message: '内容的层次太深，无法处理' }] };
  }
}

function refuse(error: AppErrorShape): Envelope {
  return { ok: false, error };
}

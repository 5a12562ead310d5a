import type { z } from 'zod';
import type { PresentActor } from '../domain/record/actor';
import type { Right } from '../domain/record/rights';

/** One route of the contract: who may ask it, what goes in and what comes out, all checked at the border. */
export interface Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** Asked of who works before anything is parsed or loaded. */
  readonly right: Right;
  readonly input: I;
  readonly output: O;
  /** Answered while a protected studio is locked: it tells of no record. */
  readonly whileLocked?: true;
  /** It shows a paper: who sees identity numbers on papers alone sees them here, if they may make papers. */
  readonly isPaper?: true;
}

/** Declares a route. */
export function defineRoute<I extends z.ZodType, O extends z.ZodType>(
  route: Route<I, O>,
): Route<I, O> {
  return route;
}

export type RouteMap = Readonly<Record<string, Route>>;

/** What the window passes to a route. */
export type RouteInput<R extends Route> = z.input<R['input']>;
/** What a handler receives: the parsed input. */
export type ParsedInput<R extends Route> = z.output<R['input']>;
/** What a route answers. */
export type RouteOutput<R extends Route> = z.output<R['output']>;

/** The handler table: one handler a route, none missing, none extra. Each is told who works. */
export type HandlersFor<M extends RouteMap> = {
  readonly [K in keyof M]: (
    input: ParsedInput<M[K]>,
    actor: PresentActor,
  ) => Promise<RouteOutput<M[K]>> | RouteOutput<M[K]>;
};

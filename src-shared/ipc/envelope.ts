import type { AppErrorShape } from './app-error';

/** What crosses the border: never an exception, whose code and data Electron would drop. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: AppErrorShape };

/** The one invoke channel and the one event channel of the preload wire. */
export const REQUEST_CHANNEL = 'studio:request';
export const EVENT_CHANNEL = 'studio:event';

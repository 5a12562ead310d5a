import type { AppErrorShape } from './app-error';

/** What crosses the border: never an exception, whose code and data Electron would drop. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: AppErrorShape };

/** The invoke channel and the event channel of the preload wire. */
export const REQUEST_CHANNEL = 'studio:request';
/** On which the preload alone tells where dropped and pasted files lie; the page gets tickets. */
export const FILES_CHANNEL = 'studio:files';
export const EVENT_CHANNEL = 'studio:event';

import type { AppErrorShape } from '@shared/ipc/app-error';
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/contract';
import type { Envelope } from '@shared/ipc/envelope';
import './studio-wire';

/** A refusal or fault that the main process answered. Worded by `messages/error-wording`. */
export class RequestError extends Error {
  readonly shape: AppErrorShape;

  constructor(shape: AppErrorShape) {
    super(shape.code);
    this.name = 'RequestError';
    this.shape = shape;
  }
}

/**
 * Asks the main process.
 * @throws RequestError when it refuses or fails; the window never decides by itself what is allowed.
 */
export async function request<K extends RouteName>(
  route: K,
  input: InputOf<K>,
): Promise<OutputOf<K>> {
  // The router has checked the answer against the contract's output schema.
  const envelope = (await window.studio.request(route, input)) as Envelope<OutputOf<K>>;
  if (!envelope.ok) throw new RequestError(envelope.error);
  return envelope.data;
}

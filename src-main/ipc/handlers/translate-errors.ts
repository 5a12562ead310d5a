import { toServiceError } from '@main/services/service-error';
import { AppError } from '@shared/ipc/app-error';
import type { HandlersFor, RouteMap } from '@shared/ipc/define';

/**
 * Lets every handler speak the contract's error codes. An error that nobody foresaw passes through
 * untouched: the router notes it and answers INTERNAL.
 * @param dataFolderOf the data folder at work, for the sentence
 */
export function translateErrors<M extends RouteMap>(
  handlers: HandlersFor<M>,
  dataFolderOf: () => string | null,
): HandlersFor<M> {
  const translated = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (input: never): Promise<unknown> => {
      try {
        return await handle(input);
      } catch (error) {
        throw toAppError(error, dataFolderOf());
      }
    },
  ]);
  return Object.fromEntries(translated) as HandlersFor<M>;
}

/** The error in the contract's words, or the same error when it is a fault. */
export function toAppError(error: unknown, dataFolder: string | null): unknown {
  const known = toServiceError(error, dataFolder);
  if (known === null) return error;
  const { issues, refusal, data } = known.details;
  return new AppError(
    {
      code: known.code,
      ...(issues && { issues: [...issues] }),
      ...(refusal && { refusal: { ...refusal, data: { ...refusal.data } } }),
      ...(data && { data: { ...data } }),
    },
    { cause: error },
  );
}

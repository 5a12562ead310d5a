import { ServiceError, toServiceError } from '@main/services/service-error';
import type { CurrentStudio } from '@main/services/studio/current-studio';
import type { PresentActor } from '@shared/domain/record/actor';
import { AppError } from '@shared/ipc/app-error';
import type { HandlersFor, RouteMap } from '@shared/ipc/define';

/**
 * Lets every handler speak the contract's error codes. An error that nobody foresaw passes through
 * untouched: the router notes it and answers INTERNAL.
 * @param desk the data folder at work and who else has it, for the sentence
 */
export function translateErrors<M extends RouteMap>(
  handlers: HandlersFor<M>,
  current: Pick<CurrentStudio, 'dataFolder' | 'holder'>,
): HandlersFor<M> {
  const translated = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (input: never, actor: PresentActor): Promise<unknown> => {
      try {
        return await handle(input, actor);
      } catch (error) {
        throw toAppError(nameHolder(error, current.holder), current.dataFolder);
      }
    },
  ]);
  return Object.fromEntries(translated) as HandlersFor<M>;
}

/** A folder that is open only for reading refuses like a write-protected one: here the reason is known. */
function nameHolder(error: unknown, holder: CurrentStudio['holder']): unknown {
  if (holder === null || toServiceError(error, null)?.code !== 'DATA_FOLDER_READ_ONLY')
    return error;
  return new ServiceError(
    'DATA_FOLDER_HELD',
    { data: { file: holder.computer } },
    { cause: error },
  );
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

import type { PickedBackup } from '@renderer/ipc/answers';
import type { RequestError } from '@renderer/ipc/request';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useState } from 'react';

export interface PickBackup {
  /** The backup that was chosen, until it is restored or left. */
  readonly picked: PickedBackup | null;
  readonly start: () => void;
  readonly leave: () => void;
  readonly isPicking: boolean;
  readonly error: RequestError | null;
}

/** Asks for a backup by the system's dialog. */
export function usePickBackup(): PickBackup {
  const pick = useRouteMutation('setup.pickBackup');
  const [picked, setPicked] = useState<PickedBackup | null>(null);
  return {
    picked,
    start: () => pick.mutate(null, { onSuccess: (found) => found && setPicked(found) }),
    leave: () => setPicked(null),
    isPicking: pick.isPending,
    error: pick.error,
  };
}

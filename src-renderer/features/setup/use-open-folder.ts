import type { RequestError } from '@renderer/ipc/request';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useState } from 'react';
import { readStuckRestore, type StuckRestore } from './stuck-restore';

interface OpenFolder {
  readonly start: () => void;
  readonly isOpening: boolean;
  readonly error: RequestError | null;
  /** Why the chosen folder was not opened, when that is no error. */
  readonly note: string | null;
  /** The chosen folder is in the middle of a restore that nobody can go on with. */
  readonly stuck: StuckRestore | null;
}

/** Asks for a folder by the system's dialog and opens the studio in it. */
export function useOpenFolder(): OpenFolder {
  const choose = useRouteMutation('setup.chooseDataFolder');
  const open = useRouteMutation('setup.openStudio');
  const [note, setNote] = useState<string | null>(null);
  const start = () => {
    setNote(null);
    open.reset();
    choose.mutate(null, {
      onSuccess: (chosen) => {
        if (chosen === null) return;
        if (chosen.contents === 'studio') open.mutate({ dataFolder: chosen.dataFolder });
        else
          setNote(
            `“${chosen.dataFolder}”里没有工作室的资料，请选里面有 studio.json 的那个文件夹。`,
          );
      },
    });
  };
  const stuck = readStuckRestore(open.error?.shape);
  return { start, isOpening: open.isPending, error: choose.error ?? open.error, note, stuck };
}

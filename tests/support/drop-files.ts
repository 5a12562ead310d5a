import type { CDPSession } from '@playwright/test';
import type { RunningStudio } from './electron-app';

/** Files over the window, as the system reports them: what a script makes up itself the program does not take. */
export interface Drag {
  leave(): Promise<void>;
  drop(): Promise<void>;
}

/** Begins to drag files from the system's file manager over the window. */
export async function dragFiles({ page }: RunningStudio, files: string[]): Promise<Drag> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  const at = { x: 600, y: 400 };
  const send = (type: 'dragEnter' | 'dragOver' | 'dragCancel' | 'drop') =>
    cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  await send('dragEnter');
  await send('dragOver');
  return {
    leave: async () => {
      await send('dragCancel');
      await cdp.detach();
      // The pointer is the person's own again.
      await page.mouse.move(300, 300);
    },
    drop: async () => {
      await send('drop');
      await cdp.detach();
    },
  };
}

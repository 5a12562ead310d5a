import { DRAW_CHANNEL, DRAWN_CHANNEL } from '@shared/ipc/print-wire';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

/** All that the page for the printer can do: draw what it is given, and say that it stands. */
contextBridge.exposeInMainWorld('printer', {
  onDraw: (draw: (order: unknown) => Promise<unknown>): void => {
    ipcRenderer.on(DRAW_CHANNEL, (_event: IpcRendererEvent, order: unknown) => {
      void draw(order).then((answer) => ipcRenderer.send(DRAWN_CHANNEL, answer));
    });
  },
});

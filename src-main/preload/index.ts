import { EVENT_CHANNEL, REQUEST_CHANNEL } from '@shared/ipc/envelope';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { claimFiles } from './handed-files';

/** The whole wire between the page and the main process. */
const wire = {
  /** Asks a route; answers an envelope, never throws for a refusal. */
  request: (route: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(REQUEST_CHANNEL, route, input),
  /** Listens to one kind of event; answers the function that stops listening. */
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    const relay = (_event: IpcRendererEvent, name: unknown, payload: unknown): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, relay);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, relay);
    };
  },
  /** While a drop or a paste is being handled: a ticket for each of its files, null for one that lies on no disk. */
  claimFiles,
};

contextBridge.exposeInMainWorld('studio', wire);

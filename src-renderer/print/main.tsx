import type { DrawAnswer, DrawOrder } from '@shared/ipc/print-wire';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PrintedSheets } from './PrintedSheets';
import './print.css';

declare global {
  interface Window {
    /** What the preload of this page offers, and all of it. */
    readonly printer: { onDraw(draw: (order: DrawOrder) => Promise<DrawAnswer>): void };
  }
}

const place = document.getElementById('root');
if (place) {
  const root = createRoot(place);
  window.printer.onDraw(async ({ id, sheets }) => {
    flushSync(() => root.render(<PrintedSheets key={id} sheets={sheets} />));
    return { id, unreadable: await findUnreadable(place) };
  });
}

/** Waits for the pictures, and answers the places of those that are none. */
async function findUnreadable(within: HTMLElement): Promise<number[]> {
  const pictures = [...within.querySelectorAll('img')];
  const found = await Promise.all(
    pictures.map(async (picture) => {
      const isShown = await picture.decode().then(
        () => true,
        () => false,
      );
      return isShown ? [] : [Number(picture.dataset.place)];
    }),
  );
  return found.flat();
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningStudio } from './electron-app';

/** The window as most studios have it. */
const WINDOW = { width: 1366, height: 768 };
/** As much of a long page as still makes a picture that can be looked at. */
const MAX_HEIGHT = 4_000;

/** Pictures of the window, numbered in the order in which they were taken. */
export class DemoAlbum {
  private readonly studio: RunningStudio;
  private readonly folder: string;
  private count = 0;

  constructor(studio: RunningStudio, output: string) {
    this.studio = studio;
    this.folder = join(output, 'screenshots');
    mkdirSync(this.folder, { recursive: true });
  }

  get size(): number {
    return this.count;
  }

  /** What a mediator sees at this moment. */
  readonly look = async (name: string): Promise<void> => {
    await this.studio.page.setViewportSize(WINDOW);
    await this.take(name);
  };

  /** The same with everything that one would scroll to. */
  readonly lookAtAll = async (name: string): Promise<void> => {
    const { page } = this.studio;
    await page.setViewportSize(WINDOW);
    const hidden = await page.evaluate(() => {
      const scrolled = document.querySelector('.shell-main, .setup') ?? document.body;
      return scrolled.scrollHeight - scrolled.clientHeight;
    });
    const height = Math.min(WINDOW.height + Math.max(hidden, 0), MAX_HEIGHT);
    await page.setViewportSize({ width: WINDOW.width, height });
    await this.take(name);
    await page.setViewportSize(WINDOW);
  };

  private async take(name: string): Promise<void> {
    this.count += 1;
    const fileName = `${String(this.count).padStart(2, '0')}-${name}.png`;
    await this.studio.page.screenshot({
      path: join(this.folder, fileName),
      animations: 'disabled',
    });
  }
}

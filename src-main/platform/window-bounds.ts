import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 680;

const windowPlaceSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(MIN_WIDTH),
  height: z.int().min(MIN_HEIGHT),
  maximized: z.boolean(),
});

/** Where the window stood when it was last closed, in screen pixels. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window of a first start: fits the 1366 × 768 screen most studios have. */
export const DEFAULT_PLACE: WindowPlace = { width: 1366, height: 768, maximized: false };

/** Reads the last place; a missing or damaged file means the default, for it holds nothing dear. */
export function readWindowPlace(file: string): WindowPlace {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return DEFAULT_PLACE;
  }
}

/** Notes the place for the next start; a failure costs only the memory of it. */
export function writeWindowPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(place), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A read-only profile: the window opens at its default place next time.
  }
}

/**
 * Drops a position that lies on no screen any more (a projector that is gone), so that the
 * window can never open where nobody sees its title bar.
 */
export function keepOnScreen(place: WindowPlace, screens: readonly Area[]): WindowPlace {
  const { x, y, width, height, maximized } = place;
  if (x === undefined || y === undefined) return place;
  const visible = screens.some(
    (area) =>
      x + 100 <= area.x + area.width &&
      x + width - 100 >= area.x &&
      y >= area.y &&
      y + 40 <= area.y + area.height,
  );
  return visible ? place : { width, height, maximized };
}

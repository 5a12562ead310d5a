/** Pixels of four bytes each, row by row. */
export interface PixelGrid {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const PIXEL_BYTES = 4;

/**
 * Turns and mirrors a picture as its EXIF orientation says (TIFF 6.0, tag 274; 1 is upright), since
 * phones store pictures as the sensor saw them.
 */
export function turnPixels(grid: PixelGrid, orientation: number): PixelGrid {
  const { width, height } = grid;
  const isOnItsSide = orientation >= 5;
  const turned = {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    pixels: new Uint8Array(grid.pixels.length),
  };
  for (let y = 0; y < turned.height; y += 1) {
    for (let x = 0; x < turned.width; x += 1) {
      const [fromX, fromY] = sourceOf(x, y, width, height, orientation);
      const from = (fromY * width + fromX) * PIXEL_BYTES;
      const pixel = grid.pixels.subarray(from, from + PIXEL_BYTES);
      turned.pixels.set(pixel, (y * turned.width + x) * PIXEL_BYTES);
    }
  }
  return turned;
}

/** The stored pixel that belongs at (x, y) of the upright picture. */
function sourceOf(
  x: number,
  y: number,
  width: number,
  height: number,
  orientation: number,
): readonly [number, number] {
  const right = width - 1;
  const bottom = height - 1;
  switch (orientation) {
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
    default:
      return [x, y];
  }
}

import type { ThumbnailMaker } from '@main/services/ports';
import { nativeImage } from 'electron';
import { turnPixels } from './turn-pixels';

const JPEG_QUALITY = 80;

/** Small pictures drawn by Electron: nothing but pixels comes out, no EXIF. */
export const systemThumbnails: ThumbnailMaker = {
  async makeThumbnail(content, { kind, orientation, maxPixels }) {
    const image = nativeImage.createFromBuffer(content);
    if (image.isEmpty()) return null;
    const { width, height } = image.getSize();
    const scale = Math.min(1, maxPixels / Math.max(width, height));
    const small = image.resize({
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      quality: 'good',
    });
    const upright = turnUpright(small, orientation);
    return kind === 'png' ? upright.toPNG() : upright.toJPEG(JPEG_QUALITY);
  },
};

function turnUpright(image: Electron.NativeImage, orientation: number): Electron.NativeImage {
  if (orientation === 1) return image;
  const turned = turnPixels({ ...image.getSize(), pixels: image.toBitmap() }, orientation);
  const { width, height, pixels } = turned;
  return nativeImage.createFromBitmap(Buffer.from(pixels), { width, height });
}

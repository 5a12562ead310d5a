import { MAX_THUMBNAIL_PIXELS } from '@shared/domain/attachment/limits';

const JPEG_QUALITY = 0.8;

/**
 * Draws a small upright JPEG of a picture, on white paper, with nothing of its EXIF; null when there
 * is nothing to draw on. Rejects when it is no picture. The window is the sandbox of the program:
 * what strangers sent is decoded here. A large photo takes 50 MB of memory meanwhile.
 */
export async function drawThumbnail(picture: Uint8Array<ArrayBuffer>): Promise<Blob | null> {
  // The browser turns what a phone stored lying on its side.
  const whole = await createImageBitmap(new Blob([picture]));
  try {
    const scale = Math.min(1, MAX_THUMBNAIL_PIXELS / Math.max(whole.width, whole.height));
    const width = Math.max(1, Math.round(whole.width * scale));
    const height = Math.max(1, Math.round(whole.height * scale));
    const small = await createImageBitmap(whole, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const paper = canvas.getContext('2d');
    if (paper === null) return null;
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, width, height);
    paper.drawImage(small, 0, 0);
    small.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  } finally {
    whole.close();
  }
}

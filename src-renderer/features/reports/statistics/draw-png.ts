import type { Picture, Tone } from '@shared/domain/reports/charts/picture';

/** A picture as a file, and its size in pixels. */
export interface DrawnPng {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** As sharp as paper asks for. */
const SCALE = 3;
const MARGIN_IN_EM = 1;

/** Draws a picture on white, as it stands in the window. Throws Error when the browser gives no picture. @param title above it; none when empty */
export async function drawPng(picture: Picture, title: string): Promise<DrawnPng> {
  const { em, marks } = picture;
  const margin = MARGIN_IN_EM * em;
  const head = title === '' ? 0 : 2 * em;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((picture.width + 2 * margin) * SCALE);
  canvas.height = Math.ceil((picture.height + 2 * margin + head) * SCALE);
  const paint = canvas.getContext('2d');
  if (paint === null) throw new Error('no canvas');
  const style = getComputedStyle(document.body);
  const family = style.fontFamily;
  const colorOf = (tone: Tone) => style.getPropertyValue(`--${tone}`);
  paint.fillStyle = 'white';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.scale(SCALE, SCALE);
  paint.translate(margin, margin);
  if (title !== '') {
    paint.font = `600 ${1.1 * em}px ${family}`;
    paint.fillStyle = colorOf('ink');
    paint.fillText(title, 0, 1.1 * em);
  }
  paint.translate(0, head);
  paint.font = `${em}px ${family}`;
  for (const mark of marks) {
    paint.fillStyle = colorOf(mark.tone);
    if (mark.type === 'text') {
      paint.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      paint.fillText(mark.text, mark.x, mark.y);
    } else if (mark.isHollow) {
      paint.strokeStyle = colorOf(mark.tone);
      paint.lineWidth = 1.5;
      paint.strokeRect(mark.x, mark.y, mark.width, mark.height);
    } else paint.fillRect(mark.x, mark.y, mark.width, mark.height);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('no picture');
  const png = new Uint8Array(await blob.arrayBuffer());
  return { png, width: canvas.width, height: canvas.height };
}

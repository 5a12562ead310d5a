/**
 * node scripts/icons.mjs: draws every size of the icon from resources/icons/icon.svg.
 * Needs rsvg-convert (Debian: librsvg2-bin); its results are committed, so nobody else does.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ROOT, run } from './lib/run.mjs';

const FOLDER = join(ROOT, 'resources/icons');
const SVG = join(FOLDER, 'icon.svg');
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

for (const size of LINUX_SIZES) await draw(size, join(FOLDER, `${size}x${size}.png`));

const work = mkdtempSync(join(tmpdir(), 'icons-'));
const pictures = [];
for (const size of WINDOWS_SIZES) {
  const file = join(work, `${size}.png`);
  await draw(size, file);
  pictures.push({ size, png: readFileSync(file) });
}
writeFileSync(join(FOLDER, 'icon.ico'), packIco(pictures));
rmSync(work, { recursive: true });

async function draw(size, file) {
  const { code, output } = await run(
    'rsvg-convert',
    ['--width', String(size), '--height', String(size), '--output', file, SVG],
    { capture: true },
  );
  if (code !== 0) fail(`rsvg-convert failed: ${output}`);
}

/** An .ico file: a header, one 16-byte entry a picture, then the PNG files as they are. */
function packIco(entries) {
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(({ size, png }, at) => {
    const entry = 6 + 16 * at;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...entries.map(({ png }) => png)]);
}

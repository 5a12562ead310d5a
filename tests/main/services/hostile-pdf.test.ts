import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOverPdf } from '@main/services/binding/take-over-pdf';
import { Typesetter } from '@main/services/binding/typesetter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleThread } from '../../support/bundle-thread';
import {
  bombPdf,
  deepTreePdf,
  loopingPdf,
  manyObjectsPdf,
  manyPagesPdf,
} from '../../support/hostile-pdf';
import { makePdf } from '../../support/make-papers';

const folder = mkdtempSync(join(tmpdir(), 'hostile-pdf-'));
let examiner: Typesetter;

beforeAll(async () => {
  examiner = new Typesetter(await bundleThread(folder));
}, 60_000);

afterAll(() => {
  examiner.close();
  rmSync(folder, { recursive: true, force: true });
});

const MEGABYTE = 1024 * 1024;

describe('材料里的 PDF 是做来吃时间、吃内存的', () => {
  it.each([
    ['页树深五万层', () => deepTreePdf(50_000)],
    ['页树绕回自己', () => loopingPdf()],
    ['压成 4 MB、解开 4 GB 的流', () => bombPdf(4096)],
    ['自称两亿个对象', () => manyObjectsPdf(200_000_000)],
    ['同一页列了三十万次', () => manyPagesPdf(300_000)],
  ])(
    '%s：不装进来，程序不多占 1.2 GB，不拖过 25 秒（bug: 一份坏材料拖垮整卷）',
    async (_name, make) => {
      const pdf = make();
      const before = process.memoryUsage.rss();
      let most = 0;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss() - before);
      }, 20);
      const begun = Date.now();
      const taken = await takeOverPdf(examiner, pdf);
      clearInterval(watch);
      expect(taken).toHaveProperty('whyNot');
      expect(Date.now() - begun).toBeLessThan(25_000);
      expect(most).toBeLessThan(1_200 * MEGABYTE);
    },
    60_000,
  );

  it('坏的一份之后，好的照样装（bug: 线程断了就再没有人读）', async () => {
    await takeOverPdf(examiner, bombPdf(2048));
    const page = '<< /Type /Page /MediaBox [0 0 595 842] /Parent 2 0 R >>';
    const good = makePdf(
      ...['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page],
    );
    expect(await takeOverPdf(examiner, good)).toEqual({ pages: 1 });
  }, 60_000);
});

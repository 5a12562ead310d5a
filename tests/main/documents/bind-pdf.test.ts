import { bindPdf } from '@main/documents/bind-pdf';
import { examineForeignPdf } from '@main/documents/read-foreign-pdf';
import {
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  StandardFonts,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../support/make-papers';
import { readPdfPages } from '../../support/office-suite';

async function pagesOf(texts: readonly string[], turn = 0, corner = false): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const text of texts) {
    const page = made.addPage([595, 842]);
    page.drawText(
      text,
      corner ? { x: 540, y: 800, size: 12, font } : { x: 90, y: 400, size: 20, font },
    );
    page.setRotation(degrees(turn));
  }
  return made.save();
}

describe('整卷 PDF', () => {
  it('各页按次序，页码只盖在该编号的页上，书签是中文（bug: 目录和页码差一页）', async () => {
    const bytes = await bindPdf({
      title: '（2026）人调字第1号',
      author: '某调委会',
      sources: [await pagesOf(['cover', 'one', 'two', 'back']), await pagesOf(['scan'], 90)],
      pages: [
        { title: '卷宗封面', source: 0, from: 0, count: 1, isForeign: false, isNumbered: false },
        { title: '人民调解记录', source: 0, from: 1, count: 2, isForeign: false, isNumbered: true },
        { title: '证据材料𠮷', source: 1, from: 0, count: 1, isForeign: true, isNumbered: true },
        { title: '封底', source: 0, from: 3, count: 1, isForeign: false, isNumbered: false },
      ],
      numbers: await pagesOf(['1', '2', '3'], 0, true),
    });
    const pages = (await readPdfPages(bytes)).map((text) => text.replace(/\s+/g, ' ').trim());
    expect(pages).toEqual(['cover', '1 one', '2 two', expect.stringContaining('3'), 'back']);
    const read = await PDFDocument.load(bytes);
    expect(read.getTitle()).toBe('（2026）人调字第1号');
    expect(read.getPages()[3]?.getRotation().angle).toBe(90);
    const outlines = read.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    const titles: string[] = [];
    let mark = outlines.lookupMaybe(PDFName.of('First'), PDFDict);
    while (mark !== undefined) {
      titles.push(mark.lookup(PDFName.of('Title'), PDFHexString).decodeText());
      mark = mark.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    expect(titles).toEqual(['卷宗封面', '人民调解记录', '证据材料𠮷', '封底']);
  });

  it('别人的页上会动的东西不跟过来，看得见的图章留着', async () => {
    const made = await PDFDocument.load(await pagesOf(['scan']));
    const page = made.getPages()[0];
    if (page === undefined) throw new Error('no page');
    const act = { S: 'JavaScript', JS: PDFHexString.fromText('app.alert(1)') };
    const marks = ['Link', 'FileAttachment', 'Stamp'].map((Subtype) =>
      made.context.obj({ Type: 'Annot', Subtype, Rect: [0, 0, 9, 9], A: act }),
    );
    page.node.set(PDFName.of('Annots'), made.context.obj(marks));
    page.node.set(PDFName.of('AA'), made.context.obj({ O: act }));
    const bytes = await bindPdf({
      ...{ title: '卷', author: '', sources: [await made.save()], numbers: await pagesOf([]) },
      pages: [{ title: '材料', source: 0, from: 0, count: 1, isForeign: true, isNumbered: false }],
    });
    const bound = (await PDFDocument.load(bytes)).getPages()[0]?.node;
    const kept = bound?.lookup(PDFName.of('Annots'), PDFArray);
    expect(kept?.size()).toBe(1);
    const stamp = kept?.lookup(0, PDFDict);
    expect(stamp?.get(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'));
    expect(stamp?.has(PDFName.of('A'))).toBe(false);
    expect(bound?.has(PDFName.of('AA'))).toBe(false);
  });

  it('上锁的、坏的各是什么，说得清，不抛出', async () => {
    const empty = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'];
    const locked = makePdf(...empty)
      .toString('latin1')
      .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 1 0 R');
    expect(await examineForeignPdf(Buffer.from(locked, 'latin1'))).toEqual({
      ...{ ok: false, fault: 'encrypted' },
    });
    for (const bad of [Buffer.from('%PDF-1.7\n%%EOF'), Buffer.alloc(0), makePdf(...empty)])
      expect(await examineForeignPdf(bad)).toEqual({ ok: false, fault: 'damaged' });
    expect(await examineForeignPdf(await pagesOf(['a', 'b']))).toEqual({ ok: true, pages: 2 });
  });
});

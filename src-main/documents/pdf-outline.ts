import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
} from 'pdf-lib';

/** The bookmarks of a PDF, one below the other, shown when it is opened; pdf-lib has no call for them. */
export function addOutline(
  document: PDFDocument,
  marks: readonly { readonly title: string; readonly page: PDFPage }[],
): void {
  if (marks.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  for (const [index, { title, page }] of marks.entries()) {
    const item = new Map<PDFName, PDFHexString | PDFDict | ReturnType<typeof context.nextRef>>();
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Parent'), root);
    const [previous, next, own] = [refs[index - 1], refs[index + 1], refs[index]];
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous);
    if (next !== undefined) item.set(PDFName.of('Next'), next);
    const dict = context.obj({});
    for (const [key, value] of item) dict.set(key, value);
    dict.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]));
    if (own !== undefined) context.assign(own, dict);
  }
  const outlines = context.obj({});
  outlines.set(PDFName.of('Type'), PDFName.of('Outlines'));
  outlines.set(PDFName.of('First'), refs[0] ?? root);
  outlines.set(PDFName.of('Last'), refs.at(-1) ?? root);
  outlines.set(PDFName.of('Count'), PDFNumber.of(marks.length));
  context.assign(root, outlines);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

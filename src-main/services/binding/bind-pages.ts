import type { BoundPages } from '@main/documents/bind-pdf';
import { type ContentsEntry, fillContents } from '@shared/domain/case/dossier/bound-papers';
import type { BindingPlan, BoundPart } from '@shared/domain/case/dossier/plan-binding';
import type { Paper } from '@shared/domain/paper/paper';
import type { PaperPrinter } from '../ports-printing';
import type { BoundFiles } from './bound-files';
import type { Typesetter } from './typesetter';

export interface Binding {
  readonly printer: PaperPrinter;
  readonly typesetter: Typesetter;
  readonly files: BoundFiles;
  /** In the properties of the bound file. */
  readonly title: string;
  readonly author: string;
  /** Told after each step; throws to give up. */
  readonly step: () => void;
}

/** The contents as they are bound, and the bound file. */
export interface Bound {
  readonly pdf: Uint8Array;
  /** The contents with their page numbers, for the Word file; null where the file has none. */
  readonly contents: Paper | null;
}

/** Pages of a part, before it is known where they begin. */
interface PartPages {
  readonly part: BoundPart;
  readonly pages: Omit<BoundPages, 'title' | 'isNumbered'>[];
}

/**
 * The bound file of a case. The papers are printed in one go; the contents are printed last, when it is known on which page
 * everything begins: they bear no number themselves, so that however long they are moves nothing.
 */
export async function bindPages(plan: BindingPlan, binding: Binding): Promise<Bound> {
  const { printer, typesetter, step } = binding;
  const sources: Uint8Array[] = [];
  const laid = await printParts(plan.parts, sources, binding);
  const entries = entriesOf(laid);
  const contents = await printContents(laid, entries, sources, printer);
  step();
  const last = entries.reduce((sum, { count }) => sum + count, 0);
  const numbers = await printer.toPdf(
    Array.from({ length: last }, (_, at) => ({ kind: 'number', text: `${at + 1}` })),
  );
  step();
  const pages = laid.flatMap(({ part: { title, isNumbered }, pages: own }) =>
    own.map((one, at): BoundPages => ({ ...one, title: at === 0 ? title : null, isNumbered })),
  );
  const { title, author } = binding;
  const pdf = await typesetter.run({
    kind: 'bind',
    order: { title, author, sources, pages, numbers: numbers.bytes },
  });
  step();
  return { pdf, contents };
}

async function printParts(
  parts: readonly BoundPart[],
  sources: Uint8Array[],
  { printer, files, step }: Binding,
): Promise<PartPages[]> {
  const papers = parts.flatMap((part) => (isTypeset(part) ? [part.paper] : []));
  const printed = await printer.toPdf(papers.map(({ blocks }) => ({ kind: 'paper', blocks })));
  sources.push(printed.bytes);
  step();
  const laid: PartPages[] = [];
  let [at, from] = [0, 0];
  for (const part of parts) {
    const pages: PartPages['pages'] = [];
    if (isTypeset(part)) {
      const count = printed.pages[at] ?? 0;
      pages.push({ source: 0, from, count, isForeign: false });
      at += 1;
      from += count;
    } else if (part.kind === 'files') {
      for (const file of part.files) {
        const { pdf, count, isForeign } = await files.pagesOf(file);
        pages.push({ source: sources.push(pdf) - 1, from: 0, count, isForeign });
        step();
      }
    }
    laid.push({ part, pages });
  }
  return laid;
}

/** A paper but the contents, which wait. */
function isTypeset(part: BoundPart): part is Extract<BoundPart, { kind: 'paper' }> {
  return part.kind === 'paper' && !part.isContents;
}

function entriesOf(laid: readonly PartPages[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let from = 1;
  for (const { part, pages } of laid) {
    if (!part.isNumbered) continue;
    const count = pages.reduce((sum, one) => sum + one.count, 0);
    entries.push({ title: part.title, from, count });
    from += count;
  }
  return entries;
}

async function printContents(
  laid: readonly PartPages[],
  entries: readonly ContentsEntry[],
  sources: Uint8Array[],
  printer: PaperPrinter,
): Promise<Paper | null> {
  const place = laid.find(({ part }) => part.kind === 'paper' && part.isContents);
  if (place === undefined || place.part.kind !== 'paper') return null;
  const { paper } = place.part;
  const blocks = fillContents(paper.blocks, entries);
  const printed = await printer.toPdf([{ kind: 'paper', blocks }]);
  const source = sources.push(printed.bytes) - 1;
  place.pages.push({ source, from: 0, count: printed.pages[0] ?? 1, isForeign: false });
  return { ...paper, blocks };
}

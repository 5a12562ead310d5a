import {
  ATTACHMENT_KIND_LABELS,
  type Attachment,
  attachmentsInFile,
} from '../../../attachment/attachment';
import { isNeeded, oncePerRecord, type PaperContext } from '../../../paper/define-paper';
import { isOfSheet } from '../../../paper/paperwork';
import type { MediationCase } from '../../model/mediation-case';
import { type CasePaper, defineFilledPaper } from '../blocks/case-paper';
import { bindPaper } from '../blocks/names-on-paper';
import { titleBlocks } from '../blocks/plain-blocks';

const LABEL = '卷内目录';
/** Room for what is put in by hand: a page on the blank form, two lines below what is known. */
const BLANK_ROWS = { form: 18, filled: 2 } as const;

/**
 * 卷内目录 (司发通〔2010〕239号): 序号、文书名称、页号、备注 of what the file must have or people wrote, in its order, with
 * the materials that were put into it. Pages are counted when the file is bound.
 * @param papers what lies behind it, in the order of the file
 */
export function dossierContentsOf(papers: readonly CasePaper[]): CasePaper {
  return defineFilledPaper({
    key: 'dossier_contents',
    label: LABEL,
    section: 'papers',
    required: ({ acceptance }) => acceptance !== null,
    instancesOf: oncePerRecord,
    build: (c, ctx) => {
      const names = c.record === null ? [] : listedInContents(c.record, papers, ctx);
      return bindPaper(LABEL, c, ctx.profile, [
        ...titleBlocks(LABEL),
        {
          type: 'table',
          columns: [
            { label: '序号', width: 3.6, align: 'center' },
            { label: '文书名称', width: 18, align: 'left' },
            { label: '页号', width: 4, align: 'center' },
            { label: '备注', width: 6, align: 'left' },
          ],
          rows: names.map((name, index) => [`${index + 1}`, name, '', '']),
          blankRows: c.record === null ? BLANK_ROWS.form : BLANK_ROWS.filled,
        },
      ]);
    },
  });
}

/** The sheets of a paper that lie in the file: those that it must have or people wrote, and whatever was signed. */
function sheetsIn(
  c: MediationCase,
  paper: CasePaper,
  attached: readonly Pick<Attachment, 'subject'>[],
  ctx: PaperContext,
): string[] {
  const { key, label, origin } = paper;
  const isAsked = origin === 'written' || isNeeded(paper, c, ctx);
  const isSigned = (ofId: string | null): boolean =>
    attached.some(
      ({ subject }) => subject.of === 'paper' && subject.paper === key && subject.ofId === ofId,
    );
  // What was printed or worded by hand is meant for the file.
  const isUsed = (ofId: string | null): boolean =>
    [...c.printed, ...c.paperTexts].some(isOfSheet({ paper: key, ofId }));
  const instances = paper.instancesOf(c);
  const titles = instances
    .filter(({ ofId }) => isAsked || isSigned(ofId) || isUsed(ofId))
    .map(({ name }) => (name === '' ? label : `${label}（${name}）`));
  // A form that was filled in by hand.
  return instances.length === 0 && isSigned(null) ? [label] : titles;
}

/** What lies in the file: papers in its order, then the materials by kind. */
export function listedInContents(
  c: MediationCase,
  papers: readonly CasePaper[],
  ctx: PaperContext,
): string[] {
  const attached = attachmentsInFile(c.attachments);
  const written = papers.flatMap((paper) => sheetsIn(c, paper, attached, ctx));
  // A signed original is the paper that it is of, not a material besides.
  const materials = attached.filter(({ subject }) => subject.of !== 'paper');
  const kinds = new Set(materials.map(({ kind }) => kind));
  return [...written, ...[...kinds].map((kind) => ATTACHMENT_KIND_LABELS[kind])];
}

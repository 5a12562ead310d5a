import {
  isNeeded,
  type PaperContext,
  type PaperDefinition,
  type PaperInstance,
} from './define-paper';
import type { Paper, PaperEntry } from './paper';

/** What papers there are of a record, in the order of the list. */
export function listPapers<R>(
  papers: readonly PaperDefinition<R>[],
  record: R,
  ctx: PaperContext,
): PaperEntry[] {
  return papers.flatMap((paper) =>
    paper.instancesOf(record).map((instance) => describe(paper, instance, record, ctx)),
  );
}

function describe<R>(
  paper: PaperDefinition<R>,
  { ofId, name }: PaperInstance,
  record: R,
  ctx: PaperContext,
): PaperEntry {
  const { key, label, section, origin, words } = paper;
  const final = paper.finality(record, ofId);
  return {
    ...{ paper: key, ofId, label, name, section, origin },
    isRequired: isNeeded(paper, record, ctx),
    copies: paper.copies?.(record) ?? 1,
    state: final === null ? 'draft' : 'final',
    stateWord: final === null ? words.draft : words.final,
    finalOn: final?.on ?? null,
    // Nobody can mend what is final.
    findings: final === null ? [...paper.findings(record, ctx, ofId)] : [],
  };
}

/** The labels of the papers that the record's file must have and does not. */
export function missingPapers<R>(
  papers: readonly PaperDefinition<R>[],
  record: R,
  ctx: Pick<PaperContext, 'needs'>,
): string[] {
  return papers
    .filter((paper) => isNeeded(paper, record, ctx) && paper.instancesOf(record).length === 0)
    .map(({ label }) => label);
}

/** How many written papers of a record may still change, and how many are final: what lists go by. */
export function countPapers<R>(
  papers: readonly PaperDefinition<R>[],
  record: R,
): { readonly draft: number; readonly final: number } {
  const written = papers.filter(({ origin }) => origin === 'written');
  const states = written.flatMap((paper) =>
    paper.instancesOf(record).map(({ ofId }) => paper.finality(record, ofId) !== null),
  );
  const final = states.filter(Boolean).length;
  return { draft: states.length - final, final };
}

/**
 * The paper as it is shown and printed. One that is final stands as it was kept then, or, where nothing was kept, as the
 * record has it now.
 */
export function readPaper<R>(
  paper: PaperDefinition<R>,
  record: R,
  ctx: PaperContext,
  ofId: string | null,
): Paper {
  const final = paper.finality(record, ofId);
  const kept = final === null ? null : (paper.kept?.(record, ofId) ?? null);
  const { fileName, issuer, blocks } = kept ?? paper.build(record, ctx, ofId);
  const content = { label: paper.label, origin: paper.origin, fileName, issuer, blocks };
  if (final === null)
    return {
      ...content,
      slots: [...(paper.slots?.(record, ctx, ofId) ?? [])],
      findings: [...paper.findings(record, ctx, ofId)],
      final: null,
    };
  const keeps = paper.kept !== undefined;
  return {
    ...content,
    slots: [],
    findings: [],
    final: {
      on: final.on,
      isKept: kept !== null,
      isFrozen: keeps,
      word: paper.words.final,
      because: `${final.because}${tellCopy(keeps, kept !== null)}`,
      ink: final.ink,
    },
  };
}

function tellCopy(keeps: boolean, isKept: boolean): string {
  if (!keeps) return '这里照案卷里的内容显示、打印。';
  return isKept
    ? '这里显示、打印的就是当时的内容，以后一字不改。'
    : '当时的软件没有留下定稿，这里照案卷里的内容显示、打印。';
}

/** The blank form of each paper, in the order of the file. */
export function listBlanks<R>(papers: readonly PaperDefinition<R>[]): PaperEntry[] {
  return papers.map(({ key, label, section, origin }) => ({
    ...{ paper: key, ofId: null, label, name: '', section, origin },
    ...{ isRequired: false, copies: 1, state: 'draft', stateWord: '空白表格' },
    ...{ finalOn: null, findings: [] },
  }));
}

/** The paper of no record: a form to be written on by hand. */
export function readBlank<R>(paper: PaperDefinition<R>, ctx: PaperContext): Paper {
  const { label, origin } = paper;
  return { label, origin, ...paper.build(null, ctx, null), slots: [], findings: [], final: null };
}

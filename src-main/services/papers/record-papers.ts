import { StoreError } from '@main/store/store-error';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { caseTitle } from '@shared/domain/case/model/case-title';
import { CASE_PAPERS, papersKeptOf } from '@shared/domain/case/papers/case-papers';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { PaperContext, PaperDefinition } from '@shared/domain/paper/define-paper';
import type { Paper, PaperEntry } from '@shared/domain/paper/paper';
import { listBlanks, listPapers, readBlank, readPaper } from '@shared/domain/paper/read-papers';
import { PAPERS_BESIDE_CASES, papersBesideCasesFor } from '@shared/domain/papers-beside-cases';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import { type Kind, titleOf } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import type { PaperTarget } from '@shared/domain/record/target';
import { APPRAISAL_KIND } from '@shared/domain/retention/appraisal-kind';
import { APPRAISAL_PAPERS } from '@shared/domain/retention/papers/appraisal-papers';
import { seenCases } from '../cases/seen-cases';
import { requireSeenRecord } from '../records/acting';
import { seenRecords } from '../records/seen-records';
import { refuseByRule, ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';

/** A record with its papers, whatever its kind. */
export interface RecordPapers {
  readonly number: string;
  readonly title: string;
  list(): PaperEntry[];
  /** Throws ServiceError when there is no such paper. */
  read(target: Pick<PaperTarget, 'paper' | 'ofId'>): Paper;
}

/** The kinds of records that papers are written of. */
const OPENERS: Readonly<
  Record<string, (current: CurrentStudio, id: string, actor: PresentActor) => Promise<RecordPapers>>
> = {
  case: async (current, id, actor) => {
    const one = await seenCases(current.store, actor).get(id);
    const { number } = one;
    return {
      number,
      title: caseTitle(one),
      ...papersOf(papersKeptOf(one), one, contextOf(current)),
    };
  },
  ...Object.fromEntries(
    PAPERS_BESIDE_CASES.map(({ kind, papers, ofOthers }) => [
      kind.key,
      async (current: CurrentStudio, id: string, actor: PresentActor) => {
        const rows =
          ofOthers === undefined ? [] : await seenRecords(current.store, kind, actor).list('');
        const others = ofOthers?.(rows.map(({ row }) => row)) ?? {};
        return openOf(kind, papers, current, id, actor, others);
      },
    ]),
  ),
  [APPRAISAL_KIND.key]: (current, id, actor) =>
    openOf(APPRAISAL_KIND, APPRAISAL_PAPERS, current, id, actor),
  [BLANK_KIND]: async (current, id) => ({
    ...{ number: '', title: '空白表格' },
    ...blanksOf(id, contextOf(current)),
  }),
};

/** The kinds of which the studio has use for blank forms, in the order in which they are offered. */
export function kindsWithForms({ studio }: CurrentStudio): string[] {
  const beside = papersBesideCasesFor(studio.settings.works);
  return [CASE_KIND.key, ...beside.map(({ kind }) => kind.key)];
}

/** Throws StoreError, or ServiceError for a kind of which no papers are written. */
export function openRecordPapers(
  current: CurrentStudio,
  { kind, id }: Pick<PaperTarget, 'kind' | 'id'>,
  actor: PresentActor,
): Promise<RecordPapers> {
  const open = Object.hasOwn(OPENERS, kind) ? OPENERS[kind] : undefined;
  if (open === undefined) throw new ServiceError('NOT_FOUND', { data: { name: kind } });
  return open(current, id, actor);
}

/** How many of a paper are to be printed: by the parties of its record. */
export function copiesOf(papers: RecordPapers, { paper, ofId }: PaperTarget): number {
  const entry = papers.list().find((one) => one.paper === paper && one.ofId === ofId);
  return entry?.copies ?? 1;
}

/** The papers of a record that is no case, for who may read and see it. Throws StoreError or ServiceError. */
async function openOf<R extends AnyRecord>(
  kind: Kind<R>,
  papers: readonly PaperDefinition<R>[],
  current: CurrentStudio,
  id: string,
  actor: PresentActor,
  others: Partial<PaperContext> = {},
): Promise<RecordPapers> {
  const { read: right } = kind.rights;
  if (!hasRight(actor, right)) throw new ServiceError('FORBIDDEN', { data: { right } });
  const { record, removedAt } = await current.store.storedIn(kind, id);
  if (removedAt !== null) throw new StoreError('not_found', id);
  const whole = kind as unknown as Kind;
  requireSeenRecord(whole, actor, record);
  const title = titleOf(whole, record);
  return { number: '', title, ...papersOf(papers, record, { ...contextOf(current), ...others }) };
}

function blanksOf(kind: string, ctx: PaperContext): Pick<RecordPapers, 'list' | 'read'> {
  const beside = PAPERS_BESIDE_CASES.find((one) => one.kind.key === kind);
  return beside === undefined ? blankForms(CASE_PAPERS, ctx) : blankForms(beside.papers, ctx);
}

function papersOf<R>(
  papers: readonly PaperDefinition<R>[],
  record: R,
  ctx: PaperContext,
): Pick<RecordPapers, 'list' | 'read'> {
  return {
    list: () => listPapers(papers, record, ctx),
    read: ({ paper: key, ofId }) => {
      const paper = papers.find((one) => one.key === key);
      if (paper === undefined) throw new ServiceError('NOT_FOUND', { data: { name: key } });
      if (!paper.instancesOf(record).some((instance) => instance.ofId === ofId))
        throw refuseByRule({ code: paper.absent });
      return readPaper(paper, record, ctx, ofId);
    },
  };
}

function blankForms<R>(
  papers: readonly PaperDefinition<R>[],
  ctx: PaperContext,
): Pick<RecordPapers, 'list' | 'read'> {
  return {
    list: () => listBlanks(papers),
    read: ({ paper: key }) => {
      const paper = papers.find((one) => one.key === key);
      if (paper === undefined) throw new ServiceError('NOT_FOUND', { data: { name: key } });
      return readBlank(paper, ctx);
    },
  };
}

function contextOf(current: CurrentStudio): PaperContext {
  return paperContextOf(current.studio, current.today());
}

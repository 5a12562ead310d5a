import type { AskedOfCase } from '@main/store/index/asking';
import { LIMIT_KINDS, type LimitLine, limitLinesOf } from '@shared/domain/case/dues/limit-line';
import { buildLimitsSheet } from '@shared/domain/case/dues/limits-sheet';
import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { PaperBlock } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** So many lines are printed: twenty sheets, which nobody reads through. */
const MOST_PRINTED = 500;
const LAST_DAY = localDate('2999-12-31');
const LISTED: ReadonlySet<string> = new Set(LIMIT_KINDS.map(({ kind }) => kind));

type Asked = Omit<InputOf<'agenda.limits'>, 'page' | 'pageSize'>;

/**
 * 期限一览: what has a last day in all cases, the earliest first. Which they are is told by the columns of the index; only
 * the cases of the page are read, however many there are. Throws StoreError.
 */
export async function listLimits(
  current: CurrentStudio,
  actor: PresentActor,
  { page, pageSize, ...asked }: InputOf<'agenda.limits'>,
): Promise<OutputOf<'agenda.limits'>> {
  const { today } = current.context();
  const { chosen, all, isMineAlone } = chosenOf(current, actor, asked, today);
  const start = (page - 1) * pageSize;
  return {
    ...{ today, isMineAlone, total: chosen.length },
    late: all.filter(({ on }) => on < today).length,
    kinds: LIMIT_KINDS.map(({ kind, name }) => ({
      ...{ kind, name },
      total: all.filter((one) => one.kind === kind).length,
    })).filter(({ total, kind }) => total > 0 || kind === asked.kind),
    items: await linesOf(current, actor, chosen, { start, end: start + pageSize }),
    counting: current.store.cases.recount.progress,
  };
}

/** The same list on paper. Throws StoreError. */
export async function limitsSheet(
  current: CurrentStudio,
  actor: PresentActor,
  asked: Asked,
): Promise<PaperBlock[]> {
  const { today } = current.context();
  const { chosen, isMineAlone } = chosenOf(current, actor, asked, today);
  const lines = await linesOf(current, actor, chosen, { start: 0, end: MOST_PRINTED });
  const kind = LIMIT_KINDS.find((one) => one.kind === asked.kind);
  const about = [
    isMineAlone ? '我的' : '全部案件',
    kind?.name ?? '各种期限',
    ...(asked.isLate ? ['已过期的'] : []),
  ].join('，');
  return buildLimitsSheet({
    ...{ today, about, lines, total: chosen.length },
    studioName: current.studio.profile.name,
  });
}

function chosenOf(
  current: CurrentStudio,
  actor: PresentActor,
  { whose: wanted, kind, isLate }: Asked,
  today: LocalDate,
) {
  const whose = actor.id === null ? null : { id: actor.id, name: actor.name };
  const isMineAlone = wanted === 'mine' && whose !== null;
  const all = seenCases(current.store, actor)
    .asked({ range: { from: today, to: LAST_DAY }, today }, isMineAlone ? whose : null)
    .filter((one) => LISTED.has(one.kind));
  const chosen = all.filter(
    (one) => (kind === null || one.kind === kind) && (!isLate || one.on < today),
  );
  return { all, chosen, isMineAlone };
}

/** The lines of a stretch of what was chosen, in its order. */
async function linesOf(
  current: CurrentStudio,
  actor: PresentActor,
  chosen: readonly AskedOfCase[],
  { start, end }: { readonly start: number; readonly end: number },
): Promise<LimitLine[]> {
  const { today } = current.context();
  const range = { from: today, to: LAST_DAY };
  const wanted = chosen.slice(start, end);
  const caseIds = [...new Set(wanted.map(({ caseId }) => caseId))];
  const entries = await seenCases(current.store, actor).entries({ caseIds });
  const byMark = new Map<string, LimitLine[]>();
  for (const { id, number, dues, summary } of entries) {
    const { applicants, respondents } = summary;
    const ofCase = { caseId: id, number, applicants, respondents };
    for (const line of limitLinesOf(dues, ofCase, range, today)) {
      const mark = markOf(line.item);
      byMark.set(mark, [...(byMark.get(mark) ?? []), line]);
    }
  }
  // Two payments of a case on one day: those that stand on an earlier page are not told again.
  for (const before of chosen.slice(0, start)) byMark.get(markOf(before))?.shift();
  return wanted.flatMap((one) => byMark.get(markOf(one))?.shift() ?? []);
}

function markOf({ caseId, kind, on }: Pick<AskedOfCase, 'caseId' | 'kind' | 'on'>): string {
  return `${caseId} ${kind} ${on}`;
}

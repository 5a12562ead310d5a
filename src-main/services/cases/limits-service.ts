import type { AskedOfCase } from '@main/store/index/asking';
import { LIMIT_KINDS, type LimitLine, limitLinesOf } from '@shared/domain/case/dues/limit-line';
import { buildLimitsSheet } from '@shared/domain/case/dues/limits-sheet';
import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { PaperBlock } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import { usesWork } from '@shared/domain/studio/works';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { askedOfRecords, nameDues } from '../records/record-dues';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** So many lines are printed: twenty sheets, which nobody reads through. */
const MOST_PRINTED = 500;
const LAST_DAY = localDate('2999-12-31');
const LISTED: ReadonlySet<string> = new Set(LIMIT_KINDS.map(({ kind }) => kind));

/** What has a last day: of a dispute, or of a record of another kind such as a dispatch. */
type Limit =
  | AskedOfCase
  | {
      readonly on: LocalDate;
      readonly kind: string;
      readonly ofRecord: Awaited<ReturnType<typeof askedOfRecords>>[number];
    };

type Line = OutputOf<'agenda.limits'>['items'][number];
type Asked = Omit<InputOf<'agenda.limits'>, 'page' | 'pageSize'>;

/**
 * 期限一览: what has a last day in all cases and in the records that ask for something besides, the earliest first. Which they
 * are is told by the columns of the index and the rows of the lists; only the cases of the page are read, however many
 * there are. Throws StoreError.
 */
export async function listLimits(
  current: CurrentStudio,
  actor: PresentActor,
  { page, pageSize, ...asked }: InputOf<'agenda.limits'>,
): Promise<OutputOf<'agenda.limits'>> {
  const { today } = current.context();
  const { chosen, all, isMineAlone } = await chosenOf(current, actor, asked, today);
  const start = (page - 1) * pageSize;
  return {
    ...{ today, isMineAlone, total: chosen.length },
    late: all.filter(({ on }) => on < today).length,
    kinds: kindsOf(current)
      .map(({ kind, name }) => ({
        ...{ kind, name },
        total: all.filter((one) => one.kind === kind).length,
      }))
      .filter(({ total, kind }) => total > 0 || kind === asked.kind),
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
  const { chosen, isMineAlone } = await chosenOf(current, actor, asked, today);
  const lines = await linesOf(current, actor, chosen, { start: 0, end: MOST_PRINTED });
  const kind = kindsOf(current).find((one) => one.kind === asked.kind);
  const about = [
    isMineAlone ? '我的' : '全部',
    kind?.name ?? '各种期限',
    ...(asked.isLate ? ['已过期的'] : []),
  ].join('，');
  return buildLimitsSheet({
    ...{ today, about, lines, total: chosen.length },
    studioName: current.studio.profile.name,
  });
}

/** The kinds of the list, those of disputes first. */
function kindsOf({
  store,
  studio,
}: CurrentStudio): { readonly kind: string; readonly name: string }[] {
  const ofRecords = store.kinds.list
    .filter(({ work }) => usesWork(studio.settings.works, work))
    .flatMap(({ dues = [] }) => dues)
    .filter(({ staysOpen }) => staysOpen)
    .map(({ kind, label }) => ({ kind, name: label }));
  return [...LIMIT_KINDS, ...ofRecords];
}

async function chosenOf(
  current: CurrentStudio,
  actor: PresentActor,
  { whose: wanted, kind, isLate }: Asked,
  today: LocalDate,
) {
  const { store } = current;
  const whose = actor.id === null ? null : { id: actor.id, name: actor.name };
  const isMineAlone = wanted === 'mine' && whose !== null;
  const range = { from: today, to: LAST_DAY };
  const ofCases = seenCases(store, actor)
    .asked({ range, today }, isMineAlone ? whose : null)
    .filter((one) => LISTED.has(one.kind));
  const ofRecords = (await askedOfRecords(current, actor, range, today, isMineAlone))
    .filter(({ due }) => due.staysOpen && due.hasLastDay)
    .map((ofRecord) => ({ on: ofRecord.due.on, kind: ofRecord.due.kind, ofRecord }));
  const all = mergeByDay<Limit>(ofCases, ofRecords);
  const chosen = all.filter(
    (one) => (kind === null || one.kind === kind) && (!isLate || one.on < today),
  );
  return { all, chosen, isMineAlone };
}

/** Two lists by day as one; of a day those of the first come first. */
function mergeByDay<T extends { readonly on: LocalDate }>(
  first: readonly T[],
  second: readonly T[],
): T[] {
  return [...first, ...second].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** The lines of a stretch of what was chosen, in its order. */
async function linesOf(
  current: CurrentStudio,
  actor: PresentActor,
  chosen: readonly Limit[],
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Line[]> {
  const { today } = current.context();
  const range = { from: today, to: LAST_DAY };
  const wanted = chosen.slice(start, end);
  const caseIds = [...new Set(wanted.flatMap((one) => ('caseId' in one ? [one.caseId] : [])))];
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
  for (const before of chosen.slice(0, start))
    if ('caseId' in before) byMark.get(markOf(before))?.shift();
  const records = wanted.flatMap((one) => ('caseId' in one ? [] : [one.ofRecord]));
  const named = (await nameDues(current.store, actor, records)).values();
  return wanted.flatMap((one): Line[] => {
    if ('caseId' in one) return byMark.get(markOf(one))?.splice(0, 1) ?? [];
    const item = named.next().value;
    return item === undefined ? [] : [{ item, clock: null }];
  });
}

function markOf({ caseId, kind, on }: Pick<AskedOfCase, 'caseId' | 'kind' | 'on'>): string {
  return `${caseId} ${kind} ${on}`;
}

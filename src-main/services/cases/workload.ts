import { isOpen } from '@shared/domain/case/model/case-status';
import { holderOf } from '@shared/domain/case/model/holder';
import { addDays } from '@shared/domain/kernel/local-date';
import type { MatterRow } from '@shared/domain/matter/matter';
import { MATTER_KIND } from '@shared/domain/matter/matter-kind';
import { isOver } from '@shared/domain/matter/matter-standing';
import { type PresentActor, peopleOf } from '@shared/domain/record/actor';
import type { DaySpan } from '@shared/domain/record/due';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { rowsUsed } from '../records/used-rows';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** So many of one hand are handed over at once; a desk with more is handed over in several goes. */
const MOST_HANDED = 500;
/** Far enough for every session that was ever planned. */
const NEVER = 3_660;

/** How many open cases and matters each mediator has who has any: told from the index. Throws StoreError. */
export async function countWorkload(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<OutputOf<'cases.workload'>> {
  const counts = seenCases(current.store, actor).workload();
  const matters = await mattersInHand(current, actor);
  return {
    items: [...new Set([...counts.keys(), ...matters.keys()])].map((mediatorId) => ({
      ...{ mediatorId, open: counts.get(mediatorId) ?? 0, matters: matters.get(mediatorId) ?? 0 },
    })),
  };
}

/** How many matters each has in hand who has any, of those that who asks may see. Throws StoreError. */
async function mattersInHand(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { row, visibleTo } of await rowsUsed(current, MATTER_KIND, actor))
    if (!isOver((row as MatterRow).standing))
      for (const id of peopleOf(visibleTo)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * The open cases that a mediator holds or mediates, for handing over the whole desk; those that they only registered are
 * not theirs to hand over once somebody else holds them. Throws StoreError.
 */
export async function casesInHand(
  current: CurrentStudio,
  actor: PresentActor,
  { mediatorId }: InputOf<'cases.inHand'>,
): Promise<OutputOf<'cases.inHand'>> {
  const { today } = current.context();
  const name = current.studio.mediators.find(({ id }) => id === mediatorId)?.name ?? '';
  const seen = seenCases(current.store, actor);
  const whose = { id: mediatorId, name };
  const desk = seen.desk({ today, whose, isTheirsAlone: true, limit: MOST_HANDED });
  const items: OutputOf<'cases.inHand'>['items'] = [];
  for (const { caseId } of desk.cases) {
    const one = await seen.get(caseId);
    const holder = holderOf(one);
    const isMediator = one.mediators.some((other) => other.mediatorId === mediatorId);
    // After the mediation the names on its papers stay, and whoever holds it alone hands it over.
    const isTheirs =
      holder.id === mediatorId ||
      (holder.id === null && holder.name === name) ||
      (isMediator && isOpen(one.status));
    if (!isTheirs) continue;
    const { summary, number } = (await seen.entries({ caseIds: [caseId] }))[0] ?? {};
    if (summary === undefined || number === undefined) continue;
    const { applicants, respondents, status } = summary;
    const fromId = holder.id === null && !isMediator ? null : mediatorId;
    items.push({ caseId, number, applicants, respondents, status, fromId });
  }
  return { items };
}

/** The sessions that are planned with a mediator on days on which they will be away. Throws StoreError. */
export async function plannedWhileAway(
  current: CurrentStudio,
  actor: PresentActor,
  { mediatorId, from, to }: DaySpan & { readonly mediatorId: string },
): Promise<OutputOf<'cases.plannedWhileAway'>> {
  const { today } = current.context();
  const first = from < today ? today : from;
  const end = addDays(today, NEVER);
  const last = end < to ? end : to;
  if (last < first) return { items: [] };
  const seen = seenCases(current.store, actor);
  const asked = seen
    .asked({ range: { from: first, to: last }, today }, { id: mediatorId, name: '' })
    .filter(({ kind, on }) => kind === 'session' && on >= first);
  const entries = await seen.entries({ caseIds: [...new Set(asked.map(({ caseId }) => caseId))] });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    items: asked.flatMap(({ caseId, on }) => {
      const entry = byId.get(caseId);
      if (entry === undefined) return [];
      const { applicants, respondents } = entry.summary;
      return [{ caseId, number: entry.number, applicants, respondents, on }];
    }),
  };
}

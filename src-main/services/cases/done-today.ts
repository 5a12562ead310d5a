import type { JournalLine, Step } from '@main/store/journal/journal-line';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { EXPORT_KIND } from '@shared/domain/export/export-kind';
import { wordAct } from '@shared/domain/history/acts';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { LOOK_KIND } from '@shared/domain/look/look-kind';
import type { PartySide } from '@shared/domain/party/party';
import { displayName } from '@shared/domain/party/party-facts';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { titleOf } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import type { OutputOf } from '@shared/ipc/contract';
import { isSeen } from '../records/acting';
import { doneOf } from '../records/history';
import type { CurrentStudio } from '../studio/current-studio';

type DoneToday = OutputOf<'agenda.done'>;
type DoneItem = DoneToday['items'][number];

/** So many records are told of; whatever else was done stands in their own histories. */
const MOST_TOLD = 10;

/** What one person did to one record. */
interface Told {
  readonly last: JournalLine;
  readonly step: Step;
  /** Acts by the names that the journal has for them, the last first. */
  readonly actions: Set<string>;
}

/**
 * 今天办过的: which records were dealt with today and what was done with each, the last first, by the lines of the journal.
 * Throws StoreError.
 */
export async function listDone(current: CurrentStudio, actor: PresentActor): Promise<DoneToday> {
  const { store } = current;
  const today = current.today();
  const lines = await store.linesSince(startOf(today));
  const told = new Map<string, Told>();
  for (const line of lines) {
    const step = stepTold(line);
    if (step === null || doneOf(line.at, null).on !== today) continue;
    const key = [step.kind, step.id, line.body?.actor.name].join('\n');
    const one = told.get(key) ?? { last: line, step, actions: new Set() };
    one.actions.add(line.body?.action ?? '');
    told.set(key, one);
  }
  const items: DoneItem[] = [];
  for (const one of told.values()) {
    const item = await describe(store, actor, one);
    if (item === null) continue;
    // What may not be seen does not count as more either.
    if (items.length === MOST_TOLD) return { items, hasMore: true };
    items.push(item);
  }
  return { items, hasMore: false };
}

/** Midnight in Asia/Shanghai, where every studio is. */
function startOf(today: LocalDate): string {
  return new Date(`${today}T00:00:00+08:00`).toISOString();
}

/** Of the records of a line the one that it is told of: the dispute, where it is about one. */
function stepTold({ body }: JournalLine): Step | null {
  if (body === null || body.action === 'import') return null;
  // What was looked at and exported has lists of its own.
  if (body.steps.every(({ kind }) => kind === EXPORT_KIND.key || kind === LOOK_KIND.key))
    return null;
  return body.steps.find(({ kind }) => kind === CASE_KIND.key) ?? body.steps[0] ?? null;
}

async function describe(
  store: StudioStore,
  actor: PresentActor,
  { last: { at, seq, body }, step, actions }: Told,
): Promise<DoneItem | null> {
  const kind = store.kinds.find(step.kind);
  if (kind === undefined || kind.isSingle || !hasRight(actor, kind.rights.read)) return null;
  const stored = await store.storedIn(kind, step.id).catch(() => null);
  if (stored === null || !isSeen(kind, actor, stored.record)) return null;
  const { time, who } = doneOf(at, body?.actor ?? null);
  return {
    ...{ seq, prefix: kind.prefix, id: step.id, time, who },
    acts: [...actions].reverse().map((action) => wordAct(action, store.kinds)),
    title: titleOf(kind, stored.record),
    ...sidesOf(kind, stored.record),
    isRemoved: stored.removedAt !== null,
  };
}

/** The people of a dispute, by whom it is told, as on the desk; of another record its title tells. */
function sidesOf(kind: Kind, record: AnyRecord): Pick<DoneItem, 'applicants' | 'respondents'> {
  if (kind.key !== CASE_KIND.key) return { applicants: [], respondents: [] };
  const { parties } = record as unknown as MediationCase;
  const names = (side: PartySide): string[] =>
    parties.filter((party) => party.side === side).map((party) => displayName(party));
  return { applicants: names('applicant'), respondents: names('respondent') };
}

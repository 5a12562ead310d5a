import { owedOf, recurringOf } from '@shared/domain/calendar/owed';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { MeetingRow } from '@shared/domain/meeting/meeting';
import { MEETING_KIND } from '@shared/domain/meeting/meeting-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { RoundRow } from '@shared/domain/round/round';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import { usesWork, type Work } from '@shared/domain/studio/works';
import type { OutputOf } from '@shared/ipc/contract';
import { countOwedEstates } from '../property/count-companies';
import { seenRecords } from '../records/seen-records';
import { tellCoverage } from '../rounds/grid-coverage';
import type { CurrentStudio } from '../studio/current-studio';

interface DoneOnce {
  readonly name: string;
  readonly on: LocalDate;
}

/** See the route. Throws StoreError. */
export async function tellOwed(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<OutputOf<'community.owed'>> {
  const { meetingTypes, roundTypes } = current.studio.settings;
  const today = current.today();
  const { meetings, rounds } = await whatWasDone(current, actor);
  const grids = rounds === null ? [] : (await tellCoverage(current, actor)).items;
  return {
    meetings: meetings === null ? [] : [...owedOf(meetingTypes, meetings, today)],
    rounds: rounds === null ? [] : [...owedOf(roundTypes, rounds, today)],
    lateGrids: grids.filter(({ standing }) => standing === 'overdue').length,
    estates: usesOf(current)('property') ? await countOwedEstates(current, actor) : 0,
  };
}

/** See the route. Throws StoreError. */
export async function tellRecurring(
  current: CurrentStudio,
  actor: PresentActor,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<OutputOf<'community.recurring'>> {
  const { meetingTypes, roundTypes } = current.studio.settings;
  const { today, calendar: holidays } = current.context();
  const { meetings, rounds } = await whatWasDone(current, actor);
  const asked = { ...days, today, holidays };
  return {
    items: [
      ...recurringOf(meetingTypes, meetings ?? [], asked).map((one) => ({
        ...{ ...one, kind: 'meeting' as const },
      })),
      ...recurringOf(roundTypes, rounds ?? [], asked).map((one) => ({
        ...{ ...one, kind: 'round' as const },
      })),
    ],
  };
}

/**
 * Meetings and rounds by name and day, null for a work that the studio does not use. Of all records, not of a page of their
 * list: a street makes a hundred rounds in a week.
 */
async function whatWasDone(current: CurrentStudio, actor: PresentActor) {
  const uses = usesOf(current);
  const { store } = current;
  const meetings = uses('meetings')
    ? (await seenRecords(store, MEETING_KIND, actor).list('')).map(({ row }): DoneOnce => {
        const { type: name, heldOn: on } = row as MeetingRow;
        return { name, on };
      })
    : null;
  const rounds = uses('rounds')
    ? (await seenRecords(store, ROUND_KIND, actor).list('')).map(({ row }): DoneOnce => {
        const { type: name, madeOn: on } = row as RoundRow;
        return { name, on };
      })
    : null;
  return { meetings, rounds };
}

function usesOf({ studio }: CurrentStudio): (work: Work) => boolean {
  return (work) => usesWork(studio.settings.works, work);
}

import { owedOf } from '@shared/domain/calendar/owed';
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

/** See the route. Of all records, not of a page of their list: a street makes a hundred rounds in a week. Throws StoreError. */
export async function tellOwed(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<OutputOf<'community.owed'>> {
  const { works, meetingTypes, roundTypes } = current.studio.settings;
  const { store } = current;
  const today = current.today();
  const uses = (work: Work) => usesWork(works, work);
  const meetings = uses('meetings')
    ? (await seenRecords(store, MEETING_KIND, actor).list('')).map(({ row }) => {
        const { type: name, heldOn: on } = row as MeetingRow;
        return { name, on };
      })
    : null;
  const rounds = uses('rounds')
    ? (await seenRecords(store, ROUND_KIND, actor).list('')).map(({ row }) => {
        const { type: name, madeOn: on } = row as RoundRow;
        return { name, on };
      })
    : null;
  const grids = rounds === null ? [] : (await tellCoverage(current, actor)).items;
  return {
    meetings: meetings === null ? [] : [...owedOf(meetingTypes, meetings, today)],
    rounds: rounds === null ? [] : [...owedOf(roundTypes, rounds, today)],
    lateGrids: grids.filter(({ standing }) => standing === 'overdue').length,
    estates: uses('property') ? await countOwedEstates(current, actor) : 0,
  };
}

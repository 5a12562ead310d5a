import type { PlaceRow } from '@shared/domain/place/place';
import { PLACE_KIND } from '@shared/domain/place/place-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import { coverageOf } from '@shared/domain/round/coverage';
import { knownGrids } from '@shared/domain/round/known-grids';
import type { RoundRow } from '@shared/domain/round/round';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import type { OutputOf } from '@shared/ipc/contract';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/**
 * Which grids were walked: those of the tree of places and those that stand by name in the settings, against the rounds
 * whose kind counts. Throws StoreError.
 */
export async function tellCoverage(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<OutputOf<'coverage.grids'>> {
  const { roundTypes, coverageDays, grids } = current.studio.settings;
  const { store } = current;
  // Names of places are no secret of anybody: they are counted for whoever may read the work itself.
  const tree = (await store.rowsOf(PLACE_KIND))
    .listed()
    .map(({ id, row }) => ({ ...(row as PlaceRow), id }));
  const rounds = (await seenRecords(store, ROUND_KIND, actor).list('')).map(
    ({ row }) => row as RoundRow,
  );
  const coverage = coverageOf(knownGrids(tree, grids), rounds, {
    covering: new Set(roundTypes.filter(({ covers }) => covers).map(({ name }) => name)),
    days: coverageDays,
    today: current.today(),
  });
  return { days: coverageDays, items: [...coverage.items], unclear: [...coverage.unclear] };
}

import { partsOf } from '@shared/domain/kernel/local-date';
import type { PresentActor } from '@shared/domain/record/actor';
import { tellNumbers } from '@shared/domain/studio/number-fate';
import { caseCounter } from '@shared/domain/studio/numbering';
import type { OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/**
 * What became of this year's numbers that stand on no case of the lists. Of whoever may not see every case only what was
 * passed over is told: a number that they do not see is not lost. Throws StoreError.
 */
export async function tellNumbersOfYear(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<OutputOf<'studio.numbers'>> {
  const { year } = partsOf(current.today());
  const { lastOrdinals, numberGaps } = current.studio;
  const counter = caseCounter(year);
  const cases = seenCases(current.store, actor);
  const ofYear = ({ serial }: { serial: { year: number } }): boolean => serial.year === year;
  const live = (await cases.entries()).filter(ofYear).map(({ serial }) => serial.ordinal);
  const gone = (await cases.removed()).map(({ entry }) => entry).filter(ofYear);
  const removed = gone.map(({ serial, summary }) => [serial.ordinal, summary.title] as const);
  const last = lastOrdinals[counter] ?? 0;
  const fates = tellNumbers({
    ...{ last, live: new Set(live), removed: new Map(removed) },
    gaps: numberGaps.filter((gap) => gap.counter === counter),
  });
  const shown = actor.sight === 'all' ? fates : fates.filter(({ what }) => what === 'passed_over');
  // The highest number would tell how many there are.
  return { year, last: actor.sight === 'all' ? last : 0, fates: shown };
}

import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import type { FactTable } from '@shared/domain/record/fact-table';
import { isWithin, type Period } from '@shared/domain/reports/period';
import type { SubsidyScheme } from '@shared/domain/studio/subsidy-scheme';
import { reckonCase } from '@shared/domain/subsidy/reckon-case';
import { FACT_OF_DAY, schemeFor } from '@shared/domain/subsidy/scheme-for';

/** The cases of a period by what their schemes say, told from the index alone. */
export interface OpenCases {
  /** Ids of those for which a scheme gives something, by the day that counts. */
  readonly open: readonly string[];
  /** How many ended in the period of which no scheme gives anything. */
  readonly unpaid: number;
}

/** In pieces, see `piecesInTurns`. @param isClaimed whether a case was applied for already */
export function* findOpenCases(
  table: FactTable<CaseFacts>,
  period: Period,
  schemes: readonly SubsidyScheme[],
  isClaimed: (caseId: string) => boolean,
): Generator<void, OpenCases> {
  const open: { id: string; on: string; order: number }[] = [];
  let unpaid = 0;
  for (const { facts, place, order } of table.happened(Object.values(FACT_OF_DAY), period)) {
    yield;
    const id = table.idAt(place);
    if (isClaimed(id)) continue;
    const found = schemeFor(schemes, facts);
    const endedOn = found?.on ?? facts.concludedOn;
    if (endedOn === null || !isWithin(endedOn, period)) continue;
    if (found === null || 'nothing' in reckonCase(facts, found.scheme)) unpaid += 1;
    else open.push({ id, on: found.on, order });
  }
  open.sort((one, other) =>
    one.on === other.on ? one.order - other.order : one.on < other.on ? -1 : 1,
  );
  return { open: open.map(({ id }) => id), unpaid };
}

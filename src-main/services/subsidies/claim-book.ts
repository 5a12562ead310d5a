import type { RecordRow } from '@main/store/shards/record-row';
import type { StudioStore } from '@main/store/studio-store';
import { type PresentActor, sightOf } from '@shared/domain/record/actor';
import type { Taken } from '@shared/domain/subsidy/share-out';
import { payingFen, type SubsidyRow, standingOf } from '@shared/domain/subsidy/subsidy';
import { SUBSIDY_KIND } from '@shared/domain/subsidy/subsidy-kind';
import { isStopped, type SubsidyStep } from '@shared/domain/subsidy/subsidy-steps';
import type { OutputOf } from '@shared/ipc/contract';

/** A claim as lists have it. */
export interface ListedClaim extends SubsidyRow {
  readonly id: string;
  readonly revision: number;
  readonly standing: SubsidyStep;
  readonly isSeen: boolean;
}

/** Every claim at this moment, by its case and by who gets what. */
export class ClaimBook {
  readonly claims: readonly ListedClaim[];
  private readonly byCase: ReadonlyMap<string, ListedClaim>;
  private readonly taken = new Map<string, number>();

  constructor(rows: readonly RecordRow[], actor: PresentActor) {
    const sight = sightOf(actor);
    this.claims = rows.map((entry) => {
      const row = entry.row as SubsidyRow;
      const { id, revision } = entry;
      return { ...row, id, revision, standing: standingOf(row), isSeen: sight?.(entry) ?? true };
    });
    this.byCase = new Map(this.claims.map((one) => [one.caseId, one]));
    for (const { claim, standing } of this.claims)
      if (!isStopped(standing))
        for (const { mediatorId, fen } of claim.shares)
          for (const span of spansOf(claim.countedOn)) this.add(`${mediatorId} ${span}`, fen);
  }

  /** The claim of a case, whoever may see it; undefined where it was never applied for. */
  of(caseId: string): ListedClaim | undefined {
    return this.byCase.get(caseId);
  }

  /** What a mediator gets in the month and the year of a day for other cases than one, in 分. */
  takenBy(mediatorId: string, on: string, exceptCaseId: string): Taken {
    const own = this.of(exceptCaseId);
    const [month, year] = spansOf(on).map((span) => {
      const isOwnIn = own !== undefined && spansOf(own.claim.countedOn).includes(span);
      const ofOwn =
        isOwnIn && payingFen(own) > 0
          ? (own.claim.shares.find((share) => share.mediatorId === mediatorId)?.fen ?? 0)
          : 0;
      return (this.taken.get(`${mediatorId} ${span}`) ?? 0) - ofOwn;
    });
    return { month: month ?? 0, year: year ?? 0 };
  }

  private add(key: string, fen: number): void {
    this.taken.set(key, (this.taken.get(key) ?? 0) + fen);
  }
}

/** Reads them as they are now. Throws StoreError. */
export async function readClaims(
  store: Pick<StudioStore, 'rowsOf'>,
  actor: PresentActor,
): Promise<ClaimBook> {
  return new ClaimBook((await store.rowsOf(SUBSIDY_KIND)).listed(), actor);
}

/** The month and the year of a day: `2026-11`, `2026`. */
function spansOf(on: string): [string, string] {
  return [on.slice(0, 7), on.slice(0, 4)];
}

/** What a mediator gets of several claims, and what was paid of it, in 分. */
export type PayeeSums = OutputOf<'subsidies.overview'>['people'][number];

/** What each mediator gets of claims that stand, the most first. */
export function peopleIn(claims: readonly ListedClaim[]): PayeeSums[] {
  const people = new Map<string, PayeeSums>();
  for (const { claim, standing } of claims) {
    if (isStopped(standing)) continue;
    for (const { mediatorId: id, name, fen } of claim.shares) {
      const known = people.get(id) ?? { id, name, count: 0, fen: 0, paid: 0 };
      people.set(id, {
        ...{ id, name, count: known.count + 1, fen: known.fen + fen },
        paid: known.paid + (standing === 'paid' ? fen : 0),
      });
    }
  }
  return [...people.values()].sort((one, other) => other.fen - one.fen);
}

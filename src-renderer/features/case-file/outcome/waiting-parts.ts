import type { AgreementTerms } from '@shared/domain/case/model/agreement';
import { createContext, useContext, useEffect } from 'react';
import type { z } from 'zod';

/** The obligations whose parts are worked out on the page and not yet put into the agreement, by id. */
export type WaitingParts = Map<string, number>;

export const WaitingPartsContext = createContext<WaitingParts>(new Map());

/** Says into how many parts an obligation would be split, as long as it was not; null when nothing is worked out. */
export function useWaitingParts(obligationId: string, count: number | null): void {
  const waiting = useContext(WaitingPartsContext);
  useEffect(() => {
    if (count !== null) waiting.set(obligationId, count);
    return () => {
      waiting.delete(obligationId);
    };
  }, [waiting, obligationId, count]);
}

/**
 * Refuses to save while parts stand on the page that are not in the agreement: whoever worked them out believes that they
 * are saved.
 */
export function withoutWaitingParts<
  S extends z.ZodType<{ terms: Pick<AgreementTerms, 'clauses'> }>,
>(schema: S, waiting: WaitingParts): S {
  return schema.superRefine(({ terms }, ctx) => {
    for (const [clause, { obligations }] of terms.clauses.entries())
      for (const [at, { id }] of obligations.entries()) {
        const count = waiting.get(id);
        if (count === undefined) continue;
        ctx.addIssue({
          code: 'custom',
          path: ['terms', 'clauses', clause, 'obligations', at, 'parts'],
          message: `这 ${count} 期还没有写进协议。看过没错，请点“分成这样的 ${count} 期”；不分了，就把“分几期”清空`,
        });
      }
  });
}

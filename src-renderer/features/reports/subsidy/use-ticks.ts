import { useRouteQuery } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import type { SubsidyList } from '@shared/ipc/routes-subsidies';
import { useState } from 'react';

/** So many claims are ticked at once at most: as many as the list answers on one page. */
export const MOST_TICKED = 100;

type Overview = OutputOf<'subsidies.overview'>;

/** What is ticked of a list, and of what can be. */
export interface Ticks {
  /** What can be ticked of the page in sight. */
  readonly ids: readonly string[];
  /** The cases that are ticked, in sight or not. */
  readonly chosen: readonly string[];
  /** The claims among them. */
  readonly claims: Overview['claims'];
  /** Whether the list is ticked on all its pages. */
  readonly isWhole: boolean;
  readonly isTicked: (id: string) => boolean;
  readonly tick: (id: string) => (isOn: boolean) => void;
  readonly tickOnly: (ids: readonly string[]) => void;
  readonly tickWhole: (isOn: boolean) => void;
}

/** Ticks of a page of a list, or of the whole of it: a month of forty cases is not ticked page by page. */
export function useTicks(list: SubsidyList, period: string, answer: Overview): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const whole = useRouteQuery(
    'subsidies.overview',
    { period, list, page: 1, pageSize: MOST_TICKED },
    { enabled: isWhole },
  );
  const ids = [
    ...answer.open.filter(({ lacks }) => lacks.length === 0).map(({ caseId }) => caseId),
    ...answer.claims.map(({ caseId }) => caseId),
  ];
  const every = whole.data?.claims ?? [];
  const chosen = isWhole ? every.map(({ caseId }) => caseId) : ids.filter((id) => ticked.has(id));
  const isTicked = (id: string) => chosen.includes(id);
  const tickOnly = (some: readonly string[]) => {
    setWhole(false);
    setTicked(new Set(some));
  };
  return {
    ...{ ids, chosen, isWhole, isTicked, tickOnly, tickWhole: setWhole },
    claims: isWhole ? every : answer.claims.filter(({ caseId }) => ticked.has(caseId)),
    // Who takes one out of the whole list goes on with what is in sight.
    tick: (id) => (isOn) =>
      tickOnly(isOn ? [...chosen, id] : ids.filter((one) => one !== id && isTicked(one))),
  };
}

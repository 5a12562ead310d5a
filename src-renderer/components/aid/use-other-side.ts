import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { type SideSaid, type Sides, tellOtherSide } from '@shared/domain/enquiry/other-side';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/**
 * What is said where the other side of the same matter was advised here; null where nobody was. It is asked once the typing
 * rests. @param id the record on whose page it is asked; null for a new one
 */
export function useOtherSide(sides: Sides, answeredBy: string, id: string | null) {
  const { isOtherSideTold } = useStudio().studio.settings;
  const typed = JSON.stringify([sides.asks, sides.against]);
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const [asks, against] = JSON.parse(rested) as [SideSaid, SideSaid];
  const isSaid = Object.values(against).some((text) => text.trim() !== '');
  const enabled = isOtherSideTold && isSaid;
  const { data } = useRouteQuery('aid.otherSide', { asks, against, id }, { enabled });
  const [first] = enabled ? (data?.items ?? []) : [];
  if (first === undefined) return null;
  return tellOtherSide([first], formatChineseDate(first.on), answeredBy);
}

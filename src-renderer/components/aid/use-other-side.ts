import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { tellOtherSide } from '@shared/domain/enquiry/other-side';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

interface Asked {
  readonly name: string;
  readonly opponent: string;
  readonly answeredBy: string;
}

/**
 * What is said where the other side of the same matter was advised here; null where nobody was. It is asked once the typing
 * rests. @param id the record on whose page it is asked; null for a new one
 */
export function useOtherSide({ name, opponent, answeredBy }: Asked, id: string | null) {
  const { isOtherSideTold } = useStudio().studio.settings;
  const [rested, setRested] = useState({ name, opponent });
  useEffect(() => {
    const timer = window.setTimeout(() => setRested({ name, opponent }), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [name, opponent]);
  const enabled = isOtherSideTold && rested.opponent.trim() !== '';
  const { data } = useRouteQuery('aid.otherSide', { ...rested, id }, { enabled });
  const [first] = enabled ? (data?.items ?? []) : [];
  if (first === undefined) return null;
  return tellOtherSide([first], formatChineseDate(first.on), answeredBy);
}

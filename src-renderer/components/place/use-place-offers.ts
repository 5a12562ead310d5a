import { useRouteQuery } from '@renderer/ipc/use-route';
import type { PlaceLevel } from '@shared/domain/place/place-levels';
import type { OfferedPlace } from '@shared/ipc/routes-places';
import { useEffect, useState } from 'react';

const PAUSE_MS = 150;

/** Which places of the studio's tree fit what is typed, once the typing rests. @param typed empty while nobody types */
export function usePlaceOffers(
  typed: string,
  level: PlaceLevel | null = null,
): readonly OfferedPlace[] {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim().slice(0, 100)), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const enabled = typed !== '' && text !== '';
  const { data } = useRouteQuery('spots.offer', { text, level }, { enabled, keepPrevious: true });
  return enabled ? (data?.items ?? []) : [];
}

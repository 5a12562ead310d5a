import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { PLACES } from './places';

/** Leads whoever may not see the page on which the window begins to the first that they may. */
export function useAllowedPlace(pathname: string): void {
  const desk = useDesk();
  const navigate = useNavigate();
  const place = PLACES.find(({ path }) => path === pathname);
  const isRefused = desk !== null && place !== undefined && !mayDo(desk, place.right);
  const first = PLACES.find(({ right, isItsTabs }) => !isItsTabs && mayDo(desk, right))?.path;
  useEffect(() => {
    if (isRefused && first !== undefined) void navigate(first, { replace: true });
  }, [isRefused, first, navigate]);
}

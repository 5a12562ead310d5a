import { mayAsk, useDesk } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useUses } from '@renderer/ipc/use-works';
import type { InputOf, OutputOf } from '@shared/ipc/contract';

/** A place, or the record whose place is meant. */
export type AskedOf = InputOf<'directory.responsible'>;
export type ResponsibleOne = OutputOf<'directory.responsible'>['items'][number];

/**
 * Who is responsible there, the nearest first; nobody until it is known, where the studio keeps no directory, or to whom may
 * not look at it. @param of null where nothing is to be asked
 */
export function useResponsible(of: AskedOf | null): readonly ResponsibleOne[] {
  const desk = useDesk();
  const uses = useUses();
  const enabled = of !== null && uses('directory') && mayAsk(desk, 'directory.responsible');
  const input = of ?? { placeId: null, community: '', grid: '' };
  const { data } = useRouteQuery('directory.responsible', input, { enabled, keepPrevious: true });
  return enabled ? (data?.items ?? []) : [];
}

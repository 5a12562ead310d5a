import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { useUses } from '@renderer/ipc/use-works';
import type { PlaceTab } from './place-tabs-context';

/** The lists that whoever looks may see, of the works that the studio uses. */
export function useShownTabs(tabs: readonly PlaceTab[]): readonly PlaceTab[] {
  const desk = useDesk();
  const uses = useUses();
  return tabs.filter(
    ({ right, work }) => uses(work) && (right === undefined || mayDo(desk, right)),
  );
}

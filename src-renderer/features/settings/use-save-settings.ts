import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { StudioSettings } from '@shared/domain/studio/studio';

interface SaveSettings {
  readonly settings: StudioSettings;
  /** Changes one part; the others stay as they are. */
  readonly save: (change: Partial<StudioSettings>) => Promise<unknown>;
}

/** The settings and how to change a part of them. */
export function useSaveSettings(): SaveSettings {
  const { settings } = useStudio().studio;
  const update = useRouteMutation('studio.updateSettings');
  return { settings, save: (change) => update.mutateAsync({ ...settings, ...change }) };
}

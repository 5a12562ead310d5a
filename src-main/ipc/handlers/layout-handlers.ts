import type { Services } from '@main/services/create-services';
import { previewLayout } from '@main/services/reports/layout-preview';
import type { HandlersFor } from '@shared/ipc/define';
import type { LAYOUT_ROUTES } from '@shared/ipc/routes-layouts';

/** Ledgers that the studio composes. */
export function createLayoutHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof LAYOUT_ROUTES> {
  return { 'reports.previewLayout': (composed, actor) => previewLayout(composed, current, actor) };
}

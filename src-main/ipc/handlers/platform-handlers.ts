import type { Services } from '@main/services/create-services';
import { PLATFORM_CHOICES } from '@shared/domain/reports/platform/platform-lines';
import type { HandlersFor } from '@shared/ipc/define';
import type { PLATFORM_ROUTES } from '@shared/ipc/routes-platform';

/** 平台录入 */
export function createPlatformHandlers({
  platform,
  platformComparison: comparison,
}: Pick<Services, 'platform' | 'platformComparison'>): HandlersFor<typeof PLATFORM_ROUTES> {
  return {
    'platform.list': (query, actor) => platform.list(query, actor),
    'platform.lines': (target, actor) => platform.lines(target, actor),
    'platform.choices': () => ({ items: [...PLATFORM_CHOICES] }),
    'platform.compare': (_none, actor) => comparison.choose(actor),
    'platform.export': (query, actor) => platform.export(query, actor),
  };
}

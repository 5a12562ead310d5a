import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { STREET_ROUTES } from '@shared/ipc/routes-street';

/** 上报包 and 街道汇总 */
export function createStreetHandlers({
  packages,
  packageReading,
  street,
}: Pick<Services, 'packages' | 'packageReading' | 'street'>): HandlersFor<typeof STREET_ROUTES> {
  return {
    'street.fingerprint': () => packages.fingerprint(),
    'street.exportPackage': (version, actor) => packages.exportPackage(version, actor),
    'street.readReturn': (_input, actor) => packages.readReturn(actor),
    'street.exportReturn': (version, actor) => packages.exportReturn(version, actor),
    'street.read': (asked, actor) => packageReading.read(asked, actor),
    'street.confirm': (asked, actor) => packageReading.confirm(asked, actor),
    'street.overview': (asked, actor) => street.overview(asked, actor),
    'street.export': (asked, actor) => street.export(asked, actor),
    'street.circular': (asked, actor) => street.circular(asked, actor),
  };
}
